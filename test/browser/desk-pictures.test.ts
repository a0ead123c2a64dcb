/** The page at the desk as a picture, and pictures from crop to card, in Chromium against the real service. */
import { jest } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { DESK, launch } from '../support/browser'
import { typesetPage } from '../support/page-typesetter/typeset-page'
import { enterAs, looksWell, service, shown } from '../support/walking'

jest.setTimeout(300_000)

const PDF = Buffer.from(typesetPage({ layout: 'mixed', seed: 12 }).pdf)
let browser: Browser
let context: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launch()
  ;[context, page] = await enterAs(browser, 'editor', { viewport: DESK })
})
afterAll(async () => {
  await context?.close()
  await browser?.close()
})

async function bring(name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.goto('about:blank')
  await page.goto(`${service}/#/desk/index`)
  await shown(page, '放一个版面上来')
  await page.locator('#desk-file').setInputFiles({ name, mimeType, buffer })
  await page.locator('.desk-article').waitFor()
}

const written = (name: string) => page.getByRole('textbox', { name })

/** A picture that a browser makes: colours side by side. */
function aRealPicture(type: 'image/png' | 'image/jpeg'): Promise<Buffer> {
  return page
    .evaluate(async (type) => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 900, height: 600 })
      const context = canvas.getContext('2d')!
      for (let at = 0; at < 9; at++) {
        context.fillStyle = `hsl(${at * 40} 60% 50%)`
        context.fillRect(at * 100, 0, 100, 600)
      }
      return canvas.toDataURL(type).split(',')[1]!
    }, type)
    .then((text) => Buffer.from(text, 'base64'))
}

describe('a typeset page at the desk', () => {
  beforeAll(async () => {
    await bring('版.pdf', 'application/pdf', PDF)
    await page.locator('.desk-drawn canvas').waitFor()
    await page.locator('.desk-outline').first().waitFor()
  })

  it('is drawn with its text: print is dark on it', async () => {
    const dark = await page.locator('.desk-drawn canvas').evaluate((element) => {
      const { width, height } = element as HTMLCanvasElement
      const { data } = (element as HTMLCanvasElement)
        .getContext('2d')!
        .getImageData(0, 0, width, height)
      let count = 0
      for (let at = 0; at < data.length; at += 4) if (data[at]! < 100) count++
      return count / (width * height)
    })
    expect(dark).toBeGreaterThan(0.01)
  })

  it('has each article in its own tint, and a letter where it begins', async () => {
    const articles = await page
      .locator('.desk-tabs button')
      .filter({ hasText: /^[A-Z]$/ })
      .count()
    expect(articles).toBeGreaterThan(2)
    const letters = new Set(await page.locator('.desk-letter text').allTextContents())
    expect(letters.size).toBe(articles)
    await looksWell(page)
  })

  it('leads to a text by a click, and is marked where a text is chosen', async () => {
    const outline = page.locator('.desk-outline[aria-label*="正文"]').nth(3)
    const block = await outline.getAttribute('data-outline')
    await outline.dispatchEvent('click')
    await page.locator(`.desk-text.cur[data-block="${block}"]`).waitFor()
    const other = page.locator('.desk-text:not(.cur)').first()
    const chosen = await other.getAttribute('data-block')
    await other.click()
    await page.locator(`.desk-outline.here[data-outline="${chosen}"]`).waitFor()
  })

  it('goes on by keys: the next text, larger and smaller', async () => {
    const here = page.locator('.desk-outline.here')
    const before = await here.getAttribute('data-outline')
    await here.focus()
    await page.keyboard.press('ArrowRight')
    await page.locator(`.desk-outline.here:not([data-outline="${before}"])`).waitFor()
    await page.keyboard.press('+')
    await shown(page, '125%')
    await page.keyboard.press('0')
    await shown(page, '100%')
  })

  it('follows what is moved at once', async () => {
    const outline = page.locator('.desk-outline.here')
    const block = await outline.getAttribute('data-outline')
    const before = await outline.getAttribute('aria-label')
    const target = before!.startsWith('文章 B') ? '文章 C' : '文章 B'
    await page
      .locator('.desk-text.cur .desk-tools')
      .getByLabel('移到…')
      .selectOption({ label: target })
    await page.locator(`.desk-outline[data-outline="${block}"][aria-label^="${target}"]`).waitFor()
    await page.keyboard.press('Control+z')
    await page.locator(`.desk-outline[data-outline="${block}"][aria-label="${before}"]`).waitFor()
  })

  it('gives an article a picture that readers see on its card, described', async () => {
    await page.getByLabel('文章 A', { exact: true }).click()
    await page.getByText('从版面上裁').click()
    await page.locator('.desk-frame').focus()
    const before = await page.locator('.desk-frame').getAttribute('aria-label')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('ArrowRight')
    expect(await page.locator('.desk-frame').getAttribute('aria-label')).not.toBe(before)
    await page.keyboard.press('Enter')
    await page.locator('.desk-thumb').waitFor()
    await shown(page, '先注明图中人物的情况')
    const cover = page.getByRole('checkbox', { name: '用作分享封面' })
    expect(await cover.isDisabled()).toBe(true)
    await written('图片描述（给听屏幕的读者）').fill('黑白相间的格子。')
    await written('图片说明').fill('裁下来的一块。')
    await page.locator('.desk-said select').last().selectOption('nobody')
    await cover.check()
    await shown(page, '已自动存好')
    await looksWell(page)

    await page.locator('.desk-facts').click()
    await page.locator('input[type=date]').first().fill('2018-03-19')
    await page.getByText('改好了').click()
    for (const step of ['交给校对', '交给审签']) {
      await page.locator('#desk-step', { hasText: step }).click()
      const asked = page.locator('.desk-sheet').getByText('交给校对').last()
      await page.waitForTimeout(600)
      if (await page.locator('.desk-sheet').isVisible()) await asked.click()
    }
    await page.locator('#desk-step', { hasText: '审签' }).click()
    await page.locator('.desk-sheet .desk-button.ink').click()
    await shown(page, '已发布')

    const picture = page.locator('.desk-thumb')
    expect(await picture.getAttribute('alt')).toBe('黑白相间的格子。')
    const editions = await (await fetch(`${service}/api/editions`)).json()
    const cards = editions.editions.flatMap((one: { cards: { id: string }[] }) => one.cards)
    const pictured = []
    for (const { id } of cards) {
      const { version } = await (await fetch(`${service}/api/cards/${id}`)).json()
      const card = await (await fetch(`${service}/api/cards/${id}/versions/${version}`)).json()
      if (card.picture?.caption === '裁下来的一块。') pictured.push(card)
    }
    expect(pictured).toHaveLength(1)
    const reader = await context.newPage()
    await reader.setViewportSize({ width: 375, height: 812 })
    await reader.goto(`${service}/#/pages/card/index?id=${pictured[0].id}`)
    const image = reader.locator('.picture img').first()
    await image.scrollIntoViewIfNeeded()
    expect(await image.getAttribute('alt')).toBe('黑白相间的格子。')
    await reader.waitForFunction(
      () => (document.querySelector('.picture img') as HTMLImageElement).naturalWidth > 0,
    )
    await shown(reader, '裁下来的一块。')
    await looksWell(reader)
    await reader.close()
  })
})

