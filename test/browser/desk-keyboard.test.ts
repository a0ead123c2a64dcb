/** The editor's desk without a mouse, and its pages shared by two windows, on the built H5 app in Chromium. */
import { readFileSync } from 'node:fs'
import { jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { DESK, launch } from '../support/browser'
import { keysOnly } from '../support/keys-only'
import { generatePage } from '../support/page-generator/generate-page'
import { enterAs, looksWell, service, shown } from '../support/walking'

jest.setTimeout(300_000)

const PAGE = readFileSync('test/golden/pages/wrapped-masthead/source.txt', 'utf8')
let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** A page number of its own makes a page of its own. */
let made = 0
const aPage = () => `${PAGE}\n本版第${++made}次付印\n`

async function open(page: Page): Promise<void> {
  await page.goto(`${service}/#/desk/index`)
  await page.locator('#desk-paste').waitFor()
}

async function bring(page: Page, text = aPage()): Promise<void> {
  await open(page)
  await page.locator('#desk-paste').fill(text)
  await page.locator('#desk-paste-done').click()
  await page.locator('#desk-account').waitFor()
}

const texts = (page: Page) => page.locator('.desk-text[data-block] .desk-words').allTextContents()
const stands = (page: Page, selector: string) => page.locator(selector).first().waitFor()

it('goes from the shelf to readers, and back from them, by keys alone', async () => {
  const [context] = await enterAs(browser, 'editor', { viewport: DESK })
  const page = await context.newPage()
  const keys = await keysOnly(page)
  const { isAt, tabTo } = keys

  await open(page)
  await tabTo('#desk-paste')
  await keys.paste(aPage())
  await tabTo('#desk-paste-done')
  await keys.press('Enter')
  await stands(page, '#desk-account')
  await looksWell(page)

  const open_ = page.locator('.desk-doubt')
  const doubts = await open_.count()
  expect(doubts).toBeGreaterThan(0)
  await page.waitForTimeout(300)
  for (let left = doubts; left > 0; left = await open_.count()) await keys.press('Enter')
  await shown(page, '都看过了。')
  await keys.press('Control+z')
  await page.waitForTimeout(100)
  expect(await open_.count()).toBeGreaterThan(0)
  while ((await open_.count()) > 0) await keys.press('k')

  await keys.press('d')
  await tabTo('input[type=date]')
  // The browser here asks for month, day, year.
  await keys.type('03052018')
  await looksWell(page)
  expect(await page.locator('input[type=date]').first().inputValue()).toBe('2018-03-05')
  await keys.press('Enter')
  await shown(page, '2018年3月5日')

  await keys.press('t')
  while (!(await isAt('.role-paragraph'))) await keys.press('ArrowDown')
  const before = await texts(page)
  const at = await page.evaluate(() =>
    [...document.querySelectorAll('.desk-text')].indexOf(document.activeElement!),
  )
  await keys.press('Alt+ArrowDown')
  const moved = await texts(page)
  expect(moved[at + 1]).toBe(before[at])
  // The text keeps the keyboard wherever it goes.
  await keys.press('Alt+ArrowUp')
  expect(await texts(page)).toEqual(before)
  await keys.press('Enter', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Control+Enter')
  expect(await texts(page)).toHaveLength(before.length + 1)
  await keys.press('ArrowDown', 'j')
  expect(await texts(page)).toEqual(before)
  await keys.press('f')
  expect(await texts(page)).toHaveLength(before.length - 1)
  await keys.press('Control+z')
  expect(await texts(page)).toEqual(before)
  while (!(await isAt('.role-headline'))) await keys.press('ArrowUp')
  await keys.press('4')
  await stands(page, '.role-subhead')
  await keys.press('3')
  await stands(page, '.role-headline')
  await keys.press('Escape', 'x', 'Control+a')
  await keys.type('望禾县')
  await keys.press('Enter')
  expect(await page.locator('#desk-county').inputValue()).toBe('望禾县')

  await keys.press('p')
  await stands(page, '.desk-phones')
  await looksWell(page)
  await keys.press('Escape')
  await keys.press('g')
  await shown(page, '交给审签')
  await keys.press('g')
  await shown(page, '审签，发布')
  await keys.press('g')
  await tabTo('#desk-sign')
  await looksWell(page)
  await keys.press('Enter')
  await shown(page, '已发布')
  console.log(
    `from the shelf to readers by keys: ${keys.count()} keys, ${doubts} doubts, all kinds of moves`,
  )
  expect(await keys.pointers()).toBe(0)
  expect(await keys.unseen()).toEqual([])
  await context.close()
})

describe('a text that is dragged', () => {
  it('shows where it would go, goes there in one step, and Esc leaves it', async () => {
    const [context, page] = await enterAs(browser, 'editor', { viewport: DESK })
    await bring(page)
    const blocks = page.locator('.desk-text.role-paragraph')
    const before = await texts(page)
    const words = (await blocks.nth(0).locator('.desk-words').textContent())!
    const drop = async (x: number, y: number) => {
      const first = (await blocks.nth(0).boundingBox())!
      await page.mouse.move(first.x + 60, first.y + 12)
      await page.mouse.down()
      await page.mouse.move(first.x + 80, first.y + 30, { steps: 3 })
      await page.mouse.move(x, y, { steps: 5 })
    }
    const beforeThird = async () => {
      const third = (await blocks.nth(2).boundingBox())!
      await drop(third.x + 80, third.y + 3)
    }
    await beforeThird()
    await stands(page, '.drop-before')
    await page.keyboard.press('Escape')
    expect(await page.locator('.drop-before').count()).toBe(0)
    await page.mouse.up()
    expect(await texts(page)).toEqual(before)
    await beforeThird()
    await page.mouse.up()
    const at = before.indexOf(words)
    const after = await texts(page)
    expect([after[at], after[at + 1]]).toEqual([before[at + 1], words])
    await page.keyboard.press('Control+z')
    expect(await texts(page)).toEqual(before)

    const tab = (await page.locator('.desk-tab').nth(1).boundingBox())!
    await drop(tab.x + 10, tab.y + 10)
    await page.mouse.up()
    expect(await texts(page)).toHaveLength(before.length - 1)
    await page.locator('.desk-tab').nth(1).click()
    expect((await texts(page)).at(-1)).toBe(words)
    await context.close()
  })
})

describe('a page in two windows', () => {
  it('is told in both of one browser, and what one does comes to the other', async () => {
    const [context, page] = await enterAs(browser, 'editor', { viewport: DESK })
    await bring(page)
    const second = await context.newPage()
    await open(second)
    await second.locator('.desk-listed').first().click()
    await shown(second, '这一版在另一个窗口也开着')
    await shown(page, '这一版在另一个窗口也开着')
    await second.keyboard.press('k')
    await shown(second, '已处理　1处')
    await shown(page, '已处理　1处')
    await context.close()
  })

  it('keeps all that two of them write by turns into two articles', async () => {
    const [one, mine] = await enterAs(browser, 'editor', { viewport: DESK })
    await bring(mine)
    const [other, theirs] = await enterAs(browser, 'editor', { viewport: DESK })
    await open(theirs)
    await theirs.locator('.desk-listed').first().click()
    await stands(theirs, '#desk-account')
    await theirs.keyboard.press(']')
    const write = async (page: Page, words: string) => {
      await page.locator('.desk-text.role-paragraph').first().focus()
      await page.keyboard.press('Enter')
      await page.keyboard.press('End')
      await page.keyboard.insertText(words)
      await page.keyboard.press('Enter')
    }
    for (let at = 0; at < 10; at++) {
      await write(mine, `我${at}。`)
      await write(theirs, `你${at}。`)
    }
    await shown(mine, '已自动存好')
    await shown(theirs, '已自动存好')
    await mine.reload()
    await mine.locator('.desk-listed').first().click()
    await stands(mine, '#desk-account')
    const whole = async () => (await texts(mine)).join('')
    for (let at = 0; at < 10; at++) expect(await whole()).toContain(`我${at}。`)
    await mine.keyboard.press(']')
    for (let at = 0; at < 10; at++) expect(await whole()).toContain(`你${at}。`)
    await one.close()
    await other.close()
  })
})

describe('an item of one’s own', () => {
  it('is checked at every change, and only one that passes can be kept', async () => {
    const [context, page] = await enterAs(browser, 'editor', { viewport: DESK })
    await bring(page, generatePage('clean', 7).text)
    for (;;) {
      if ((await page.locator('.desk-doubt').count()) === 0) break
      await page.keyboard.press('k')
    }
    await shown(page, '已自动存好')
    await page.keyboard.press('d')
    await page.locator('input[type=date]').first().fill('2018-03-05')
    await page.keyboard.press('Enter')
    await page.keyboard.press('p')
    await page.locator('#desk-own-item').waitFor()
    const edits = page.getByText('改这道', { exact: true })
    for (let at = 0; (await edits.count()) === 0; at++)
      await page.locator('.desk-cards button').nth(at).click()
    await edits.first().click()
    await shown(page, '核对过了，可以留下。')
    const option = (number: number) => page.getByLabel(`选项 ${number}`, { exact: true })
    const second = await option(2).inputValue()
    await option(2).fill(await option(1).inputValue())
    await shown(page, '有两个选项是一样的。改掉一个。')
    expect(await page.locator('#item-keep').isDisabled()).toBe(true)
    await option(2).fill(second)
    await shown(page, '核对过了，可以留下。')
    await page.locator('#item-keep').click()
    await shown(page, '自己写的')
    await context.close()
  })
})
