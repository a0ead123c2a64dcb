/**
 * 支部用 in the built H5 app, as a village secretary with no log-in meets it: taps to a printed sheet, to the wall and
 * to the copied notice are counted; the paper is printed to PDF and looked at page by page.
 */
import { jest } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { CardReply } from '../../src/contract/card'
import type { EditionReply } from '../../src/contract/edition'
import { paperFoot } from '../../src/copy/zh-cn/paper-foot'
import { DESK, device, launch, seriousViolations, unreadableTexts } from '../support/browser'
import { A4, fontsOf, printedBy, readPrinted, setTexts } from '../support/printed'

jest.setTimeout(180_000)

const service = process.env.SERVICE_ADDRESS ?? ''
/** A secretary's first two minutes; the taps themselves are what the program can answer for. */
const TAPS_AT_MOST = 3

type ArticleCard = Extract<CardReply, { kind: 'article' }>

let browser: Browser
let now: Date
let edition: EditionReply
let card: ArticleCard

beforeAll(async () => {
  const { editions } = (await (await fetch(`${service}/api/editions`)).json()) as {
    editions: EditionReply[]
  }
  edition = editions[0]!
  const printed = edition.cards.find((one) => one.kind === 'article' && one.itemCount > 1)!
  now = new Date(`${printed.studyDay}T12:00:00+08:00`)
  card = (await (
    await fetch(`${service}/api/cards/${printed.id}/versions/${printed.version}`)
  ).json()) as ArticleCard
  browser = await launch()
})
afterAll(() => browser?.close())

interface Visit {
  context: BrowserContext
  page: Page
  tap: (id: string) => Promise<void>
  taps: () => number
  printed: () => Promise<number>
}

/** A first visit: an empty device, today's page, taps counted. */
async function visit(desk = true): Promise<Visit> {
  const context = await device(browser, { now, ...(desk ? { viewport: DESK } : {}) })
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await context.addInitScript(() => {
    window.print = () => {
      const counted = window as unknown as { printed?: number }
      counted.printed = (counted.printed ?? 0) + 1
    }
  })
  const page = await context.newPage()
  await page.goto(`${service}/#/pages/today/index`)
  let taps = 0
  return {
    context,
    page,
    tap: async (id) => {
      taps++
      await page.locator(`#${id}`).locator('visible=true').first().click()
    },
    taps: () => taps,
    printed: () => page.evaluate(() => (window as unknown as { printed?: number }).printed ?? 0),
  }
}

const open = async (page: Page, path: string) => {
  await page.goto(`${service}/#/pages/for-branch/${path}`)
  await page.waitForTimeout(600)
}
const papers = (page: Page) => page.locator('.paper-page').locator('visible=true')

