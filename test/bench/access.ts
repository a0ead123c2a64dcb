import { createRequire } from 'node:module'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import type { EditionListReply } from '../../src/contract/edition'
import { device, launch, seriousViolations, unreadableTexts } from '../support/browser'

const require = createRequire(path.join(process.cwd(), 'package.json'))
const SIZES = ['standard', 'large', 'extra-large'] as const
const WIDTHS = [320, 375, 430]

interface Measure {
  /** Smallest and largest type of a text, in px at 1x. */
  smallest: number
  largest: number
  /** Type of an article's paragraphs; 0 where there are none. */
  body: number
  /** Smallest line height of texts of two lines and more, as a multiple of the type. */
  leading: number
  /** Smaller side of the smallest target, in px. */
  target: number
  /** Lowest contrast of a text with what lies behind it. */
  contrast: number
}

/** Measures what is shown on the page on top. */
function measure(page: Page): Promise<Measure> {
  return page.evaluate(() => {
    const shown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width > 0 && height > 0 && getComputedStyle(element).visibility !== 'hidden'
    }
    const rgb = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number)
    const light = ([r = 0, g = 0, b = 0]: number[]) => {
      const part = (value: number) => {
        const share = value / 255
        return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
      }
      return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b)
    }
    const behind = (element: Element | null): number[] => {
      if (!element) return [255, 255, 255]
      const colour = rgb(getComputedStyle(element).backgroundColor)
      return colour.length >= 3 && (colour[3] ?? 1) > 0.99 ? colour : behind(element.parentElement)
    }
    const texts: { type: number; leading: number | null; contrast: number }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      // The native bar of WeChat cannot grow; 特大字 hides it and has its own.
      if (!element || !node.textContent?.trim() || !shown(element)) continue
      if (element.closest('script, style, .weui-tabbar, [aria-hidden=true]')) continue
      const style = getComputedStyle(element)
      const range = document.createRange()
      range.selectNodeContents(node)
      const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)))
      const type = parseFloat(style.fontSize)
      const [a, b] = [light(rgb(style.color)), light(behind(element))]
      texts.push({
        type,
        leading: lines.size > 1 ? parseFloat(style.lineHeight) / type : null,
        contrast: (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05),
      })
    }
    const roles = '[role=button],[role=link],[role=radio],[role=checkbox],[role=tab],input,textarea'
    const targets = [...document.querySelectorAll(roles)].filter(
      (one) => shown(one) && !one.closest('.weui-tabbar'),
    )
    const sides = targets.map((one) => {
      const { width, height } = one.getBoundingClientRect()
      return Math.min(width, height)
    })
    const paragraph = [...document.querySelectorAll('.paragraph')].find(shown)
    const leadings = texts.flatMap(({ leading }) => (leading === null ? [] : [leading]))
    return {
      smallest: Math.min(...texts.map(({ type }) => type)),
      largest: Math.max(...texts.map(({ type }) => type)),
      body: paragraph ? parseFloat(getComputedStyle(paragraph).fontSize) : 0,
      leading: Math.min(...leadings, 9),
      target: Math.min(...sides, 999),
      contrast: Math.min(...texts.map(({ contrast }) => contrast)),
    }
  })
}

async function pagesOf(service: string): Promise<Record<string, string>> {
  const { editions } = (await (await fetch(`${service}/api/editions`)).json()) as EditionListReply
  const card = editions[0]!.cards.find((one) => one.kind === 'article' && one.itemCount > 0)!
  return {
    今日: 'today/index',
    卡片: `card/index?id=${card.id}`,
    小题: `quiz/index?id=${card.id}`,
    往期: 'archive/index',
    检索: 'search/index',
    我的: 'mine/index',
    读过的: 'read/index',
    摘抄本: 'excerpts/index',
    错题回顾: 'review/index',
    投诉建议: 'feedback/index',
    关于: 'about/index',
    公众号: 'channel/index',
    怎么用: 'guide/index',
    加入支部: 'membership/join/index',
    支部用: 'for-branch/index',
    通知: 'for-branch/notice/index',
  }
}

/** The worst of a figure over all pages, and where it is. */
function worst(all: [string, Measure][], figure: keyof Measure): string {
  const known = all.filter(([, one]) => one[figure] > 0)
  const least = Math.min(...known.map(([, one]) => one[figure]))
  const where = known.filter(([, one]) => one[figure] < least * 1.01).map(([name]) => name)
  const named = where.length > 2 ? `${where.length} pages` : where.join(' ')
  return `${Math.round(least * 100) / 100} (${named})`
}

async function inSize(browser: Browser, service: string, size: string, dark: boolean) {
  const context = await device(browser, { dark })
  // esbuild names functions by a helper that a page does not have.
  await context.addInitScript('globalThis.__name = (one) => one')
  const page = await context.newPage()
  await page.goto(`${service}/#/pages/today/index`)
  await page.locator('.headline').locator('visible=true').first().waitFor()
  if (size !== 'standard')
    await page.locator(`#size-${size}`).locator('visible=true').first().click()
  const all: [string, Measure][] = []
  const violations: string[] = []
  const unreadable: string[] = []
  for (const [name, address] of Object.entries(await pagesOf(service))) {
    await page.setViewportSize({ width: 375, height: 812 })
    await page.goto(`${service}/#/pages/${address}`)
    await page.waitForTimeout(900)
    all.push([name, await measure(page)])
    violations.push(...(await seriousViolations(page)).map((one) => `${name}: ${one}`))
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 812 })
      await page.waitForTimeout(150)
      unreadable.push(...(await unreadableTexts(page)).map((one) => `${name} ${width}: ${one}`))
    }
  }
  await context.close()
  return {
    'smallest type': worst(all, 'smallest'),
    'article type': worst(all, 'body'),
    'largest type': Math.max(...all.map(([, one]) => one.largest)),
    'line height': worst(all, 'leading'),
    'smallest target': worst(all, 'target'),
    contrast: worst(all, 'contrast'),
    'serious axe': violations.length,
    'cut off at 320–430': unreadable.length,
    faults: [...violations, ...unreadable],
  }
}

/** The figures of large type and access on the built browser app, the worst page of each, in three sizes and dark. */
export async function run(): Promise<void> {
  const startService = require('./test/support/service-setup.cjs') as () => Promise<void>
  const endService = require('./test/support/service-teardown.cjs') as () => Promise<void>
  await startService()
  const browser = await launch()
  try {
    const table: Record<string, object> = {}
    for (const size of SIZES)
      for (const dark of [false, true]) {
        const { faults, ...row } = await inSize(browser, process.env.SERVICE_ADDRESS!, size, dark)
        table[size + (dark ? ', dark' : '')] = row
        for (const fault of faults) console.log(fault)
      }
    console.table(table)
  } finally {
    await browser.close()
    await endService()
  }
}
