/** What the tests in Chromium do on a page, in the words of somebody who uses it. */
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { device, seriousViolations, unreadableTexts, type Device } from './browser'

export const service = process.env.SERVICE_ADDRESS ?? ''

/** Opens a page by its address below /pages, and lets it slide in. */
export async function go(page: Page, path: string): Promise<void> {
  await page.goto(`${service}/#/pages/${path}`)
  await page.waitForTimeout(500)
}

/** Waits for words on the page on top (Taro keeps the pages below it in the document). */
export const shown = (page: Page, words: string) =>
  page.getByText(words).locator('visible=true').first().waitFor()

export const tap = (page: Page, id: string) =>
  page.locator(`#${id}`).locator('visible=true').click()

/** Taps what says exactly these words. */
export const press = (page: Page, words: string) =>
  page.getByText(words, { exact: true }).locator('visible=true').first().click()

/** Somebody of the demo, logged in on a device of their own. */
export async function enterAs(
  browser: Browser,
  role: string,
  options: Device = {},
): Promise<[BrowserContext, Page]> {
  const context = await device(browser, options)
  const page = await context.newPage()
  await go(page, 'membership/log-in/index')
  await tap(page, `demo-${role}`)
  await shown(page, '您好')
  return [context, page]
}

/** What can be tapped and is lower than `least` px: its words and its height. */
export async function lowTargets(page: Page, least: number): Promise<string[]> {
  const low: string[] = []
  for (const target of await page
    .locator('[role=button],[role=link],[role=radio],[role=checkbox]')
    .locator('visible=true')
    .all()) {
    const box = (await target.boundingBox())!
    if (box.height < least) low.push(`${await target.textContent()}: ${box.height}`)
  }
  return low
}

/** Nothing on a page that somebody could not read or use. */
export async function looksWell(page: Page): Promise<void> {
  expect([...(await unreadableTexts(page)), ...(await seriousViolations(page))]).toEqual([])
}

/** What on a page somebody could not read, or not hit with a finger, in that size of text. */
export const faultsOf = async (page: Page, size: string): Promise<string[]> => [
  ...(await unreadableTexts(page)),
  ...(await seriousViolations(page)),
  ...(await lowTargets(page, size === 'extra-large' ? 60 : 44)),
]
