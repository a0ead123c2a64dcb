/** 学习安排 on the built H5 app in Chromium, against the real service: made, seen, recorded, withdrawn. */
import { readFileSync } from 'node:fs'
import { jest } from '@jest/globals'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { DESK, launch, PHONE, type Device } from '../support/browser'
import { keepPicture } from '../support/keep'
import { enterAs, faultsOf, go, press, shown, tap } from '../support/walking'

jest.setTimeout(180_000)

const NAMES = Array.from({ length: 20 }, (_, at) => `学员${String.fromCharCode(0x4e00 + at * 7)}`)
let browser: Browser
let secretary: Page
let context: BrowserContext
let arrangement = ''

const as = (role: string, options?: Device) => enterAs(browser, role, options)
const count = async (page: Page, list: 'open' | 'studied') =>
  Number(await page.locator(`#${list} .list-count`).locator('visible=true').textContent())
const counted = (page: Page, list: 'open' | 'studied', wanted: number) =>
  page
    .locator(`#${list} .list-count`)
    .locator('visible=true')
    .getByText(String(wanted), { exact: true })
    .waitFor()

beforeAll(async () => {
  browser = await launch()
  ;[context, secretary] = await as('secretary')
  await go(secretary, 'membership/import/index')
  await secretary
    .locator('#names textarea, textarea')
    .locator('visible=true')
    .fill(NAMES.join('\n'))
  await press(secretary, '看看会改什么')
  await tap(secretary, 'take')
  await shown(secretary, '新加20位')
})
afterAll(async () => {
  await context?.close()
  await browser?.close()
})

