import Taro, { getCurrentInstance } from '@tarojs/taro'

/** Tells which paragraphs have been on the screen. */
export interface SeenGateway {
  /** Watches elements `#<prefix>0` … `#<prefix>(count-1)`; the result stops watching. */
  watch(prefix: string, count: number, seen: (index: number) => void): () => void
}

/** A paragraph counts as seen when its end has come this far above the bottom of the screen, in px. */
const ABOVE_BOTTOM_PX = 80

export const taroSeen: SeenGateway = {
  watch: process.env.TARO_ENV === 'h5' ? watchInBrowser : watchInWeChat,
}

function watchInBrowser(prefix: string, count: number, seen: (index: number) => void) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries)
        if (entry.isIntersecting) seen(Number(entry.target.id.slice(prefix.length)))
    },
    { rootMargin: `0px 0px -${ABOVE_BOTTOM_PX}px 0px` },
  )
  for (let index = 0; index < count; index++) {
    const element = document.getElementById(prefix + index)
    if (element) observer.observe(element)
  }
  return () => observer.disconnect()
}

function watchInWeChat(prefix: string, count: number, seen: (index: number) => void) {
  const page = getCurrentInstance().page
  if (!page) return () => undefined
  const observers = Array.from({ length: count }, (_, index) => {
    const observer = Taro.createIntersectionObserver(page as unknown as Taro.PageInstance)
    observer
      .relativeToViewport({ bottom: -ABOVE_BOTTOM_PX })
      .observe(`#${prefix}${index}`, (entry) => {
        if ((entry.intersectionRatio ?? 0) > 0) seen(index)
      })
    return observer
  })
  return () => observers.forEach((observer) => observer.disconnect())
}