describe('a page that came as text', () => {
  it('is compared by eye with a picture that is laid beside it, replaced and taken away', async () => {
    await bring(
      '版.txt',
      'text/plain',
      Buffer.from(`甲县：开门办事\n\n本报甲讯 ${'大家坐下来商量着办。'.repeat(20)}\n`),
    )
    await page.locator('#desk-as-page').click()
    await shown(page, '没有版面可看')
    const lay = (words: string, name: string, mimeType: string, buffer: Buffer) =>
      page
        .locator(`input[type=file][aria-label="${words}"]`)
        .first()
        .setInputFiles({ name, mimeType, buffer })
    await lay('选图片', '图.png', 'image/png', Buffer.from('<svg onload="alert(1)"/>'))
    await shown(page, '不是完整的 JPEG、PNG 或 WebP 图片')
    await lay('选图片', '图.jpg', 'image/jpeg', Buffer.alloc(16 * 1024 * 1024))
    await shown(page, '图片超过 15 MB')
    await lay('选图片', '图.jpg', 'image/jpeg', await aRealPicture('image/png'))
    await page.locator('.desk-drawn canvas').waitFor()
    await shown(page, '100%')
    await looksWell(page)
    await page.getByText('拿掉').click()
    await shown(page, '没有版面可看')
  })

  it('takes a picture for an article from a file', async () => {
    await page.locator('input[type=file][aria-label="用一张图片"]').setInputFiles({
      name: '图.jpg',
      mimeType: 'image/jpeg',
      buffer: await aRealPicture('image/jpeg'),
    })
    await page.getByText('裁下这一块').click()
    await page.locator('.desk-thumb').waitFor()
    const width = await page
      .locator('.desk-thumb')
      .evaluate((element) =>
        (element as HTMLImageElement)
          .decode()
          .then(() => (element as HTMLImageElement).naturalWidth),
      )
    expect(width).toBe(900)
  })
})
