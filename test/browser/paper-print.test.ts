/**
 * What comes out of the printer: the paper of the built H5 app printed to PDF by Chromium and read again, in the three
 * sizes, for a long article and for one without questions; its codes scanned; and the paper the service prints itself.
 */
import { jest } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { encode } from 'uqr'
import type { CardReply } from '../../src/contract/card'
import type { EditionReply } from '../../src/contract/edition'
import type { ProductReply } from '../../src/contract/product'
import { paperFoot } from '../../src/copy/zh-cn/paper-foot'
import { DESK, device, launch } from '../support/browser'
import { keepPrinted } from '../support/keep'
import {
  A4,
  fontsOf,
  printedBy,
  type PrintedPage,
  readPrinted,
  scanPdf,
  setTexts,
} from '../support/printed'

jest.setTimeout(240_000)

const service = process.env.SERVICE_ADDRESS ?? ''
const SIZES = [18, 22, 26] as const
/** design/10-print.html: 14 px, the foot. */
const SMALLEST_POINTS = 10.5
/** Printers leave some four millimetres unprinted, in points. */
const MARGIN_POINTS = 11
/** Characters of an article that fills a quarter of a newspaper page. */
const LONG = 2500
const CHANNEL = 'https://channel.example/qr/sample'

type ArticleCard = Extract<CardReply, { kind: 'article' }>

let browser: Browser
let context: BrowserContext
let page: Page
let edition: EditionReply
let card: ArticleCard

async function get<Reply>(url: string): Promise<Reply> {
  return (await (await fetch(`${service}/api${url}`)).json()) as Reply
}

beforeAll(async () => {
  edition = (await get<{ editions: EditionReply[] }>('/editions')).editions[0]!
  const first = edition.cards.find((one) => one.kind === 'article' && one.itemCount > 1)!
  card = await get<ArticleCard>(`/cards/${first.id}/versions/${first.version}`)
  browser = await launch()
  const now = new Date(`${first.studyDay}T12:00:00+08:00`)
  context = await device(browser, { now, viewport: DESK })
  page = await context.newPage()
})
afterAll(() => browser?.close())
afterEach(() => page.unrouteAll())

/** The article printed as it would be if it said something else. */
const instead = (parts: Partial<ArticleCard>) =>
  page.route(`**/api/cards/${card.id}/versions/**`, (route) =>
    route.fulfill({ json: { ...card, ...parts } }),
  )

async function paper(query: string): Promise<Uint8Array> {
  // A page of its own each time: what was fetched for the last one is not taken for this.
  await page.goto('about:blank')
  await page.goto(`${service}/#/pages/for-branch/print/index?${query}`)
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await page.locator('.paper-page').locator('visible=true').first().waitFor()
  await page.waitForTimeout(500)
  return printedBy(page)
}

function source({ newspaper, date, pageTitle }: EditionReply): string {
  const [year, month, day] = date!.split('-').map(Number)
  return `《${newspaper}》${year}年${month}月${day}日第${edition.pageNumber}版「${pageTitle}」`
}

