/** From above to the branch, on the built H5 app against the real service: a prompt and a joint arrangement, and what a branch makes of them. */
import { jest } from '@jest/globals'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { DESK, launch, PHONE, type Device } from '../support/browser'
import { keepPicture } from '../support/keep'
import { enterAs, faultsOf, go, press, shown, tap } from '../support/walking'

jest.setTimeout(240_000)

const THEME = '把群众的事办到家门口'
const READING = '某篇重要文章，某杂志某期'
let browser: Browser
let issuer: Page
let secretary: Page
const contexts: BrowserContext[] = []
let taps = 0
let began = 0

const as = async (role: string, options?: Device) => {
  const [context, page] = await enterAs(browser, role, options)
  contexts.push(context)
  return page
}
const start = () => {
  taps = 0
  began = Date.now()
}
const tapping = (what: Promise<void>) => {
  taps += 1
  return what
}
const say = (what: string) => console.log(`${what}: ${taps} taps, ${Date.now() - began} ms`)
const type = (page: Page, id: string, words: string) =>
  page.locator(`#${id} input, #${id} textarea`).locator('visible=true').fill(words)
const textOf = (page: Page, selector: string) =>
  page.locator(selector).locator('visible=true').textContent()

beforeAll(async () => {
  browser = await launch()
  issuer = await as('prompt-issuer')
  secretary = await as('secretary')
})
afterAll(async () => {
  for (const context of contexts) await context.close()
  await browser?.close()
})

describe('who issues from above', () => {
  it('issues a prompt: theme, readings as text, cards for 身边的做法', async () => {
    await go(issuer, 'mine/index')
    start()
    await tapping(press(issuer, '发给支部'))
    await tapping(tap(issuer, 'new-prompt'))
    await shown(issuer, '可不写，500字以内')
    await type(issuer, 'prompt-theme', THEME)
    await type(issuer, 'aims', '看看别处怎样做')
    await tapping(tap(issuer, 'add-material'))
    await type(issuer, 'material-1', READING)
    await type(issuer, 'material-link-1', '某杂志')
    await tapping(tap(issuer, 'look'))
    await shown(issuer, '出处链接要写网址')
    await type(issuer, 'material-link-1', 'https://www.example.cn/a')
    for (const at of [0, 1])
      await tapping(issuer.locator('[role=checkbox]').locator('visible=true').nth(at).click())
    await tapping(tap(issuer, 'look'))
    await shown(issuer, '支部看到的是这样')
    await tapping(tap(issuer, 'publish'))
    await shown(issuer, '下面各支部的书记、委员打开')
    say('a prompt issued')
    await tap(issuer, 'to-issuing')
    await shown(issuer, THEME)
  })

  it('arranges for all branches of the town at once', async () => {
    start()
    await tapping(tap(issuer, 'new-joint'))
    await tapping(press(issuer, '这里的2个支部都选'))
    await shown(issuer, '选了2个支部')
    await tapping(tap(issuer, 'look'))
    await shown(issuer, '上级建议')
    await tapping(tap(issuer, 'publish'))
    await shown(issuer, '发出去了')
    say('a joint arrangement sent')
    await tap(issuer, 'to-issuing')
    await shown(issuer, '发给2个支部')
  })

  it('sees which branches it was addressed to, and nothing of what came of it', async () => {
    await issuer.getByText('发给2个支部').locator('visible=true').first().click()
    await shown(issuer, '示例支部、示例二支部')
    const words = await textOf(issuer, '.column')
    expect(words).not.toMatch(/已学|待学|\d+人/)
    await issuer.goBack()
  })

  it('opens a town below to tick all of it, where there are towns in between', async () => {
    const below = (id: string, kind: string, name: string) => ({ id, parentId: 'x', kind, name })
    const reply = (children: object[]) => ({
      json: { organisation: below('x', 'county', '县'), children },
    })
    await issuer.route('**/api/organisations/demo-town', (route) =>
      route.fulfill(
        reply([
          below('t-1', 'town', '青禾镇'),
          below('t-2', 'town', '石桥街道'),
          below('b-9', 'branch', '县直机关支部'),
        ]),
      ),
    )
    await issuer.route('**/api/organisations/t-1', (route) =>
      route.fulfill(
        reply(
          Array.from({ length: 45 }, (_, at) =>
            below(`b-${at + 100}`, 'branch', `青禾${at}村支部`),
          ),
        ),
      ),
    )
    await go(issuer, 'for-branch/joint/index')
    await issuer.reload()
    await press(issuer, '县直机关支部')
    await tap(issuer, 'place-t-1')
    await press(issuer, '这里的45个支部都选')
    await shown(issuer, '选了46个支部')
    await shown(issuer, '选了45个')
    expect(await issuer.getByText('青禾25村支部').count()).toBe(0)
    await press(issuer, '还有25个')
    await press(issuer, '青禾25村支部')
    await shown(issuer, '选了45个支部')
    await press(issuer, '收起')
    if (process.env.PICTURES)
      await issuer.screenshot({ path: `${process.env.PICTURES}/places.png` })
    await tap(issuer, 'earlier')
    await issuer.locator('#earlier').locator('visible=true').waitFor({ state: 'hidden' })
    expect(await issuer.locator('[role=checkbox]').locator('visible=true').count()).toBeGreaterThan(
      9,
    )
    await issuer.unrouteAll()
  })

  it('is the only one who finds the way there', async () => {
    await go(secretary, 'mine/index')
    await shown(secretary, '学习安排')
    expect(await secretary.getByText('发给支部', { exact: true }).count()).toBe(0)
    await go(secretary, 'for-branch/issuing/index')
    await shown(secretary, '请发提示的同志登录')
  })
})

