/**
 * Listening in the built H5 app in Chromium. Headless Chromium has no voices at all: the first tests read it as it is, the
 * others put a stand-in of speechSynthesis into the page (test/support/a-speech-synthesis), which is told when a piece is
 * over. What a real voice sounds like is not tested here.
 */
import { jest } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { CardReply, CardSummary } from '../../src/contract/card'
import type { EditionListReply } from '../../src/contract/edition'
import { installSpeech } from '../support/a-speech-synthesis'
import { device, launch, seriousViolations, unreadableTexts, type Device } from '../support/browser'

jest.setTimeout(180_000)

type ArticleCard = CardReply & { kind: 'article' }
type Speech = ReturnType<typeof installSpeech>['speech']

const service = process.env.SERVICE_ADDRESS ?? ''
let browser: Browser
let now: Date
let card: ArticleCard
let next: ArticleCard

async function json<Reply>(path: string): Promise<Reply> {
  return (await (await fetch(service + path)).json()) as Reply
}
const cardOf = ({ id, version }: CardSummary) =>
  json<ArticleCard>(`/api/cards/${id}/versions/${version}`)

beforeAll(async () => {
  const { editions } = await json<EditionListReply>('/api/editions')
  const [first, second] = editions[0]!.cards.filter((one) => one.kind === 'article')
  card = await cardOf(first!)
  next = await cardOf(second!)
  now = new Date(`${card.studyDay}T12:00:00+08:00`)
  browser = await launch()
})
afterAll(() => browser?.close())

interface Opened {
  context: BrowserContext
  page: Page
}

async function open(path: string, options: Device & { voices?: boolean; size?: string } = {}) {
  const { voices = true, size, ...rest } = options
  const context = await device(browser, rest)
  const page = await context.newPage()
  await page.clock.setFixedTime(now)
  if (size)
    await page.addInitScript(
      (chosen) =>
        localStorage.setItem(
          'settings',
          JSON.stringify({ data: JSON.stringify({ textSize: chosen }) }),
        ),
      size,
    )
  if (voices)
    await page.addInitScript(
      `(${installSpeech.toString()})(window, [{ lang: 'zh-CN', localService: true }])`,
    )
  await page.goto(`${service}/#/pages/${path}`)
  return { context, page } satisfies Opened
}

const cardPath = (one = card) => `card/index?id=${one.id}&v=${one.version}`
const visible = (page: Page, selector: string) =>
  page.locator(selector).locator('visible=true').last()
const shown = (page: Page, words: string) =>
  page.getByText(words).locator('visible=true').first().waitFor()
const speech = (page: Page, ask: keyof Speech) =>
  page.evaluate((name) => {
    const { speech } = window as unknown as { speech: Speech }
    const asked = speech[name]
    return typeof asked === 'function' ? asked() : asked
  }, ask) as Promise<unknown>
const said = async (page: Page) =>
  ((await speech(page, 'said')) as Speech['said']).map(({ text }) => text)

/** Lets the voice come to the end of what it is at, until the page says `words`. */
async function hearUntil(page: Page, words: string): Promise<void> {
  for (let pieces = 0; pieces < 200; pieces++) {
    if (await page.getByText(words).locator('visible=true').count()) return
    await speech(page, 'finish')
    // The page has drawn where it is before the next piece is over.
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    )
  }
  throw new Error(`${words} was never said`)
}
const at = (paragraph: number, one = card) => `第${paragraph}段，共${one.paragraphs.length}段`

describe('where there is no voice', () => {
  it('今日 offers no 听, the card says so in a line, and everything else is there', async () => {
    const { context, page } = await open('today/index', { voices: false })
    await shown(page, '读今天这篇')
    await page.waitForTimeout(2500)
    expect(await page.locator('#listen-today').count()).toBe(0)
    await page.getByText('读今天这篇').click()
    await shown(page, '这里暂时不能听，文字都在下面。')
    expect(await page.locator('#listen').count()).toBe(0)
    await page.locator('#finished').locator('visible=true').click()
    await shown(page, '已读')
    await context.close()
  })
})

