/** A member who asks for a hand and a liaison on the way, on the built H5 app against the real service. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { jest } from '@jest/globals'
import type { Browser, Page } from 'playwright-core'
import type { BranchViewReply } from '../../src/contract/assignment'
import type { EditionListReply } from '../../src/contract/edition'
import { launch } from '../support/browser'
import { enterAs, go, looksWell, lowTargets, press, service, shown, tap } from '../support/walking'

jest.setTimeout(120_000)

const pictures = process.env.PICTURES
const SIZES = ['standard', 'large', 'extra-large'] as const
const PERSON = 'demo-person-1'

let browser: Browser
let secretary: string
let branchId: string
let cardIds: string[]

async function api<Reply>(method: string, url: string, token: string | null, body?: object) {
  const headers: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
  if (body) headers['content-type'] = 'application/json'
  const reply = await fetch(`${service}/api${url}`, { method, headers, body: JSON.stringify(body) })
  const text = await reply.text()
  return (text === '' ? null : JSON.parse(text)) as Reply
}

const view = () =>
  api<BranchViewReply & { kind: 'names' }>(
    'GET',
    `/branches/${branchId}/assignments/visited/view`,
    secretary,
  )

/** Asked again until it is so, or the test runs out of its time. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setTimeout(resolve, 200))
}

/** Once it has slid in. */
async function look(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(500)
  await looksWell(page)
  if (!pictures) return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
}

beforeAll(async () => {
  const entered = await api<{ token: string }>('POST', '/demo-sessions', null, {
    role: 'secretary',
  })
  secretary = entered.token
  const me = await api<{ member: { branch: { id: string } } }>('GET', '/me', secretary)
  branchId = me.member.branch.id
  const { editions } = await api<EditionListReply>('GET', '/editions', null)
  // Last week's: the other walks study this week's with the same people.
  cardIds = editions[1]!.cards.filter(({ kind }) => kind === 'article').map(({ id }) => id)
  await api('POST', `/branches/${branchId}/assignments`, secretary, {
    id: 'visited',
    audience: { kind: 'all' },
    cardIds: cardIds.slice(0, 3),
    suggestedDay: '2031-03-10',
    note: null,
  })
  browser = await launch()
})
afterAll(async () => {
  // Other walks share the demo's branch: nobody there is to find this arrangement on 今日.
  await api('DELETE', `/branches/${branchId}/assignments/visited`, secretary)
  await browser?.close()
})

describe('a member who asks the branch for a hand', () => {
  it('does it by two taps from the first screen of 特大字, and takes it back by one', async () => {
    const [context, page] = await enterAs(browser, 'member')
    await go(page, 'today/index')
    await tap(page, 'size-extra-large')
    await press(page, '请支部帮一下')
    await shown(page, '想要哪样就点一下')
    await look(page, 'help-extra-large')
    expect(await lowTargets(page, 60)).toEqual([])
    await tap(page, 'help-paper')
    await shown(page, '已经告诉')
    await until(async () => (await view()).wishes.length === 1)
    expect((await view()).wishes[0]).toMatchObject({ name: '示例党员', wishes: ['paper'] })
    await tap(page, 'help-paper')
    await until(async () => (await view()).wishes.length === 0)
    await context.close()
  })

  it('is told how to join when they have no branch to ask', async () => {
    const context = await browser.newContext({ serviceWorkers: 'block' })
    const page = await context.newPage()
    await go(page, 'membership/help/index')
    await shown(page, '加入支部以后，就能请支部帮一下')
    await context.close()
  })
})

describe('a liaison', () => {
  it('sees their people and what is open, records by one tap without a network, and takes it back', async () => {
    const [context, page] = await enterAs(browser, 'liaison')
    await go(page, 'mine/index')
    await press(page, '我联系的人')
    await shown(page, '示例党员甲')
    await page
      .getByText(/还有\d+篇没学/)
      .locator('visible=true')
      .first()
      .waitFor()
    await page.waitForTimeout(500)
    expect(await lowTargets(page, 44)).toEqual([])
    const openFor = async () =>
      (await view()).cards.filter(({ open }) => open.some(({ memberId }) => memberId === PERSON))
        .length
    expect(await openFor()).toBe(3)
    await context.setOffline(true)
    const began = Date.now()
    await tap(page, `record-${PERSON}`)
    await shown(page, '记上了：送学上门')
    console.log(`a visit recorded: 1 tap, ${Date.now() - began} ms`)
    await shown(page, '有几条还在手机里')
    expect(await openFor()).toBe(3)
    await context.setOffline(false)
    await until(async () => (await openFor()) === 0)
    const by = (await view()).cards.flatMap(({ studied }) =>
      studied.filter(({ memberId }) => memberId === PERSON).map((one) => one.by),
    )
    expect(by).toEqual(['home-visit', 'home-visit', 'home-visit'])
    const visit = page.locator(`#visit-${PERSON}`).locator('visible=true')
    await visit.getByText('撤回', { exact: true }).click()
    await until(async () => (await openFor()) === 3)
    await context.close()
  })

  it('prints what is open for somebody by one tap', async () => {
    const [context, page] = await enterAs(browser, 'liaison')
    await go(page, 'membership/visits/index')
    const visit = page.locator('#visit-demo-person-2').locator('visible=true')
    await visit.getByText('打印', { exact: true }).click()
    await page.waitForURL('**/for-branch/print/index?card=**')
    await page.locator('.paper').first().waitFor()
    await context.close()
  })

  it.each(SIZES)('can read everything in %s', async (size) => {
    const [context, page] = await enterAs(browser, 'liaison')
    await go(page, 'today/index')
    if (size !== 'standard') await tap(page, `size-${size}`)
    await go(page, 'membership/visits/index')
    await shown(page, '示例党员乙')
    await look(page, `visits-${size}`)
    if (size === 'extra-large') expect(await lowTargets(page, 60)).toEqual([])
    await context.close()
  })
})