describe('学习安排', () => {
  it('of this week for everybody takes five taps from 我的', async () => {
    await go(secretary, 'today/index')
    const taps = ['我的', '学习安排', '新的安排', '看一看再发']
    for (const words of taps) await press(secretary, words)
    await shown(secretary, '发出去是这样')
    await tap(secretary, 'publish')
    await shown(secretary, '发出去了')
    expect(taps.length + 1).toBeLessThanOrEqual(6)
    await tap(secretary, 'to-view')
    await shown(secretary, '待学')
    arrangement = new URL(secretary.url().replace('#/', '')).searchParams.get('id')!
    expect(await count(secretary, 'open')).toBeGreaterThanOrEqual(NAMES.length)
  })

  it('stands on 今日 of a member, and leads to the card', async () => {
    const [context, member] = await as('member')
    await go(member, 'today/index')
    await shown(member, '支部建议')
    await member.locator('#suggested [role=link]').locator('visible=true').first().click()
    await shown(member, '读完了')
    await context.close()
  })

  it('records with one tap what somebody studied at home, and takes it back', async () => {
    await go(secretary, `for-branch/arrangement/index?id=${arrangement}`)
    await shown(secretary, '待学')
    const open = await count(secretary, 'open')
    await press(secretary, '送学上门')
    const first = secretary.locator('#open .person').locator('visible=true').first()
    const name = await first.locator('.person-name').textContent()
    await first.locator('[role=button]').click()
    await counted(secretary, 'open', open - 1)
    const studied = secretary
      .locator('#studied .person', { hasText: name! })
      .locator('visible=true')
    expect(await studied.textContent()).toContain('送学上门')
    await studied.getByText('撤回').click()
    await counted(secretary, 'open', open)
  })

  it('records without a network, keeps it over a restart, and sends it later', async () => {
    const open = await count(secretary, 'open')
    await secretary.route('**/records', (route) => route.abort())
    await secretary.locator('#open .person [role=button]').locator('visible=true').first().click()
    await counted(secretary, 'open', open - 1)
    await shown(secretary, '有几条还在手机里')
    await secretary.unroute('**/records')
    await secretary.reload()
    await shown(secretary, '待学')
    await counted(secretary, 'open', open - 1)
  })

  it('records a meeting once for all who were there', async () => {
    await tap(secretary, 'meeting')
    await shown(secretary, '到了的勾上')
    await press(secretary, '全到了')
    await tap(secretary, 'save')
    await shown(secretary, '记上了')
    await go(secretary, `for-branch/arrangement/index?id=${arrangement}`)
    await counted(secretary, 'open', 0)
    await shown(secretary, '集中学习')
  })

  it('tells only who studied and how: no order by time, no share, no answer', async () => {
    const words = await secretary
      .locator('.arrangement-lists')
      .locator('visible=true')
      .textContent()
    expect(words).not.toMatch(/[%％]|[点时分]\d|\d+[:：]\d+|第[一二三\d]名/)
    const nodes = await secretary.locator('.arrangement-lists *').count()
    expect(nodes).toBeLessThan(300)
  })

  it('goes into a file for the cabinet: real dates, only who studied, and what it is not for', async () => {
    const saving = secretary.waitForEvent('download')
    await tap(secretary, 'save-sheet')
    const file = await saving
    expect(file.suggestedFilename()).toMatch(/\.xlsx$/)
    if (process.env.PICTURES) await file.saveAs(`${process.env.PICTURES}/cabinet.xlsx`)
    const bytes = readFileSync(await file.path())
    const parts = unzipSync(new Uint8Array(bytes))
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml']!)
    const strings = strFromU8(parts['xl/sharedStrings.xml']!)
    for (const words of [
      '建议学完的日子',
      '怎么学的',
      '集中学习',
      NAMES[3]!,
      '仅供本支部安排学习使用',
    ])
      expect(strings).toContain(words)
    expect(strings).not.toMatch(/待学|没学/)
    // The serial number of a day: whole, and of this decade.
    expect(sheet).toMatch(/<v>4[67]\d{3}<\/v>/)
    expect(sheet).toContain('state="frozen"')
    await shown(secretary, '已存到')
  })

  it('is refused in a sentence to who is no secretary', async () => {
    const [context, member] = await as('member')
    await go(member, 'for-branch/arrangements/index')
    await shown(member, '这里是支部书记、支部委员用的')
    await context.close()
  })

  it('is withdrawn after a second word, and leaves 今日', async () => {
    await tap(secretary, 'withdraw')
    await tap(secretary, 'withdraw-sure')
    await shown(secretary, '这个安排已经不在了')
    const [context, member] = await as('member')
    const asked = member.waitForResponse('**/api/me/assignments')
    await go(member, 'today/index')
    await member.reload()
    await asked
    await shown(member, '本周')
    expect(await member.getByText('支部建议').count()).toBe(0)
    await context.close()
  })
})

describe('its pages', () => {
  const pages = () => [
    'for-branch/arrangements/index',
    'for-branch/arrange/index',
    `for-branch/arrangement/index?id=${arrangement}`,
    `for-branch/attendance/index?id=${arrangement}`,
  ]
  beforeAll(async () => {
    await go(secretary, 'for-branch/arrange/index')
    await tap(secretary, 'look')
    await tap(secretary, 'publish')
    await tap(secretary, 'to-view')
    await shown(secretary, '已学')
    arrangement = new URL(secretary.url().replace('#/', '')).searchParams.get('id')!
  })

  it.each([
    ['standard', PHONE, false],
    ['large', PHONE, false],
    ['extra-large', PHONE, false],
    ['extra-large', { width: 320, height: 640 }, false],
    ['standard', PHONE, true],
    ['standard', DESK, false],
  ] as const)('are readable in %s (%j, dark: %s)', async (size, viewport, dark) => {
    const [context, page] = await as('secretary', { viewport, dark })
    await go(page, 'mine/index')
    await tap(page, `choose-${size}`)
    const faults: string[] = []
    for (const path of pages()) {
      await go(page, path)
      await keepPicture(
        page,
        `${path.split('/')[1]}-${size}-${viewport.width}${dark ? '-dark' : ''}`,
        true,
      )
      faults.push(...(await faultsOf(page, size)).map((fault) => `${path}: ${fault}`))
    }
    await context.close()
    expect(faults).toEqual([])
  })
})