/** Everything that is true of any paper, one line a fault. */
function faultsOf(pages: PrintedPage[]): string[] {
  const faults: string[] = []
  pages.forEach((one, index) => {
    const fault = (words: string) => faults.push(`page ${index + 1}: ${words}`)
    if (Math.abs(one.width - A4.width) > 1.5 || Math.abs(one.height - A4.height) > 1.5)
      fault('not A4')
    if (!one.text.includes(paperFoot)) fault('no foot')
    if (!one.text.includes(`第${index + 1}页，共${pages.length}页`)) fault('no page number')
    if (!one.text.includes(source(edition))) fault('no source')
    if (!one.text.includes('示例内容，纯属虚构')) fault('not said that it is a sample')
    for (const { text, x, y, points } of one.texts) {
      if (points < SMALLEST_POINTS - 0.01) fault(`${points.toFixed(1)} pt: ${text}`)
      const inside =
        x >= MARGIN_POINTS &&
        x <= one.width - MARGIN_POINTS &&
        y >= MARGIN_POINTS &&
        y + points <= one.height - MARGIN_POINTS + points
      if (!inside) fault(`at the edge: ${text}`)
    }
    for (const colour of one.colours) if (!/^#(..)\1\1$/.test(colour)) fault(`${colour} is no grey`)
  })
  return [...new Set(faults)]
}

describe.each(SIZES)('a paper in %i pt', (size) => {
  it.each([
    ['of one article', () => `card=${card.id}`, {}],
    ['of a long article', () => `card=${card.id}`, { paragraphs: longText(), leads: [] }],
    ['of an article without questions', () => `card=${card.id}`, { items: [] }],
    ['of the week', () => `edition=${edition.id}&kind=booklet`, {}],
  ] as const)('%s has nothing cut, small, coloured or left out', async (name, query, parts) => {
    await instead(parts as Partial<ArticleCard>)
    const pdf = await paper(`${query()}&size=${size}`)
    const set = await setTexts(page)
    expect([set.overfull, set.outside, set.lonelyHeads]).toEqual([0, 0, 0])
    const pages = await readPrinted(pdf)
    expect(faultsOf(pages)).toEqual([])
    // The size asked for is the size printed: most of the text is in it.
    const inSize = pages
      .flatMap(({ texts }) => texts)
      .filter(({ points }) => Math.abs(points - size) < 0.2)
    const all = (texts: { text: string }[]) => texts.reduce((sum, { text }) => sum + text.length, 0)
    expect(all(inSize)).toBeGreaterThan(card.characters * 0.8)
    // No character of the text is lost between pages.
    if (name === 'of a long article') {
      expect(pages.length).toBeGreaterThan(3)
      const printed = pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join('')
      for (const paragraph of longText())
        expect(printed.split(paragraph.slice(0, 10)).length).toBe(2)
      expect(await page.evaluate(() => document.querySelectorAll('.paper-paragraph').length)).toBe(
        longText().length + set.parted,
      )
    }
    if (name === 'of an article without questions')
      expect(pages.map(({ text }) => text).join('')).not.toContain('读完想一想')
    keepPrinted(pdf, `${name.replace(/ /g, '-')}-${size}`)
  })
})

/** Paragraphs of made-up text, each beginning in its own way. */
function longText(): string[] {
  const sentence =
    '村里把要商量的事写在黑板上，谁家有想法就添上一笔，到了月底大家坐下来一件一件地议。'
  const each = Math.ceil(LONG / 10)
  return Array.from({ length: 10 }, (_, at) =>
    `第${at + 1}段从这里开始，说的是第${at + 1}个院子：${sentence.repeat(9)}`.slice(0, each),
  )
}

describe('the fonts of a paper', () => {
  it('are in the file, by its own objects and by what pdffonts says', async () => {
    const pdf = await paper(`card=${card.id}`)
    const { fonts, named } = fontsOf(pdf)
    expect(fonts).toBeGreaterThan(0)
    expect(named).toEqual([])
    const folder = mkdtempSync(path.join(tmpdir(), 'meiri-fonts-'))
    writeFileSync(path.join(folder, 'paper.pdf'), pdf)
    const { stdout, error } = spawnSync('pdffonts', [path.join(folder, 'paper.pdf')], {
      encoding: 'utf8',
    })
    rmSync(folder, { recursive: true })
    if (error) return console.log('Skipped: pdffonts (poppler-utils) is not on this machine.')
    // Two lines of heading; the column after the encoding says whether the font is embedded.
    const lines = stdout.trim().split('\n').slice(2)
    expect(lines.length).toBeGreaterThan(0)
    expect(lines.filter((line) => !/ yes (yes|no ) (yes|no )/.test(line))).toEqual([])
  })
})

describe('the codes of a paper', () => {
  it('are read from the printed sheet: the card’s opens the card, the channel’s is the channel’s', async () => {
    const product = await get<ProductReply>('/product')
    await page.route('**/api/product', (route) =>
      route.fulfill({
        json: { ...product, channel: { ...product.channel, qrCode: '/api/channel/qr-code' } },
      }),
    )
    await page.route('**/api/channel/qr-code', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: codeAsSvg(CHANNEL) }),
    )
    const pdf = await paper(`card=${card.id}`)
    const scanned = scanPdf(pdf, 2)
    if (scanned === null)
      return console.log('Skipped: pdftoppm (poppler-utils) is not on this machine.')
    const address = `${service}/#/pages/card/index?id=${card.id}`
    expect([...scanned].sort()).toEqual([address, CHANNEL].sort())
    await page.goto(scanned.find((one) => one !== CHANNEL)!)
    await page.getByText(card.paragraphs[0]!.slice(0, 12)).locator('visible=true').first().waitFor()
  })
})

function codeAsSvg(text: string): string {
  const { data, size } = encode(text, { ecc: 'M', border: 0 })
  const path = data
    .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="300" height="300"><path d="${path}"/></svg>`
}

describe('the paper that the service prints itself', () => {
  it('is the same as the browser’s, and a download beside 打印', async () => {
    const own = await readPrinted(await paper(`card=${card.id}&size=22`))
    const link = page.locator('#paper-pdf').locator('visible=true')
    const began = Date.now()
    const saving = page.waitForEvent('download')
    await link.click()
    const file = await saving
    console.log(`a ready paper: ${Date.now() - began} ms`)
    expect(file.suggestedFilename()).toMatch(/^《.+》 \d{4}-\d{2}-\d{2} .+\.pdf$/)
    const href = await link.getAttribute('href')
    const again = Date.now()
    const reply = await fetch(`${service}${href}`)
    console.log(`the same again: ${Date.now() - again} ms`)
    expect(reply.headers.get('content-type')).toBe('application/pdf')
    const pages = await readPrinted(new Uint8Array(await reply.arrayBuffer()))
    expect(pages.map(({ text }) => text)).toEqual(own.map(({ text }) => text))
    expect(faultsOf(pages)).toEqual([])
  })
})