describe('the first visit of a secretary', () => {
  it('reaches a printed sheet', async () => {
    const began = Date.now()
    const { context, page, tap, taps, printed } = await visit()
    await tap('for-branch')
    await tap('print')
    await papers(page).first().waitFor()
    await tap('print')
    expect(await printed()).toBe(1)
    expect(await papers(page).count()).toBe(2)
    console.log(`first visit to a printed sheet: ${taps()} taps, ${Date.now() - began} ms`)
    expect(taps()).toBeLessThanOrEqual(TAPS_AT_MOST)
    await context.close()
  })

  it('reaches the copied notice, with numbers of this edition', async () => {
    const began = Date.now()
    const { context, page, tap, taps } = await visit(false)
    await tap('for-branch')
    await tap('notice')
    await tap('copy-notice')
    await page.getByText('已复制').locator('visible=true').first().waitFor()
    console.log(`first visit to the copied notice: ${taps()} taps, ${Date.now() - began} ms`)
    const text = await page.locator('#notice-text').locator('visible=true').innerText()
    const articles = edition.cards.filter((one) => one.kind === 'article').length
    expect(text).toContain(`「${edition.pageTitle}」版 ${articles} 篇`)
    expect(text).toContain('示例内容，纯属虚构')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text)
    expect(taps()).toBeLessThanOrEqual(TAPS_AT_MOST)
    await context.close()
  })

  it('plans the day: theme, first topic by hand, what others do, ready to copy', async () => {
    const { context, page, tap } = await visit(false)
    await tap('for-branch')
    await tap('theme-day')
    await page.locator('#theme input').locator('visible=true').fill('把群众的事办好')
    const topic = page.locator('#first-topic textarea').locator('visible=true')
    const article = edition.cards.find((one) => one.kind === 'article')!
    await topic.fill(article.headline)
    await page.getByText('不写在第一议题').locator('visible=true').waitFor()
    await topic.fill('某篇重要讲话')
    await tap('copy-theme-day')
    await page.getByText('已复制').locator('visible=true').first().waitFor()
    const text = await page.evaluate(() => navigator.clipboard.readText())
    expect(text).toContain('主题：把群众的事办好')
    expect(text).toContain('一、第一议题：某篇重要讲话')
    expect(text).toContain(`《${article.headline}》`)
    if (process.env.PICTURES)
      await page.screenshot({ path: `${process.env.PICTURES}/theme-day.png`, fullPage: true })
    await context.close()
  })

  it('is asked for no log-in: nothing is sent but reading', async () => {
    const { context, page, tap } = await visit()
    const asked: string[] = []
    page.on('request', (request) => {
      if (request.url().includes('/api/')) asked.push(`${request.method()} ${request.url()}`)
    })
    await tap('for-branch')
    await tap('print')
    await papers(page).first().waitFor()
    expect(asked.length).toBeGreaterThan(0)
    const reading = /^GET \S+\/api\/(editions|cards|product|study-days|withdrawn-cards)/
    expect(asked.filter((one) => !reading.test(one))).toEqual([])
    expect(asked.filter((one) => one.endsWith('/withdrawn-cards')).length).toBeLessThanOrEqual(1)
    await context.close()
  })
})

const pdfPages = async (page: Page) => readPrinted(await printedBy(page))

function whole(paragraphs: { text: string; continued: boolean }[]): string[] {
  const found: string[] = []
  for (const { text, continued } of paragraphs)
    if (continued) found[found.length - 1] += text
    else found.push(text)
  return found
}

describe('the paper', () => {
  let context: BrowserContext
  let page: Page
  beforeAll(async () => {
    ;({ context, page } = await visit())
  })
  afterAll(() => context.close())

  it('is one sheet with two sides, A4, with source, foot and page numbers, and loses no character', async () => {
    await open(page, `print/index?card=${card.id}`)
    await papers(page).first().waitFor()
    const set = await setTexts(page)
    expect({ ...set, paragraphs: [], parted: 0 }).toEqual({
      overfull: 0,
      outside: 0,
      lonelyHeads: 0,
      paragraphs: [],
      parted: 0,
    })
    const opening = /[讯电][（(].*[）)]$/.test(card.byline ?? '') ? card.byline! : ''
    expect(whole(set.paragraphs)).toEqual(
      card.paragraphs.map((text, index) => (index === 0 ? opening + text : text)),
    )
    const pages = await pdfPages(page)
    expect(pages).toHaveLength(2)
    for (const [index, one] of pages.entries()) {
      expect(Math.abs(one.width - A4.width)).toBeLessThan(1.5)
      expect(Math.abs(one.height - A4.height)).toBeLessThan(1.5)
      expect(one.text).toContain(paperFoot)
      expect(one.text).toContain(`第${index + 1}页，共2页`)
      expect(one.text).toContain('示例内容，纯属虚构')
    }
    expect(pages[0]!.text).toContain(`《${card.newspaper}》`)
    expect(pages[1]!.text).toContain('我想说的话')
    // Nothing of the program around it is printed.
    expect(pages.map((one) => one.text).join('')).not.toMatch(/一周一册|字小些|复制链接/)
  })

  it.each([18, 22, 26])(
    'has no line cut and no headline left behind at %i pt, as a week',
    async (size) => {
      await open(page, `print/index?edition=${edition.id}&kind=booklet`)
      await page.getByText(`${size}磅`).locator('visible=true').first().click()
      await papers(page).first().waitFor()
      await page.waitForTimeout(400)
      const set = await setTexts(page)
      expect([set.overfull, set.outside, set.lonelyHeads]).toEqual([0, 0, 0])
      // Something was parted, or nothing was tried.
      expect(set.parted).toBeGreaterThan(0)
      const shown = await papers(page).count()
      const pages = await pdfPages(page)
      console.log(`a week at ${size} pt: ${pages.length} pages`)
      expect(pages).toHaveLength(shown)
      expect(pages.every((one) => one.text.includes(paperFoot))).toBe(true)
      for (const one of edition.cards.filter(({ kind }) => kind === 'article'))
        expect(pages[0]!.text).toContain(one.headline.split(/[ 　：:]+/).pop()!)
    },
  )

  it('embeds its fonts', async () => {
    const { fonts, named } = fontsOf(await printedBy(page))
    expect(fonts).toBeGreaterThan(0)
    expect(named).toEqual([])
  })

  it('has the liaison’s number large, as it was typed in once', async () => {
    await open(page, `print/index?card=${card.id}`)
    await page
      .locator('#detail-phone')
      .locator('visible=true')
      .locator('input')
      .fill('0000 000 0000')
    await page.locator('.paper-phone').waitFor()
    const size = await page
      .locator('.paper-phone')
      .evaluate((one) => parseFloat(getComputedStyle(one).fontSize))
    expect(size).toBeGreaterThanOrEqual(32)
    expect((await pdfPages(page))[1]!.text).toContain('00000000000')
    await page.reload()
    await page.locator('.paper-phone').waitFor()
  })

  it('of the record book leaves blanks blank', async () => {
    await open(page, `print/index?edition=${edition.id}&kind=record`)
    await papers(page).first().waitFor()
    const pages = await pdfPages(page)
    expect(pages).toHaveLength(1)
    expect(pages[0]!.text).toContain('第一议题学习内容《')
  })
})

