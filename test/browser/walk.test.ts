/**
 * The built H5 app in Chromium, against the real service: the same walk as on the built mini-program, then every page
 * in three text sizes for texts cut off or overprinted, and axe-core on all of them.
 */
import { gzipSync } from 'node:zlib'
import { jest } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { CardReply, RelatedPractice, RelatedPracticesReply } from '../../src/contract/card'
import type { EditionListReply } from '../../src/contract/edition'
import {
  DESK,
  device,
  launch,
  seriousViolations,
  unreadableTexts,
  type Device,
} from '../support/browser'

jest.setTimeout(180_000)

const service = process.env.SERVICE_ADDRESS ?? ''
/** What a reader on a poor network waits for, in KiB after gzip. */
const FIRST_LOAD_KIB = 200
const SIZES = ['standard', 'large', 'extra-large'] as const

let browser: Browser
let now: Date
let card: CardReply & { kind: 'article' }
let lookBackId: string
/** A card that says how another county did it. */
let related: { id: string; practice: RelatedPractice }

async function json<Reply>(path: string): Promise<Reply> {
  return (await (await fetch(service + path)).json()) as Reply
}

beforeAll(async () => {
  const { editions } = await json<EditionListReply>('/api/editions')
  const cards = editions[0]!.cards
  const printed = cards.find((one) => one.kind === 'article' && one.itemCount > 1)!
  lookBackId = cards.find((one) => one.kind === 'look-back')!.id
  now = new Date(`${printed.studyDay}T12:00:00+08:00`)
  card = await json(`/api/cards/${printed.id}/versions/${printed.version}`)
  for (const { id } of cards) {
    const { practices } = await json<RelatedPracticesReply>(`/api/cards/${id}/related-practices`)
    if (practices[0]) related = { id, practice: practices[0] }
  }
  browser = await launch()
})

afterAll(() => browser?.close())

async function phone(options: Device = {}): Promise<{ context: BrowserContext; page: Page }> {
  const context = await device(browser, { now, ...options })
  const page = await context.newPage()
  await page.goto(`${service}/#/pages/today/index`)
  await shown(page, card.headline.split(/[ 　：:]+/).pop()!)
  return { context, page }
}

/** Waits for words on the page on top (Taro keeps the pages below it in the document). */
async function shown(page: Page, words: string): Promise<void> {
  await page.getByText(words).locator('visible=true').first().waitFor()
}

async function tap(page: Page, words: string): Promise<void> {
  await page.getByText(words, { exact: true }).locator('visible=true').first().click()
}

const go = async (page: Page, path: string) => {
  await page.goto(`${service}/#/pages/${path}`)
  await page.waitForTimeout(600)
}

const pages = () => ({
  今日: 'today/index',
  卡片: `card/index?id=${card.id}`,
  回看: `card/index?id=${lookBackId}`,
  同题: `card/index?id=${related.id}`,
  撤下: 'card/index?id=no-such-card',
  测验: `quiz/index?id=${card.id}`,
  往期: 'archive/index',
  我的: 'mine/index',
  读过的: 'read/index',
  没有错题: 'review/index',
  投诉建议: `feedback/index?card=${card.id}`,
  关于: 'about/index',
  公众号: 'channel/index',
  怎么用: 'guide/index',
})

describe('somebody who is here for the first time', () => {
  it('is offered the four pictures, not stopped by them, and not asked again', async () => {
    const { context, page } = await phone()
    await tap(page, '第一次来？看四幅图')
    for (const title of ['读', '放大', '听', '再找到'])
      await page.getByRole('heading', { name: title }).locator('visible=true').last().waitFor()
    await shown(page, '不收费，不用身份证')
    await tap(page, '去看今天这一篇')
    await shown(page, '读今天这篇')
    expect(await page.getByText('第一次来？').locator('visible=true').count()).toBe(0)
    await page.reload()
    await shown(page, '读今天这篇')
    expect(await page.getByText('第一次来？').count()).toBe(0)
    await context.close()
  })
})

