/** The picture of a card on the built H5 app in Chromium: kept when it was seen, and never in the way. */
import { jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { device, launch, seriousViolations } from '../support/browser'
import { service, shown } from '../support/walking'

jest.setTimeout(180_000)

interface Pictured {
  id: string
  picture: { id: string; caption: string; description: string }
  paragraphs: string[]
}
let browser: Browser
let card: Pictured

/** The sample edition has one drawing of our own. */
async function theSample(): Promise<Pictured> {
  const { editions } = await (await fetch(`${service}/api/editions`)).json()
  for (const { id } of editions.flatMap((one: { cards: { id: string }[] }) => one.cards)) {
    const { version } = await (await fetch(`${service}/api/cards/${id}`)).json()
    const found = await (await fetch(`${service}/api/cards/${id}/versions/${version}`)).json()
    if (/示意画/.test(found.picture?.caption ?? '')) return found
  }
  throw new Error('no sample card has a picture')
}

beforeAll(async () => {
  browser = await launch()
  card = await theSample()
})
afterAll(() => browser?.close())

const image = (page: Page) => page.locator('.picture img').first()

async function open(page: Page): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${service}/#/pages/card/index?id=${card.id}`)
  await shown(page, card.paragraphs[0]!.slice(-12))
}

async function isDrawn(page: Page): Promise<void> {
  await page.locator('.picture').first().scrollIntoViewIfNeeded()
  await page.waitForFunction(
    () => (document.querySelector('.picture img') as HTMLImageElement | null)?.naturalWidth === 780,
  )
}

describe('the picture of a card', () => {
  it('is described, has its place before it comes, and is there without a network once it was seen', async () => {
    const context = await device(browser, { keeps: true })
    const page = await context.newPage()
    await open(page)
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await open(page)
    await isDrawn(page)
    expect(await image(page).getAttribute('alt')).toBe(card.picture.description)
    const box = (await page.locator('.picture-place').boundingBox())!
    expect(box.height / box.width).toBeCloseTo(520 / 780, 2)
    expect(await seriousViolations(page)).toEqual([])
    await context.setOffline(true)
    await open(page)
    await isDrawn(page)
    await context.close()
  })

  it('leaves its caption alone where it does not come', async () => {
    const context = await device(browser)
    const page = await context.newPage()
    await page.route('**/pictures/**', (route) => route.abort())
    await open(page)
    await shown(page, card.picture.caption)
    await page.locator('.picture').first().scrollIntoViewIfNeeded()
    await image(page).waitFor({ state: 'detached' })
    await context.close()
  })
})
