/** Signing for a time, and 撤下 and 恢复, on the built H5 app in Chromium, against the real service. */
import { jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { DESK, launch, seriousViolations } from '../support/browser'
import { generatePage } from '../support/page-generator/generate-page'
import { enterAs, service, shown } from '../support/walking'

jest.setTimeout(240_000)

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** A made-up page of long ago, which takes no other test's week, as the demo's signatory has it before them, and its first card. */
async function toSign(page: Page, seed: number): Promise<void> {
  await page.goto(`${service}/#/desk/index`)
  await page.reload()
  await shown(page, '放一个版面上来')
  await page.locator('#desk-paste').fill(generatePage('jumbled-ocr', seed).text)
  await page.locator('#desk-paste-done').click()
  await shown(page, '已自动存好')
  await page.locator('.desk-facts').click()
  await page.locator('.desk-form [type=date]').first().fill('2018-03-12')
  await page.locator('.desk-form [type=submit]').click()
  for (const next of ['交给审签', '审签，发布']) {
    await shown(page, '已自动存好')
    await page.locator('#desk-step').click()
    // What has no place yet is asked about once.
    const ask = page.locator('.desk-sheet .desk-button')
    const isNext = page.getByText(next).locator('visible=true').first()
    await ask.or(isNext).first().waitFor()
    if (await ask.count()) await ask.first().click()
    await isNext.waitFor()
  }
}

const isServed = async (path: string) => (await fetch(`${service}/api${path}`)).status === 200

describe('the desk after the signature', () => {
  it('keeps what is signed for a time, says when, and gives it back to the editor when asked', async () => {
    const [context, page] = await enterAs(browser, 'editor', { viewport: DESK })
    await toSign(page, 901)
    await page.locator('#desk-step').click()
    await page.locator('#desk-later').click()
    await page.locator('#desk-sign').click()
    await shown(page, '已审签，')
    expect(await page.locator('#desk-scheduled').innerText()).toMatch(/已审签，\d+月\d+日8时发布/)
    expect(await seriousViolations(page)).toEqual([])
    await page.locator('#desk-unschedule').click()
    await shown(page, '交给校对')
    await context.close()
  })

  it('takes a card from readers at one tap and gives it back', async () => {
    const [context, page] = await enterAs(browser, 'editor', { viewport: DESK })
    await toSign(page, 902)
    await page.locator('#desk-step').click()
    await page.locator('#desk-sign').click()
    await page.locator('#desk-after').click()
    const take = page.locator('[id^=desk-withdraw-]').first()
    await take.waitFor()
    const id = (await take.getAttribute('id'))!.replace('desk-withdraw-', '')
    expect(await isServed(`/cards/${id}`)).toBe(true)
    await take.click()
    const back = page.locator(`#desk-restore-${id}`)
    await back.waitFor()
    expect(await isServed(`/cards/${id}`)).toBe(false)
    await back.click()
    await shown(page, '已恢复，读者又能看到了。')
    expect(await isServed(`/cards/${id}`)).toBe(true)
    expect(await seriousViolations(page)).toEqual([])
    await context.close()
  })
})