describe('the wall', () => {
  it('shows article, question and answer by keys alone, whole on 1280 × 720', async () => {
    const { context, page, tap, taps } = await visit()
    await page.setViewportSize({ width: 1280, height: 720 })
    await tap('for-branch')
    await tap('meeting')
    await tap('begin')
    expect(taps()).toBeLessThanOrEqual(TAPS_AT_MOST)
    const seen = new Set<string>()
    const cut: string[] = []
    for (let at = 0; at < 40; at++) {
      const slide = page.locator('.wall-slide')
      const text = await slide.innerText()
      if (text.includes('大家一起答')) seen.add(text.includes('原文这样写') ? 'answer' : 'question')
      else seen.add('text')
      if (await slide.evaluate((one) => one.scrollHeight > one.clientHeight + 1))
        cut.push(text.slice(0, 20))
      await page.keyboard.press(at % 2 === 0 ? 'ArrowRight' : ' ')
    }
    expect([...seen].sort()).toEqual(['answer', 'question', 'text'])
    expect(cut).toEqual([])
    await page.keyboard.press('ArrowLeft')
    expect(await page.locator('.wall-place').innerText()).toContain('第40屏')
    await context.close()
  })
})

describe('the pages of 支部用', () => {
  const paths = () => ({
    支部用: `index?edition=${edition.id}`,
    通知文字: `notice/index?edition=${edition.id}`,
    底稿: `record/index?card=${card.id}`,
    集中学习: `meeting/index?edition=${edition.id}`,
    没有这一期: 'index?edition=no-such-edition',
  })

  it.each(['standard', 'large', 'extra-large'])(
    'have nothing cut off in %s at 375 px, nor a serious axe violation',
    async (size) => {
      const { context, page } = await visit(false)
      await page.goto(`${service}/#/pages/mine/index`)
      await page.locator(`#choose-${size}`).locator('visible=true').click()
      const faults: string[] = []
      for (const [name, path] of Object.entries(paths())) {
        await open(page, path)
        faults.push(...(await unreadableTexts(page)).map((fault) => `${name}: ${fault}`))
        faults.push(...(await seriousViolations(page)).map((fault) => `${name}: ${fault}`))
      }
      await open(page, `print/index?card=${card.id}`)
      await papers(page).first().waitFor()
      faults.push(...(await seriousViolations(page)).map((fault) => `打印: ${fault}`))
      await context.close()
      expect(faults).toEqual([])
    },
  )
})
