/** What else an editor does at the desk, without a mouse: files, pictures, items, what comes after publishing, letters. */
import { jest } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { DESK, launch } from '../support/browser'
import { keysOnly, type Keys } from '../support/keys-only'
import { generatePage } from '../support/page-generator/generate-page'
import { enterAs, looksWell, service, shown } from '../support/walking'

jest.setTimeout(60_000)

let browser: Browser
let context: BrowserContext
let page: Page
let keys: Keys

beforeAll(async () => {
  browser = await launch()
  ;[context] = await enterAs(browser, 'editor', { viewport: DESK })
  page = await context.newPage()
  keys = await keysOnly(page)
})
afterAll(async () => {
  await context?.close()
  await browser?.close()
})
afterEach(async () => {
  // Nothing was pressed but keys, and wherever they went it was seen where they are.
  expect(await keys.pointers()).toBe(0)
  expect(await keys.unseen()).toEqual([])
})

/** The same text brought twice is one page on the desk: this one is no other test's. */
const WORDS = `${generatePage('clean', 7).text}\n本版专供键盘\n`

it('an answer to a reader is written and sent by keys', async () => {
  const text = '第三段的“党员”印成了“党圆”。'
  const entry = {
    id: `keys-${Date.now()}`,
    kind: 'text-error',
    text,
    cardId: null,
    secret: 'a'.repeat(32),
  }
  const reply = await fetch(`${service}/api/feedback`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(entry),
  })
  expect(reply.status).toBe(200)
  await page.goto(`${service}/#/desk/index`)
  await shown(page, text)
  await keys.tabTo('#desk-inbox button', '答复')
  await keys.press('Enter')
  // Where one writes has the keyboard already.
  await keys.type('谢谢您，已经改过来。')
  await looksWell(page)
  await keys.tabTo('#desk-inbox button', '发出答复')
  await keys.press('Enter')
  await shown(page, '谢谢您，已经改过来。')
})

it('a file is given with its button', async () => {
  await keys.tabTo('.desk-drop button')
  const chooser = page.waitForEvent('filechooser')
  await keys.press('Enter')
  await (
    await chooser
  ).setFiles({ name: '版.txt', mimeType: 'text/plain', buffer: Buffer.from(WORDS) })
  await page.locator('#desk-account').waitFor()
})

it('a text becomes an article of its own, and goes back', async () => {
  const tabs = await page.locator('.desk-tab').count()
  await keys.press('t')
  for (let at = 0; at < 4; at++) await keys.press('ArrowDown')
  await keys.press('n')
  expect(await page.locator('.desk-tab').count()).toBe(tabs + 1)
  await keys.press('Control+z')
  expect(await page.locator('.desk-tab').count()).toBe(tabs)
})

it('an article gets a picture, its caption and its description', async () => {
  await keys.press('Escape', '[', '[', '[')
  await keys.tabTo('.desk-picture button', '用一张图片')
  const chooser = page.waitForEvent('filechooser')
  await keys.press('Enter')
  const buffer = await aPicture(page)
  await (await chooser).setFiles({ name: '图.png', mimeType: 'image/png', buffer })
  await page.locator('.desk-frame').waitFor()
  await looksWell(page)
  await keys.tabTo('.desk-frame')
  await keys.press('Shift+ArrowLeft', 'ArrowRight', 'Enter')
  await page.locator('.desk-said').waitFor()
  await keys.tabTo('.desk-said textarea')
  await keys.type('图为打谷场。')
  await keys.press('Tab')
  await keys.type('打谷场上摆着一张长桌。')
  await keys.press('Tab', 'ArrowDown')
  await shown(page, '已自动存好')
  const said = page.locator('.desk-said')
  expect(await said.locator('textarea').nth(0).inputValue()).toBe('图为打谷场。')
  expect(await said.locator('textarea').nth(1).inputValue()).toBe('打谷场上摆着一张长桌。')
  expect(await said.getByLabel('图中人物').inputValue()).toBe('nobody')
})