describe('listening to a card', () => {
  let page: Page
  let context: BrowserContext
  beforeAll(async () => {
    ;({ context, page } = await open('today/index'))
  })
  afterAll(() => context.close())

  it('begins from 今日 by itself: the notice that a machine reads, then the headline', async () => {
    await visible(page, '#listen-today').click()
    await visible(page, '#player').waitFor()
    const [first] = await said(page)
    expect(first).toMatch(/^以下内容由人工智能语音朗读。/)
    await shown(page, 'AI 语音')
  })

  it('marks the paragraph that is read and keeps it in view', async () => {
    await hearUntil(page, at(3))
    const marked = visible(page, '.paragraph-reading')
    expect(await marked.getAttribute('id')).toBe('p2')
    expect(await marked.getAttribute('aria-current')).toBe('true')
    const box = (await marked.boundingBox())!
    expect(box.y).toBeGreaterThanOrEqual(0)
    expect(box.y).toBeLessThan(300)
  })

  it('pauses, goes on, goes back and forward, and is faster when asked', async () => {
    await visible(page, '#play-or-pause').click()
    expect(await speech(page, 'isSpeaking')).toBe(false)
    await visible(page, '#play-or-pause').click()
    expect(await speech(page, 'isSpeaking')).toBe(true)
    await page.getByLabel('上一段').locator('visible=true').click()
    await shown(page, at(2))
    await page.getByLabel('下一段').locator('visible=true').click()
    await shown(page, at(3))
    await visible(page, '#rate').click()
    await shown(page, '1.25倍')
    const { rate } = ((await speech(page, 'said')) as Speech['said']).pop()!
    expect(rate).toBe(1.25)
  })

  it('has every word of the text said, and nothing else', async () => {
    await hearUntil(page, '这一篇念完了')
    const all = (await said(page)).join('')
    for (const paragraph of card.paragraphs)
      expect(all).toContain(paragraph.slice(-8).replace(/\s/g, ''))
  })

  it('offers 听完了, which makes the card 已读 like 读完了', async () => {
    await visible(page, '#heard').click()
    await shown(page, '已读。什么时候都可以再读一遍。')
    expect(await page.locator('#player').locator('visible=true').count()).toBe(0)
  })

  it('ends when the page is left', async () => {
    await visible(page, '#listen').click()
    await shown(page, 'AI 语音')
    await page.goBack()
    await page.getByText('再读一遍', { exact: true }).locator('visible=true').first().waitFor()
    // The page is let go of when the other has slid in.
    await page.waitForFunction(
      () => !(window as unknown as { speech: Speech }).speech.isSpeaking(),
      null,
      { timeout: 5000 },
    )
  })
})

describe('连播', () => {
  it('opens the next card of the week when one is over, and 听完了 is for both', async () => {
    const { context, page } = await open(cardPath())
    await visible(page, '#listen').click()
    await visible(page, '#run-on').click()
    await shown(page, '连播中')
    await hearUntil(page, '这一篇念完了')
    await page.waitForURL(new RegExp(next.id), { timeout: 20_000 })
    await hearUntil(page, at(1, next))
    await page.getByLabel('连播中，再点就不连播').locator('visible=true').click()
    await hearUntil(page, '这一篇念完了')
    await visible(page, '#heard').click()
    await page.goto(`${service}/#/pages/read/index`)
    for (const one of [card, next]) await shown(page, one.headline.split(/[ 　：:]+/).pop()!)
    await context.close()
  })

  it('goes on at the paragraph where one stopped', async () => {
    const { context, page } = await open(cardPath())
    await visible(page, '#listen').click()
    await hearUntil(page, at(2))
    // The eye was further than the ear.
    await page.mouse.wheel(0, 20_000)
    await page.reload()
    await visible(page, '#listen').click()
    await hearUntil(page, at(2))
    expect((await said(page))[0]).toMatch(/^以下内容由人工智能语音朗读。/)
    expect((await said(page)).join('')).not.toContain(card.paragraphs[0]!.slice(-8))
    await context.close()
  })
})

describe('the player', () => {
  it.each([
    ['standard', 375, false],
    ['large', 375, false],
    ['extra-large', 375, false],
    ['extra-large', 320, false],
    ['standard', 375, true],
    ['standard', 1280, false],
  ] as const)(
    'is readable, and large enough for a finger (%s, %d px, dark: %s)',
    async (size, width, dark) => {
      const { context, page } = await open(cardPath(), {
        ...{ size, dark, viewport: { width, height: 812 } },
      })
      const button = size === 'extra-large' ? page.getByText('念给我听') : visible(page, '#listen')
      await button.first().click()
      const faults: string[] = []
      const look = async (name: string) => {
        if (process.env.PICTURES)
          await page.screenshot({
            path: `${process.env.PICTURES}/${name}-${size}-${width}${dark ? '-dark' : ''}.png`,
          })
        faults.push(...(await unreadableTexts(page)), ...(await seriousViolations(page)))
        const least = size === 'extra-large' ? 60 : 44
        for (const target of await page
          .locator('.player [role=button]')
          .locator('visible=true')
          .all()) {
          const box = (await target.boundingBox())!
          if (box.width < least || box.height < least)
            faults.push(`${await target.getAttribute('aria-label')}: ${box.width}×${box.height}`)
        }
      }
      await hearUntil(page, at(2))
      await look('playing')
      await hearUntil(page, '这一篇念完了')
      await look('ended')
      await context.close()
      expect(faults).toEqual([])
    },
  )
})
