/** The editor's desk on a tablet: a text is dragged by a finger, and a swipe still scrolls. */
import { jest } from '@jest/globals'
import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core'
import { launch } from '../support/browser'
import { generatePage } from '../support/page-generator/generate-page'
import { enterAs, looksWell, service } from '../support/walking'

jest.setTimeout(40_000)

const TABLET = { width: 1024, height: 768 }
let browser: Browser
let context: BrowserContext
let page: Page
let finger: CDPSession

beforeAll(async () => {
  browser = await launch()
  ;[context, page] = await enterAs(browser, 'editor', { viewport: TABLET, touch: true })
  finger = await context.newCDPSession(page)
})
afterAll(async () => {
  await context?.close()
  await browser?.close()
})
beforeEach(async () => {
  await page.goto('about:blank')
  await page.goto(`${service}/#/desk/index`)
  await page.locator('#desk-paste').fill(generatePage('jumbled-ocr', 21).text)
  await page.locator('#desk-paste-done').tap()
  await page.locator('#desk-account').waitFor()
})

// A finger that a failed test left on the glass.
afterEach(() => touch('touchEnd').catch(() => undefined))

type Point = { x: number; y: number }
const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', at?: Point) =>
  finger.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
/** The finger goes there in steps, as a hand does. */
async function go(from: Point, to: Point, steps = 8): Promise<void> {
  for (let at = 1; at <= steps; at++) {
    const x = from.x + ((to.x - from.x) * at) / steps
    const y = from.y + ((to.y - from.y) * at) / steps
    await touch('touchMove', { x, y })
    await page.waitForTimeout(16)
  }
}
const middle = async (what: Locator): Promise<Point> => {
  const { x, y, width, height } = (await what.boundingBox())!
  return { x: x + width / 2, y: y + height / 2 }
}
const paragraphs = () => page.locator('.desk-text.role-paragraph')
const texts = () => page.locator('.desk-text[data-block] .desk-words').allTextContents()
const pane = () => page.locator('.desk-article')
const scrolled = () => pane().evaluate(({ scrollTop }) => Math.round(scrollTop))
/** Where a finger takes hold of a text. */
const grip = async (text: Locator): Promise<Point> => {
  const { x, y, width } = (await text.locator('.desk-grip').boundingBox())!
  const { x: left } = (await pane().boundingBox())!
  return { x: (Math.max(x, left) + x + width) / 2, y: y + 16 }
}

it('reads well on a tablet, with what is known of the page open, too', async () => {
  await paragraphs().first().waitFor()
  await looksWell(page)
  await page.locator('.desk-facts').tap()
  await page.locator('.desk-form').waitFor()
  await looksWell(page)
})

it('a swipe over the texts scrolls them and moves none', async () => {
  const before = await texts()
  const from = await middle(pane())
  await touch('touchStart', from)
  await go(from, { x: from.x, y: from.y - 160 })
  await touch('touchEnd')
  expect(await scrolled()).toBeGreaterThan(80)
  expect(await texts()).toEqual(before)
})

it('a finger on its handle drags a text, which shows where it would go and goes there', async () => {
  // Away from both edges, where the pane would scroll.
  await paragraphs()
    .nth(1)
    .evaluate((text) => {
      text.scrollIntoView({ block: 'start' })
      text.parentElement!.scrollTop -= 130
    })
  const before = await texts()
  const words = (await paragraphs().nth(1).locator('.desk-words').textContent())!
  const { x, y } = (await pane().boundingBox())!
  const from = await grip(paragraphs().nth(1))
  await touch('touchStart', from)
  await go(from, { x: x + 120, y: y + 54 })
  await page.locator('.drop-before').first().waitFor()
  await touch('touchEnd')
  const at = before.indexOf(words)
  const after = await texts()
  expect([after[at - 1], after[at]]).toEqual([words, before[at - 1]])
})

it('the pane scrolls while a text is held near its edge, down and up again', async () => {
  const words = (await paragraphs().nth(0).locator('.desk-words').textContent())!
  const from = await grip(paragraphs().nth(0))
  const box = (await pane().boundingBox())!
  const x = box.x + box.width / 2
  await touch('touchStart', from)
  await go(from, { x, y: box.y + box.height - 12 })
  await page.waitForTimeout(1200)
  const down = await scrolled()
  expect(down).toBeGreaterThan(200)
  await go({ x, y: box.y + box.height - 12 }, { x, y: box.y + 12 })
  await page.waitForTimeout(700)
  expect(await scrolled()).toBeLessThan(down - 100)
  await go({ x, y: box.y + 12 }, { x, y: box.y + box.height - 12 })
  await page.waitForTimeout(2500)
  await touch('touchEnd')
  expect((await texts()).at(-1)).toBe(words)
})

it('held over the tab of another article it opens, and the text goes between two there', async () => {
  const words = (await paragraphs().nth(0).locator('.desk-words').textContent())!
  const from = await grip(paragraphs().nth(0))
  const tab = await middle(page.locator('.desk-tab').nth(1))
  await touch('touchStart', from)
  await go(from, tab)
  await page.locator('.desk-tab.on').filter({ hasText: 'B' }).waitFor()
  const target = (await paragraphs().nth(0).boundingBox())!
  const second = (await paragraphs().nth(0).locator('.desk-words').textContent())!
  await go(tab, { x: target.x + 80, y: target.y + 4 })
  await page.locator('.drop-before').waitFor()
  await touch('touchEnd')
  const after = await texts()
  expect(after[after.indexOf(second) - 1]).toBe(words)
})

it('a drag that the system takes away leaves all as it was', async () => {
  const before = await texts()
  const from = await grip(paragraphs().nth(0))
  await touch('touchStart', from)
  await go(from, { x: from.x + 100, y: from.y + 100 })
  await touch('touchCancel')
  expect(await page.locator('.dragged').count()).toBe(0)
  expect(await texts()).toEqual(before)
})

it('what can be done about a doubt, and the handles, are all in view and as large as a finger', async () => {
  for (const button of await page.locator('.desk-doubt.on button').all()) {
    const box = (await button.boundingBox())!
    const list = (await page.locator('.desk-doubts').boundingBox())!
    expect(box.height).toBeGreaterThanOrEqual(44)
    expect(box.y + box.height).toBeLessThanOrEqual(list.y + list.height)
  }
  const { left } = await pane().evaluate((element) => ({
    left: element.getBoundingClientRect().left,
  }))
  const box = (await paragraphs().nth(0).locator('.desk-grip').boundingBox())!
  expect(box.x + box.width - Math.max(box.x, left)).toBeGreaterThanOrEqual(44)
  expect(box.height).toBeGreaterThanOrEqual(24)
})