describe('a secretary below', () => {
  it('sees both, makes the plan of the one and a study arrangement of the plan in few taps', async () => {
    await go(secretary, 'mine/index')
    start()
    await tapping(press(secretary, '学习安排'))
    await shown(secretary, '上级建议')
    await tapping(press(secretary, THEME))
    await shown(secretary, READING)
    await tapping(tap(secretary, 'follow'))
    await secretary.locator('#theme-day-text').locator('visible=true').waitFor()
    const text = await textOf(secretary, '#theme-day-text')
    expect(text).toContain(`主题：${THEME}`)
    expect(text).toContain('一、第一议题：\n二、学习内容：')
    expect(text).toContain(`1.${READING}（https://www.example.cn/a）`)
    expect(text).toMatch(/三、身边的做法：\n　　1\.《.+》.*\n　　2\.《.+》.*\n仅供/)
    await tapping(tap(secretary, 'plan-arrange'))
    await shown(secretary, '请谁学')
    const ticked = secretary.locator('[role=checkbox][aria-checked=true]').locator('visible=true')
    expect(await ticked.count()).toBe(2)
    await tapping(tap(secretary, 'look'))
    await tapping(tap(secretary, 'publish'))
    await shown(secretary, '发出去了')
    say('plan and arrangement made of the prompt')
    expect(taps).toBeLessThanOrEqual(6)
    await tap(secretary, 'to-view')
    await tap(secretary, 'withdraw')
    await tap(secretary, 'withdraw-sure')
    await shown(secretary, '这个安排已经不在了')
  })

  it('fills in 第一议题 by hand; a card is not taken there', async () => {
    await go(secretary, 'for-branch/theme-day/index')
    const headline = (await secretary
      .locator('.choice-words > :last-child')
      .locator('visible=true')
      .first()
      .textContent())!
    await type(secretary, 'first-topic', headline)
    await shown(secretary, '不写在第一议题')
    await type(secretary, 'first-topic', '某篇重要讲话')
    await secretary.locator('#theme-day-text').locator('visible=true').waitFor()
  })

  it('finds all of it again after the program was closed, and in the record book', async () => {
    await secretary.reload()
    await secretary.locator('#theme-day-text').locator('visible=true').waitFor()
    const text = await textOf(secretary, '#theme-day-text')
    expect(text).toContain(`主题：${THEME}`)
    expect(text).toContain('第一议题：某篇重要讲话')
    expect(text).toContain(READING)
    await go(secretary, 'for-branch/record/index')
    await secretary.locator('#record-text').locator('visible=true').waitFor()
    const record = await textOf(secretary, '#record-text')
    expect(record).toContain(`主题：${THEME}`)
    expect(record).toContain('第一议题：某篇重要讲话')
  })

  it('puts the cards of the plan on the wall with one tap', async () => {
    await go(secretary, 'for-branch/theme-day/index')
    await tap(secretary, 'plan-wall')
    await tap(secretary, 'begin')
    await secretary.locator('.wall-source').waitFor()
    await secretary.keyboard.press('Escape')
  })

  it('sees counts and no name where the operator has switched names off, on the page and in the file', async () => {
    await secretary.route('**/assignments/*/view', async (route) => {
      const reply = await route.fetch()
      const view = (await reply.json()) as { cards: Record<string, unknown>[] }
      const cards = view.cards.map(({ cardId }) => ({ cardId, studied: 3, open: 4 }))
      await route.fulfill({ response: reply, json: { kind: 'counts', cards } })
    })
    await go(secretary, 'for-branch/arrangements/index')
    await secretary.getByText('上级建议').locator('visible=true').first().click()
    await shown(secretary, '已学3　待学4')
    const words = await textOf(secretary, '.column')
    expect(words).not.toMatch(/示例(党员|书记|联络员)/)
    const saving = secretary.waitForEvent('download')
    await tap(secretary, 'save-sheet')
    const { strFromU8, unzipSync } = await import('fflate')
    const { readFileSync } = await import('node:fs')
    const file = unzipSync(new Uint8Array(readFileSync(await (await saving).path())))
    const strings = strFromU8(file['xl/sharedStrings.xml']!)
    expect(strings).toContain('已学人数')
    expect(strings).not.toMatch(/姓名|怎么学的|示例(党员|书记|联络员)|待学/)
    expect(strFromU8(file['xl/worksheets/sheet1.xml']!)).toContain('<v>3</v>')
    await secretary.unroute('**/assignments/*/view')
  })
})

