/** The editor's desk on the built H5 app in Chromium, against the real service. */
import { readFileSync } from 'node:fs'
import { jest } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { DESK, launch } from '../support/browser'
import { enterAs, looksWell, service, shown } from '../support/walking'

jest.setTimeout(180_000)

const PAGE = readFileSync('test/golden/pages/wrapped-masthead/source.txt', 'utf8')
const isBare = (character: string) => !/\s/.test(character)
let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** An editor of the demo on the way that an editor takes: log in, 我的, 编辑台. */
async function atTheDesk(): Promise<[BrowserContext, Page]> {
  const [context, page] = await enterAs(browser, 'editor', { viewport: DESK })
  await page.goto(`${service}/#/pages/mine/index`)
  await page.getByText('编辑台').locator('visible=true').first().click()
  await shown(page, '放一个版面上来')
  return [context, page]
}

async function bring(page: Page, name: string): Promise<void> {
  const buffer = Buffer.from(PAGE)
  await page.locator('#desk-file').setInputFiles({ name, mimeType: 'text/plain', buffer })
  await shown(page, '原文')
}

describe('the desk', () => {
  it('takes a page in, shows its doubts, and accounts for every character', async () => {
    const [context, page] = await atTheDesk()
    await bring(page, '一版.txt')
    await shown(page, '三项相加等于原文，一个字都没丢')
    const foot = await page.locator('.desk-foot').innerText()
    expect(foot.replace(/\s/g, '')).toContain(`原文${[...PAGE].filter(isBare).length}字`)
    await looksWell(page)
    await context.close()
  })

  it('keeps what was settled by keys when its window is closed, and undoes it', async () => {
    const [context, page] = await atTheDesk()
    await bring(page, '又一版.txt')
    await shown(page, '已处理　0处')
    await page.keyboard.press('k')
    await shown(page, '已处理　1处')
    await shown(page, '已自动存好')
    await page.close()
    const later = await context.newPage()
    await later.goto(`${service}/#/desk/index`)
    await later.locator('.desk-listed').first().click()
    await shown(later, '已处理　1处')
    await later.keyboard.press('Control+z')
    await shown(later, '已处理　0处')
    await context.close()
  })

  it('stores of a missing kicker what was typed and nothing else, and shows where it stands', async () => {
    const [context, page] = await atTheDesk()
    await bring(page, '缺引题.txt')
    await page.locator('.desk-text').first().waitFor()
    const texts = await page.locator('.desk-text').count()
    const words = '一个引题，读者先看到它'
    const field = page.locator('.desk-article textarea')
    await page.getByRole('button', { name: '补引题' }).click()
    // Neither left as it is nor given up it becomes a text.
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '补引题' }).click()
    await field.fill(words)
    await page.keyboard.press('Escape')
    await field.waitFor({ state: 'detached' })
    expect(await page.locator('.desk-text').count()).toBe(texts)
    await page.getByRole('button', { name: '补引题' }).click()
    await field.fill(words)
    // Who goes elsewhere meanwhile does not lose it.
    await page.locator('.desk-tab').nth(1).click()
    await page.locator('.desk-tab').nth(0).click()
    await page.locator('.desk-text.role-kicker', { hasText: words }).waitFor()
    await shown(page, '已自动存好')
    await page.keyboard.press('Control+z')
    await page.locator('.desk-text.role-kicker').waitFor({ state: 'detached' })
    await context.close()
  })

  it('does not open for a member', async () => {
    const [context, page] = await enterAs(browser, 'member', { viewport: DESK })
    await page.goto(`${service}/#/pages/mine/index`)
    await shown(page, '我的数据')
    expect(await page.getByText('编辑台').count()).toBe(0)
    await context.close()
  })
})