describe('a reader in the browser', () => {
  let context: BrowserContext
  let page: Page

  beforeAll(async () => {
    ;({ context, page } = await phone())
  })
  afterAll(() => context.close())

  it("opens today's card and marks it as read", async () => {
    await tap(page, '读今天这篇')
    await shown(page, card.paragraphs[0]!.slice(-12))
    await tap(page, '读完了')
    await shown(page, '已读')
  })

  it('answers wrongly, sees the right answer and its sentence, goes on', async () => {
    await tap(page, '做几道小题')
    await shown(page, '第1题')
    const item = card.items[0]!
    const wrong = item.options.findIndex((_, index) => index !== item.key[0])
    await page.locator(`#option-${wrong}`).locator('visible=true').click()
    await shown(page, '您选的')
    await shown(page, '原文这样写')
    await tap(page, '下一题')
    await shown(page, '第2题')
  })

  it('finds everything again after a restart', async () => {
    await go(page, `quiz/index?id=${card.id}`)
    await page.reload()
    await shown(page, '第2题')
    const item = card.items[1]!
    if (item.kind === 'single-choice') {
      await page.locator(`#option-${item.key[0]}`).locator('visible=true').click()
      await shown(page, '原文这样写')
    }
    await go(page, 'today/index')
    await shown(page, '再读一遍')
  })

  it('asks again the next day, in 错题回顾, what was answered wrong', async () => {
    await nextDay(page)
    await go(page, 'mine/index')
    await page.reload()
    await shown(page, '有几道可以再看看')
    await tap(page, '错题回顾')
    await shown(page, '只问文章里怎么写的。')
    await shown(page, `出自《${card.headline}》`)
    const item = card.items[0]!
    await page.locator(`#option-${item.key[0]}`).locator('visible=true').click()
    await shown(page, '原文这样写')
    await tap(page, '看完了')
    await shown(page, '每一句都和原文对得上。')
    await go(page, 'mine/index')
    await page.reload()
    await shown(page, '错题回顾')
    expect(await page.getByText('有几道可以再看看').count()).toBe(0)
    await page.clock.setSystemTime(now)
  })

  it('does not show what the device keeps of a card that was withdrawn', async () => {
    const path = `card/index?id=${card.id}&v=${card.version}`
    await go(page, path)
    await shown(page, card.paragraphs[0]!.slice(-12))
    // As the service answers once an editor has withdrawn it.
    await page.route('**/api/withdrawn-cards', (route) =>
      route.fulfill({ json: { cardIds: [card.id] } }),
    )
    await page.route(`**/api/cards/${card.id}**`, (route) =>
      route.fulfill({ status: 404, json: { code: 'not-found', message: '没有' } }),
    )
    await go(page, 'today/index')
    await page.reload()
    await go(page, path)
    await shown(page, '这一篇已经不在了')
    await page.unroute('**/api/withdrawn-cards')
    await page.unroute(`**/api/cards/${card.id}**`)
    await go(page, 'today/index')
    await page.reload()
    await go(page, path)
    await shown(page, card.paragraphs[0]!.slice(-12))
  })

  it('finds at the foot how another county did it, and why it is named', async () => {
    const { id, practice } = related
    await go(page, `card/index?id=${id}`)
    const section = page.locator('#related').locator('visible=true')
    await section.getByText(`也写到：${practice.terms.join('、')}`).waitFor()
    await section.getByText(practice.county!).waitFor()
    await section.locator('.row').click()
    await shown(page, practice.headline.split(/[ 　：:]+/).pop()!)
    await page.waitForURL(`**id=${practice.id}**`)
  })

  it('opens without the service what the device keeps', async () => {
    await page.route('**/api/**', (route) => route.abort())
    await go(page, 'today/index')
    await page.reload()
    await shown(page, '暂时没有连上')
    await go(page, `card/index?id=${card.id}`)
    await shown(page, card.paragraphs[0]!.slice(-12))
    await page.unroute('**/api/**')
  })
})

describe('a browser that keeps the program', () => {
  it('opens without any network what was read, and pages that were never opened', async () => {
    const context = await device(browser, { now, keeps: true })
    const page = await context.newPage()
    await page.goto(`${service}/#/pages/today/index`)
    await shown(page, '读今天这篇')
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await tap(page, '读今天这篇')
    await shown(page, card.paragraphs[0]!.slice(-12))
    await context.setOffline(true)
    const later = await context.newPage()
    await later.goto(`${service}/#/pages/today/index`)
    await shown(later, '暂时没有连上')
    await tap(later, '读今天这篇')
    await shown(later, card.paragraphs[0]!.slice(-12))
    await go(later, 'archive/index')
    await shown(later, '往期')
    await go(later, 'about/index')
    await shown(later, '手机里记着什么')
    await context.close()
  })
})

describe('the first load', () => {
  it(`stays within ${FIRST_LOAD_KIB} KiB, gzipped`, async () => {
    const context = await device(browser, { now })
    const page = await context.newPage()
    const files: Promise<Buffer>[] = []
    page.on('response', (reply) => {
      if (!reply.url().includes('/api/')) files.push(reply.body().catch(() => Buffer.alloc(0)))
    })
    await page.goto(`${service}/#/pages/today/index`)
    await shown(page, '读今天这篇')
    const bytes = (await Promise.all(files)).map((body) => gzipSync(body).length)
    await context.close()
    const kib = bytes.reduce((sum, size) => sum + size, 0) / 1024
    console.log(`H5 first load: ${kib.toFixed(1)} KiB gzipped in ${bytes.length} files`)
    expect(bytes.length).toBeGreaterThan(3)
    expect(kib).toBeLessThanOrEqual(FIRST_LOAD_KIB)
  })
})