describe('their pages', () => {
  const pages = () => {
    const place = 'demo-town'
    return [
      [issuer, 'for-branch/issuing/index'],
      [issuer, `for-branch/issue/index?place=${place}`],
      [issuer, `for-branch/joint/index?place=${place}`],
      [secretary, 'for-branch/index'],
      [secretary, 'for-branch/arrangements/index'],
      [secretary, 'for-branch/prompts/index'],
      [secretary, 'for-branch/theme-day/index'],
    ] as const
  }

  it.each([
    ['standard', PHONE],
    ['large', PHONE],
    ['extra-large', PHONE],
    ['extra-large', { width: 320, height: 640 }],
    ['standard', DESK],
  ] as const)('are readable in %s (%j)', async (size, viewport) => {
    const faults: string[] = []
    for (const [page, path] of pages()) {
      await page.setViewportSize(viewport)
      await go(page, 'mine/index')
      await tap(page, `choose-${size}`)
      await go(page, path)
      await page.locator('.bar').locator('visible=true').first().waitFor({ state: 'hidden' })
      if (path.includes('prompts')) await press(page, THEME)
      await page.waitForTimeout(400)
      await keepPicture(
        page,
        `${path.split('/')[1]!.split('?')[0]}-${size}-${viewport.width}`,
        true,
      )
      faults.push(...(await faultsOf(page, size)).map((fault) => `${path}: ${fault}`))
    }
    expect(faults).toEqual([])
  })
})

describe('what was issued', () => {
  it('is changed and withdrawn, and is gone for the branch; the plan made of it stays', async () => {
    await issuer.setViewportSize(PHONE)
    await secretary.setViewportSize(PHONE)
    for (const page of [issuer, secretary]) {
      await go(page, 'mine/index')
      await tap(page, 'choose-standard')
    }
    await go(issuer, 'for-branch/issuing/index')
    await press(issuer, THEME)
    await type(issuer, 'prompt-theme', `${THEME}去`)
    await tap(issuer, 'look')
    await tap(issuer, 'publish')
    await shown(issuer, '改好了')
    await go(issuer, 'for-branch/issuing/index')
    await press(issuer, `${THEME}去`)
    await tap(issuer, 'withdraw')
    await tap(issuer, 'withdraw-sure')
    await shown(issuer, '这一条已经不在了')
    await go(issuer, 'for-branch/issuing/index')
    await issuer.getByText('发给2个支部').locator('visible=true').first().click()
    await shown(issuer, '示例支部、示例二支部')
    await tap(issuer, 'withdraw')
    await tap(issuer, 'withdraw-sure')
    await shown(issuer, '这一条已经不在了')
    await go(secretary, 'for-branch/arrangements/index')
    await shown(secretary, '新的安排')
    await secretary.waitForTimeout(500)
    expect(await secretary.getByText(THEME).count()).toBe(0)
    await go(secretary, 'for-branch/theme-day/index')
    await secretary.locator('#theme-day-text').locator('visible=true').waitFor()
    expect(await textOf(secretary, '#theme-day-text')).toContain(THEME)
  })
})
