import type { Page } from 'playwright-core'

/** Stops of the Tab key on the way to something: more than any page of the desk has. */
const MOST_STOPS = 160

export type Keys = Awaited<ReturnType<typeof keysOnly>>

/**
 * Keys alone on a page, counted. The page notes every pointer that touches it all the same, and every element that
 * gets the keyboard without showing that it has it.
 */
export async function keysOnly(page: Page) {
  const { keyboard } = page
  let count = 0
  await page.addInitScript(() => {
    const seen = { pointers: 0, unseen: [] as string[] }
    Object.assign(window, { seen })
    for (const name of ['pointerdown', 'mousedown', 'touchstart'])
      addEventListener(name, () => seen.pointers++, true)
    const hasRing = (element: Element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1
    }
    addEventListener('focusin', ({ target }) =>
      requestAnimationFrame(() => {
        const element = target as HTMLElement
        if (document.activeElement !== element || !element.closest('.desk-root')) return
        // What lies on a drawn page shows it by its parts.
        const shows = [element, ...element.children, element.parentElement!].some(hasRing)
        if (!shows) seen.unseen.push(element.outerHTML.slice(0, 100))
      }),
    )
  })
  const isAt = (selector: string, words = '') =>
    page.evaluate(
      ([wanted, said]) => {
        const at = document.activeElement
        return at !== null && at.matches(wanted!) && (at.textContent ?? '').trim().startsWith(said!)
      },
      [selector, words],
    )
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await keyboard.press(key)
      count++
    }
  }
  const seen = () =>
    page.evaluate(() => (window as never as { seen: { pointers: number; unseen: string[] } }).seen)
  return {
    count: () => count,
    isAt,
    press,
    async type(text: string) {
      if (/^\d+$/.test(text)) await keyboard.type(text)
      else await keyboard.insertText(text)
      count += text.length
    },
    /** Ctrl V. */
    async paste(text: string) {
      await keyboard.insertText(text)
      count++
    },
    /** Tab, until something is there whose words begin so. */
    async tabTo(selector: string, words = '') {
      for (let at = 0; at < MOST_STOPS; at++) {
        if (await isAt(selector, words)) return
        await press('Tab')
      }
      throw new Error(`Tab does not lead to ${selector} ${words}`)
    },
    pointers: async () => (await seen()).pointers,
    unseen: async () => [...new Set((await seen()).unseen)],
  }
}