describe('every page', () => {
  it.each(SIZES)('has nothing cut off or overprinted in %s at 375 px', async (size) => {
    const { context, page } = await phone()
    await choose(page, size)
    const faults: string[] = []
    for (const [name, path] of Object.entries(pages())) {
      await go(page, path)
      faults.push(...(await unreadableTexts(page)).map((fault) => `${name}: ${fault}`))
    }
    await answerWrong(page)
    faults.push(...(await unreadableTexts(page)).map((fault) => `答后: ${fault}`))
    for (const step of [openReview, answerReview, endReview]) {
      await step(page)
      faults.push(...(await unreadableTexts(page)).map((fault) => `${step.name}: ${fault}`))
    }
    await context.close()
    expect(faults).toEqual([])
  })

  it('has nothing cut off in 特大字 on a 320 px phone', async () => {
    const { context, page } = await phone({ viewport: { width: 320, height: 640 } })
    await choose(page, 'extra-large')
    const faults: string[] = []
    for (const [name, path] of Object.entries(pages())) {
      await go(page, path)
      faults.push(...(await unreadableTexts(page)).map((fault) => `${name}: ${fault}`))
    }
    await context.close()
    expect(faults).toEqual([])
  })

  it.each([
    ['light', 'standard', false],
    ['light', 'extra-large', false],
    ['dark', 'standard', true],
  ] as const)('has no serious axe violation (%s, %s)', async (_, size, dark) => {
    const { context, page } = await phone({ dark })
    await choose(page, size)
    const faults: string[] = []
    for (const [name, path] of Object.entries(pages())) {
      await go(page, path)
      faults.push(...(await seriousViolations(page)).map((fault) => `${name}: ${fault}`))
    }
    await answerWrong(page)
    faults.push(...(await seriousViolations(page)).map((fault) => `答后: ${fault}`))
    for (const step of [openReview, answerReview, endReview]) {
      await step(page)
      faults.push(...(await seriousViolations(page)).map((fault) => `${step.name}: ${fault}`))
    }
    await context.close()
    expect(faults).toEqual([])
  })

  it('stays a column of newspaper width on a desk', async () => {
    const { context, page } = await phone({ viewport: DESK })
    const faults = await unreadableTexts(page)
    const width = await page
      .locator('.column')
      .first()
      .evaluate((one) => one.clientWidth)
    await context.close()
    expect(faults).toEqual([])
    expect(width).toBeLessThanOrEqual(700)
  })

  it('would be told of a text that is cut off and of one that is overprinted', async () => {
    const { context, page } = await phone()
    await page.evaluate(() => {
      document.body.innerHTML =
        '<div style="width:90px;overflow:hidden;white-space:nowrap">' +
        '<span>一二三四五六七八九十一二三四五六</span></div>' +
        '<div style="position:relative"><p style="position:absolute;top:40px">上面一行字</p>' +
        '<p style="position:absolute;top:42px">下面一行字</p></div>'
    })
    const faults = await unreadableTexts(page)
    await context.close()
    expect(faults.some((fault) => fault.startsWith('cut off'))).toBe(true)
    expect(faults.some((fault) => fault.startsWith('overprinted'))).toBe(true)
  })
})

async function choose(page: Page, size: (typeof SIZES)[number]): Promise<void> {
  await go(page, 'mine/index')
  await page.locator(`#choose-${size}`).locator('visible=true').click()
}

async function answerWrong(page: Page): Promise<void> {
  await go(page, `quiz/index?id=${card.id}`)
  const wrong = card.items[0]!.options.findIndex((_, index) => index !== card.items[0]!.key[0])
  await page.locator(`#option-${wrong}`).locator('visible=true').click()
  await shown(page, '原文这样写')
}

const nextDay = (page: Page) => page.clock.setSystemTime(now.getTime() + 24 * 3600 * 1000)

async function openReview(page: Page): Promise<void> {
  await nextDay(page)
  await go(page, 'review/index')
  await page.reload()
  await shown(page, '出自《')
}

async function answerReview(page: Page): Promise<void> {
  const wrong = card.items[0]!.options.findIndex((_, index) => index !== card.items[0]!.key[0])
  await page.locator(`#option-${wrong}`).locator('visible=true').click()
  await shown(page, '原文这样写')
}

async function endReview(page: Page): Promise<void> {
  await tap(page, '看完了')
  await shown(page, '再看原文')
}
