import Taro, { getCurrentInstance } from '@tarojs/taro'
import { topmost } from './topmost'

/** Tells which paragraphs the reader has come to. */
export interface SeenGateway {
  /** Watches elements `#<prefix>0` … `#<prefix>(count-1)`; the result stops watching. */
  watch(prefix: string, count: number, seen: (index: number) => void): () => void
}

/**
 * Share of the screen's height, from its top, in which a paragraph is being read. Below it a paragraph is on the
 * screen but still to come: going on there would skip what stands above.
 */
const READING_ZONE = 0.5

export const taroSeen: SeenGateway = {
  watch: process.env.TARO_ENV === 'h5' ? watchInBrowser : watchInWeChat,
}

function watchInBrowser(prefix: string, count: number, seen: (index: number) => void) {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const entry of entries)
        if (entry.isIntersecting) seen(Number(entry.target.id.slice(prefix.length)))
    },
    { rootMargin: `0px 0px -${(1 - READING_ZONE) * 100}% 0px` },
  )
  for (let index = 0; index < count; index++) {
    const element = topmost(`#${prefix}${index}`)
    if (element) observer.observe(element)
  }
  return () => observer.disconnect()
}

function watchInWeChat(prefix: string, count: number, seen: (index: number) => void) {
  const page = getCurrentInstance().page
  if (!page) return () => undefined
  const bottom = -Math.round(windowHeightPx() * (1 - READING_ZONE))
  let observers: Taro.IntersectionObserver[] | null = []
  // What was drawn just now reaches the page with the next tick; before it there is nothing to watch.
  Taro.nextTick(() => {
    if (observers === null) return
    observers = Array.from({ length: count }, (_, index) => {
      const observer = Taro.createIntersectionObserver(page as unknown as Taro.PageInstance)
      observer.relativeToViewport({ bottom }).observe(`#${prefix}${index}`, (entry) => {
        if ((entry.intersectionRatio ?? 0) > 0) seen(index)
      })
      return observer
    })
  })
  return () => {
    observers?.forEach((observer) => observer.disconnect())
    observers = null
  }
}

/** Base libraries before 2.20.1 do not tell: then the height of a small phone. */
function windowHeightPx(): number {
  return Taro.canIUse('getWindowInfo') ? Taro.getWindowInfo().windowHeight : 600
}
