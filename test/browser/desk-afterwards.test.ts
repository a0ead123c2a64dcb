/** Signing for a time, and 撤下 and 恢复, on the built H5 app in Chromium, against the real service. */
import { jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import { DESK, launch } from '../support/browser'
import { generatePage } from '../support/page-generator/generate-page'
import { enterAs, looksWell, service, shown } from '../support/walking'

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
  await page.locator('#desk-paste').fill(generatePage('clean', seed).text)
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
    await looksWell(page)
    await page.locator('#desk-change').click()
    await page.locator('#desk-change-time').waitFor()
    await page.keyboard.press('Escape')
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
    await looksWell(page)
    await context.close()
  })

  it('drills taking a card away after a second word, gives it back, and says how long each way took', async () => {
    const [context, page] = await enterAs(browser, 'editor', { viewport: DESK })
    await toSign(page, 903)
    await page.locator('#desk-step').click()
    await page.locator('#desk-sign').click()
    await page.locator('#desk-after').click()
    const choice = page.locator('#desk-drill-card')
    await choice.waitFor()
    const id = (await choice.locator('option').nth(1).getAttribute('value'))!
    await choice.selectOption(id)
    await page.locator('#desk-drill-ask').click()
    // Esc takes back the first word, and not the sheet.
    await page.locator('#desk-drill-start').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#desk-drill-ask').click()
    const asked: string[] = []
    let isLetThrough = () => {}
    const through = new Promise<void>((resolve) => (isLetThrough = resolve))
    await page.route(`**/cards/${id}/drill`, async (route) => {
      asked.push((route.request().postDataJSON() as { id: string }).id)
      await through
      await route.continue()
    })
    await page.locator('#desk-drill-start').click()
    await shown(page, '正在演练《')
    expect(await page.locator('#desk-drill-start').count()).toBe(0)
    isLetThrough()
    await shown(page, '都已恢复。')
    expect(asked).toHaveLength(1)
    const table = await page.locator('.desk-drill-table').innerText()
    expect(table).toContain('读者怎么看到它')
    expect(table).toMatch(/分享的链接\s+\d+\.\d\d 秒\s+\d+\.\d\d 秒/)
    expect(table).not.toMatch(/还看得到|没有恢复|没有答复/)
    expect(await isServed(`/cards/${id}`)).toBe(true)
    for (const did of ['撤下', '恢复'])
      await page
        .locator('.desk-history li', { hasText: new RegExp(`示例审签.*${did}《.*演练`) })
        .waitFor()
    await looksWell(page)
    await context.close()
  })

  it('says by which way a drilled card was still there, and what to do, and a refusal in its own words', async () => {
    const [context, page] = await enterAs(browser, 'editor', { viewport: DESK })
    await toSign(page, 904)
    await page.locator('#desk-step').click()
    await page.locator('#desk-sign').click()
    await page.locator('#desk-after').click()
    const way = { gone: 0.02, back: 0.06, wasThere: true, answered: true }
    const ways = [
      { ...way, name: '卡片正文' },
      { ...way, name: '检索', gone: null },
      { ...way, name: '今日', gone: null, back: null, answered: false },
    ]
    const answers = [
      { json: { headline: '题', ways, notRestored: null } },
      { status: 409, json: { code: 'drill-running', message: '有一次演练正在进行。' } },
    ]
    await page.route('**/drill', (route) => route.fulfill(answers.shift()!))
    await page.locator('#desk-drill-ask').click()
    await page.locator('#desk-drill-start').click()
    await shown(page, '从这里还看得到：检索。')
    await shown(page, '不知道看不看得到：今日。')
    await shown(page, '请马上把这张表告诉运行单位')
    await looksWell(page)
    await page.locator('#desk-drill-again').click()
    await page.locator('#desk-drill-ask').click()
    await page.locator('#desk-drill-start').click()
    await shown(page, '有一次演练正在进行。')
    await page.locator('#desk-drill-ask').waitFor()
    await context.close()
  })
})