it('an item of one’s own is written, another dropped and kept again', async () => {
  await keys.press('Escape', '?')
  await looksWell(page)
  await keys.press('Escape')
  const doubts = await page.locator('.desk-doubt').count()
  for (let at = 0; at < doubts; at++) await keys.press('k')
  await keys.press('d')
  await keys.tabTo('input[type=date]')
  await keys.type('02122018')
  await keys.press('Enter')
  await keys.press('p')
  await keys.tabTo('#desk-own-item')
  const [stem, figure] = await aFigure(page)
  // Esc takes away the upper of two leaves, and the button has the keyboard again.
  await keys.press('Enter', 'Escape')
  expect(await page.locator('.desk-sheet').count()).toBe(1)
  expect(await keys.isAt('#desk-own-item')).toBe(true)
  await keys.press('Enter')
  await keys.tabTo('.desk-sentences [role=radio]')
  for (let at = 0; at < 60 && !(await keys.isAt('[role=radio]', stem)); at++)
    await keys.press('ArrowDown')
  await keys.press(' ')
  await keys.tabTo('#item-stem')
  await keys.press('Control+Home')
  for (let at = 0; at < stem.indexOf(figure); at++) await keys.press('ArrowRight')
  for (let at = 0; at < figure.length; at++) await keys.press('Shift+ArrowRight')
  await keys.press('Enter')
  for (const [at, by] of [2, 3, 4].entries()) {
    await keys.tabTo(`[aria-label="选项 ${at + 2}"]`)
    await keys.type(figure.replace(/\d+/, (digits) => String(Number(digits) * by + 1)))
  }
  await shown(page, '核对过了，可以留下。')
  await looksWell(page)
  await keys.tabTo('#item-keep')
  await keys.press('Enter')
  await shown(page, '自己写的')

  const dropped = page.locator('.desk-item.dropped')
  await keys.tabTo('.desk-item button', '不要这道')
  await keys.press('Enter')
  await dropped.waitFor()
  await keys.tabTo('.desk-item button', '要这道')
  await keys.press('Enter')
  await dropped.waitFor({ state: 'detached' })
  await keys.press('Escape')
})

it('what is published is withdrawn and restored, and who did what is read', async () => {
  await shown(page, '已自动存好')
  for (const next of ['交给审签', '审签，发布']) {
    await keys.press('g')
    const ask = page.locator('.desk-sheet .desk-button')
    const isNext = page.getByText(next).locator('visible=true').first()
    await ask.or(isNext).first().waitFor()
    if (await ask.count()) {
      await keys.tabTo('.desk-sheet .desk-button')
      await keys.press('Enter')
    }
    await isNext.waitFor()
  }
  await keys.press('g')
  await keys.tabTo('#desk-sign')
  await keys.press('Enter')
  await shown(page, '已发布')
  await keys.tabTo('#desk-after')
  await keys.press('Enter')
  await page.locator('[id^=desk-withdraw-]').first().waitFor()
  await keys.tabTo('[id^=desk-withdraw-]')
  const card = await page.evaluate(() => document.activeElement!.id.replace('desk-withdraw-', ''))
  await keys.press('Enter')
  await page.locator(`#desk-restore-${card}`).waitFor()
  await keys.tabTo(`#desk-restore-${card}`)
  await keys.press('Enter')
  await shown(page, '已恢复，读者又能看到了。')
  await page.locator('.desk-history', { hasText: '恢复' }).waitFor()
  // The button went away under the keyboard: Esc works all the same.
  await keys.press('Escape')
  expect(await page.locator('.desk-sheet').count()).toBe(0)
  console.log(`all the rest by keys: ${keys.count()} keys`)
})

/** A picture that the browser makes. */
async function aPicture(page: Page): Promise<Buffer> {
  const text = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 600 })
    canvas.getContext('2d')!.fillRect(0, 0, 450, 600)
    return canvas.toDataURL('image/png').split(',')[1]!
  })
  return Buffer.from(text, 'base64')
}

/** A sentence of the shown card that tells a number, and that number with what is counted. */
async function aFigure(page: Page): Promise<[string, string]> {
  const texts = await page.locator('.desk-phone').first().locator('.phone-text').allTextContents()
  for (const sentence of texts.flatMap((text) => text.split(/(?<=。)/))) {
    const figure = /\d{2,}[个人件条次户名处]/.exec(sentence)?.[0]
    if (figure) return [sentence.trim(), figure]
  }
  throw new Error('no sentence with a number')
}
