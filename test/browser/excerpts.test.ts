/** 摘抄本 on the built H5 app in Chromium, against the real service. */
import { jest } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { CardReply } from '../../src/contract/card'
import type { EditionListReply } from '../../src/contract/edition'
import { device, launch, PHONE } from '../support/browser'
import { keepPicture } from '../support/keep'
import { faultsOf, go, press, service, shown, tap } from '../support/walking'

jest.setTimeout(180_000)

let browser: Browser
let card: Extract<CardReply, { kind: 'article' }>

const json = async <Reply>(path: string) => (await (await fetch(service + path)).json()) as Reply
const open = (page: Page) => go(page, `card/index?id=${card.id}`)
/** The first sentence of a paragraph, as a target. */
const sentence = (page: Page, paragraph: number) =>
  page.locator(`#p${paragraph} [role=checkbox]`).locator('visible=true').first()

beforeAll(async () => {
  const { editions } = await json<EditionListReply>('/api/editions')
  const one = editions[0]!.cards.find(({ kind }) => kind === 'article')!
  card = await json(`/api/cards/${one.id}/versions/${one.version}`)
  browser = await launch()
})
afterAll(() => browser?.close())

/** A page on which the first sentence of the card was taken. */
async function withOneTaken(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await open(page)
  await tap(page, 'copy-out')
  await sentence(page, 0).click()
  await shown(page, '已摘下')
  return page
}

describe('摘抄本', () => {
  it('takes sentences by a tap each, and gives them back with date and page', async () => {
    const context = await device(browser)
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: service })
    const page = await context.newPage()
    await go(page, 'excerpts/index')
    await shown(page, '还没有摘抄')
    await open(page)
    await tap(page, 'copy-out')
    await shown(page, '点哪一句')
    await sentence(page, 0).click()
    await shown(page, '已摘下')
    const kept = (await sentence(page, 0).textContent())!
    expect(card.paragraphs[0]).toContain(kept)
    expect(await sentence(page, 0).getAttribute('aria-checked')).toBe('true')
    await sentence(page, 1).click()
    await sentence(page, 1).click()
    await shown(page, '不要了')
    await tap(page, 'to-book')
    await shown(page, kept)
    expect(await page.locator('.excerpt').locator('visible=true').count()).toBe(1)
    await press(page, '复制')
    await shown(page, '已复制')
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain(kept)
    expect(copied).toContain(`《${card.newspaper}》`)
    expect(copied).toContain(`第${card.pageNumber}版`)
    await page.reload()
    await shown(page, kept)
    await press(page, '去掉')
    await shown(page, '还没有摘抄')
    await tap(page, 'put-back')
    await shown(page, kept)
    await press(page, '看原文')
    await shown(page, '读完了')
    await context.close()
  })

  it('reads as before once one has done, and says so when the article was withdrawn', async () => {
    const context = await device(browser)
    const page = await withOneTaken(context)
    await tap(page, 'copying-done')
    await tap(page, 'copy-out')
    await tap(page, 'copying-done')
    expect(await page.locator('.sentence-out').count()).toBe(0)
    await page.route(`**/api/cards/${card.id}`, (route) =>
      route.fulfill({ status: 404, json: { code: 'not-found', message: '没有' } }),
    )
    await go(page, 'excerpts/index')
    await page.reload()
    await shown(page, '已经撤下，请不要再引用')
    expect(await page.getByText('复制', { exact: true }).locator('visible=true').count()).toBe(0)
    await context.close()
  })

  it('leaves with everything else when the phone is emptied', async () => {
    const context = await device(browser)
    const page = await withOneTaken(context)
    await go(page, 'about/index')
    await page.getByRole('button', { name: '清空手机里记着的' }).locator('visible=true').click()
    await press(page, '确定清空')
    await shown(page, '已经清空')
    await go(page, 'excerpts/index')
    await shown(page, '还没有摘抄')
    await page.reload()
    await shown(page, '还没有摘抄')
    await context.close()
  })

  it.each([
    ['standard', PHONE, false],
    ['large', PHONE, false],
    ['extra-large', PHONE, false],
    ['extra-large', { width: 320, height: 640 }, false],
    ['standard', PHONE, true],
  ] as const)('is readable and easy to hit in %s (%j, dark: %s)', async (size, viewport, dark) => {
    const context = await device(browser, { viewport, dark })
    const page = await context.newPage()
    await go(page, 'mine/index')
    await tap(page, `choose-${size}`)
    const faults: string[] = []
    const look = async (name: string) => {
      await keepPicture(page, `${name}-${size}-${viewport.width}${dark ? '-dark' : ''}`)
      faults.push(...(await faultsOf(page, size)))
    }
    await open(page)
    if (size === 'extra-large') await press(page, '摘抄几句')
    else await tap(page, 'copy-out')
    await sentence(page, 0).click()
    await shown(page, '已摘下')
    await look('copying')
    await go(page, 'excerpts/index')
    await shown(page, '复制')
    await look('excerpts')
    await context.close()
    expect(faults).toEqual([])
  })
})
