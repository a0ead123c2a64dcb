import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const require = createRequire(path.join(process.cwd(), 'package.json'))

/** A phone as the design draws it, in CSS pixels. */
export const PHONE = { width: 375, height: 812 }
export const DESK = { width: 1280, height: 900 }

export function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

export interface Device {
  viewport?: { width: number; height: number }
  dark?: boolean
  /** Worked by fingers. */
  touch?: boolean
  /** The device's clock at opening; it runs on from there. */
  now?: Date
  /** Whether the browser may keep the program: then requests can no longer be watched or played. */
  keeps?: boolean
}

export async function device(browser: Browser, options: Device = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: options.viewport ?? PHONE,
    hasTouch: options.touch ?? false,
    deviceScaleFactor: 2,
    colorScheme: options.dark ? 'dark' : 'light',
    locale: 'zh-CN',
    reducedMotion: 'reduce',
    serviceWorkers: options.keeps ? 'allow' : 'block',
  })
  // Asked for at the first wait only, the asking may come after the key or click that opens a chooser: input goes first.
  context.on('page', (page) => page.on('filechooser', () => undefined))
  if (options.now) await context.clock.install({ time: options.now })
  return context
}

/** Serious or critical violations of axe-core on what is shown, one line each. */
export async function seriousViolations(page: Page): Promise<string[]> {
  await page.evaluate(readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8'))
  return page.evaluate(async () => {
    interface Found {
      id: string
      impact: string
      nodes: { html: string }[]
    }
    const axe = (window as unknown as { axe: { run(): Promise<{ violations: Found[] }> } }).axe
    const { violations } = await axe.run()
    return violations
      .filter((one) => one.impact === 'serious' || one.impact === 'critical')
      .map((one) => `${one.id}: ${one.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  })
}

/**
 * Texts that a reader could not read: outside the screen's width, cut off by a box around them, or printed
 * over each other. What lies under a docked bar can be scrolled free and is no fault.
 */
export function unreadableTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    /** Glyph boxes of neighbours may touch by a little, in CSS pixels. */
    const TOLERANCE = 2
    const faults: string[] = []
    const boxes: { text: string; box: DOMRect; element: Element; bar: Element | null }[] = []
    /** The docked bar or sheet that it lies on. */
    const barOf = (element: Element | null): Element | null =>
      element === null || ['fixed', 'sticky'].includes(getComputedStyle(element).position)
        ? element
        : barOf(element.parentElement)
    /** What of a box is not scrolled away; null: nothing. */
    const seenOf = ({ left, top, right, bottom }: DOMRect, element: Element): DOMRect | null => {
      for (let up: Element | null = element; up && up !== document.body; up = up.parentElement) {
        if (getComputedStyle(up).overflowY === 'visible') continue
        const around = up.getBoundingClientRect()
        top = Math.max(top, around.top)
        bottom = Math.min(bottom, around.bottom)
      }
      return bottom > top ? new DOMRect(left, top, right - left, bottom - top) : null
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!element || !text || element.closest('script, style, noscript, .weui-tabbar__label'))
        continue
      const range = document.createRange()
      range.selectNodeContents(node)
      const rects = [...range.getClientRects()].filter((r) => r.width > 0 && r.height > 0)
      if (getComputedStyle(element).visibility === 'hidden' || rects.length === 0) continue
      for (const box of rects) {
        if (box.left < -TOLERANCE || box.right > innerWidth + TOLERANCE)
          faults.push(`beyond the edge: ${text.slice(0, 20)}`)
        for (let up: Element | null = element; up; up = up.parentElement) {
          const style = getComputedStyle(up)
          const around = up.getBoundingClientRect()
          const cutX = style.overflowX === 'hidden' || style.overflowX === 'clip'
          if (cutX && box.right > around.right + TOLERANCE && up !== document.body)
            faults.push(`cut off: ${text.slice(0, 20)}`)
          const oneLine = style.overflowY === 'hidden' && up.scrollHeight === up.clientHeight
          if (
            oneLine &&
            box.bottom > around.bottom + TOLERANCE &&
            up.clientHeight < innerHeight / 2
          )
            faults.push(`cut off below: ${text.slice(0, 20)}`)
        }
        const seen = seenOf(box, element)
        if (seen) boxes.push({ text, box: seen, element, bar: barOf(element) })
      }
    }
    for (let i = 0; i < boxes.length; i++)
      for (let j = i + 1; j < boxes.length; j++) {
        const [a, b] = [boxes[i]!, boxes[j]!]
        if (a.element === b.element || a.bar !== b.bar) continue
        const wide = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left)
        const high = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top)
        // Line boxes of one paragraph overlap by their half-leading; only real overprinting counts.
        const overprint = high > Math.min(a.box.height, b.box.height) * 0.4
        if (wide > TOLERANCE && overprint)
          faults.push(`overprinted: ${a.text.slice(0, 16)} / ${b.text.slice(0, 16)}`)
      }
    return [...new Set(faults)]
  })
}
