/** 每人一份, the walk, and the printed file of a branch: the built H5 app in Chromium against the real service. */
import { jest } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { EditionListReply } from '../../src/contract/edition'
import type { PackListReply } from '../../src/contract/pack'
import { paperFoot } from '../../src/copy/zh-cn/paper-foot'
import { DESK, launch, PHONE } from '../support/browser'
import { keepPicture, keepPrinted } from '../support/keep'
import { printedBy, readPrinted, scanPdf, setTexts } from '../support/printed'
import { enterAs, go, looksWell, lowTargets, service, shown, tap } from '../support/walking'

jest.setTimeout(240_000)

const HOME = ['demo-person-1', 'demo-person-2', 'demo-person-3']
const NAMES = {
  'demo-person-1': '示例党员甲',
  'demo-person-2': '示例党员乙',
  'demo-person-3': '示例党员丙',
}
const ARRANGEMENT = 'on-paper'

let browser: Browser
let token: string
let branchId: string
let context: BrowserContext
let page: Page
let cardIds: string[]

async function api<Reply>(method: string, url: string, body?: object, as: string | null = token) {
  const headers: Record<string, string> = as ? { authorization: `Bearer ${as}` } : {}
  if (body) headers['content-type'] = 'application/json'
  const reply = await fetch(`${service}/api${url}`, { method, headers, body: JSON.stringify(body) })
  const text = await reply.text()
  if (!reply.ok) throw new Error(`${method} ${url}: ${reply.status} ${text}`)
  return (text === '' ? null : JSON.parse(text)) as Reply
}
const walk = async () =>
  (await api<{ people: { memberId: string }[] }>('GET', `/branches/${branchId}/packs`)).people
    .map(({ memberId }) => memberId)
    .filter((id) => HOME.includes(id))

const setOrder = (memberIds: string[]) =>
  api('PUT', `/branches/${branchId}/liaisons/demo-liaison/order`, { memberIds })

beforeAll(async () => {
  const entered = await api<{ token: string }>(
    'POST',
    '/demo-sessions',
    { role: 'secretary' },
    null,
  )
  token = entered.token
  branchId = (await api<{ member: { branch: { id: string } } }>('GET', '/me')).member.branch.id
  const { editions } = await api<EditionListReply>('GET', '/editions', undefined, null)
  cardIds = editions[1]!.cards.filter(({ kind }) => kind === 'article').map(({ id }) => id)
  await api('POST', `/branches/${branchId}/assignments`, {
    id: ARRANGEMENT,
    audience: { kind: 'all' },
    cardIds: cardIds.slice(3, 4),
    suggestedDay: '2031-03-10',
    note: '把群众的事办好',
  })
  for (const id of HOME)
    await api('PATCH', `/branches/${branchId}/members/${id}`, { studyMode: 'home-visit' })
  await setOrder(HOME)
  browser = await launch()
  ;[context, page] = await enterAs(browser, 'secretary', { viewport: DESK })
})
afterAll(async () => {
  for (const id of HOME)
    await api('PATCH', `/branches/${branchId}/members/${id}`, { studyMode: 'phone' })
  await api('DELETE', `/branches/${branchId}/assignments/${ARRANGEMENT}`)
  await context?.close()
  await browser?.close()
})

const openPacks = async (on: Page, query = `?id=${ARRANGEMENT}`) => {
  await go(on, `for-branch/packs/index${query}`)
  await shown(on, '打印3人的')
  await on.waitForTimeout(400)
}
const bare = (text: string) => text.replace(/\s/g, '')

describe('a pack for each who is at home', () => {
  it('begins with the walk, then everybody on leaves of their own in walking order', async () => {
    await setOrder(['demo-person-2', 'demo-person-3', 'demo-person-1'])
    await openPacks(page)
    const set = await setTexts(page)
    expect([set.overfull, set.outside, set.lonelyHeads]).toEqual([0, 0, 0])
    const pdf = await printedBy(page)
    keepPrinted(pdf, 'packs')
    const pages = await readPrinted(pdf)
    // The walk and its empty back; a sheet of two sides for each of the three.
    expect(pages).toHaveLength(2 + 3 * 2)
    expect(pages[0]!.text).toContain('走访单')
    expect(pages[1]!.text).toContain('这一面空着')
    const order = ['demo-person-2', 'demo-person-3', 'demo-person-1'] as const
    order.forEach((id, at) => {
      const front = pages[2 + at * 2]!
      expect(front.text).toContain(`${NAMES[id]}同志`)
      const largest = front.texts.filter(({ text }) => bare(NAMES[id]).startsWith(bare(text)[0]!))
      expect(Math.max(...largest.map(({ points }) => points))).toBeGreaterThan(35.9)
      expect(front.text).toContain('第1页，共2页')
      expect(pages[3 + at * 2]!.text).toContain('示例联络员')
      for (const other of order.filter((one) => one !== id))
        expect(front.text + pages[3 + at * 2]!.text).not.toContain(NAMES[other])
    })
    const names = order.map((id) => pages[0]!.text.indexOf(NAMES[id]))
    expect(names).toEqual([...names].sort((a, b) => a - b))
    expect(names[0]).toBeGreaterThan(0)
    // Names and articles alone: nothing of how or why somebody studies at home.
    expect(pages[0]!.text).not.toMatch(/送学上门|电话|地址|\d{7}/)
    for (const one of pages) {
      expect(one.text).toContain(paperFoot)
      expect(one.text).toMatch(/《.+》\d{4}年|走访单/)
    }
    await keepPicture(page, 'packs-1280')
  })

  it('is moved by buttons on the PC, and the phone walks the same', async () => {
    await setOrder(HOME)
    await openPacks(page)
    await tap(page, 'order')
    const told = page.waitForResponse('**/liaisons/demo-liaison/order')
    await tap(page, 'down-demo-person-1')
    await told
    await keepPicture(page, 'packs-order-1280')
    expect(await walk()).toEqual(['demo-person-2', 'demo-person-1', 'demo-person-3'])
    const [other, liaison] = await enterAs(browser, 'liaison')
    await go(liaison, 'membership/visits/index')
    await shown(liaison, '示例党员乙')
    const first = liaison.locator('.visit-name').locator('visible=true').first()
    expect(await first.textContent()).toBe('示例党员乙')
    await other.close()
  })

  it('has an own code to join by where the branch has made one', async () => {
    const made = await api<{ code: string }>(
      'GET',
      `/branches/${branchId}/members/demo-person-1/join-code`,
    )
    await setOrder(HOME)
    // Another walk may have made everybody's: here the second of them has none.
    await page.route('**/packs?*', async (route) => {
      const reply = await route.fetch()
      const list = (await reply.json()) as PackListReply
      for (const one of list.people) if (one.memberId === HOME[1]) one.joinCode = null
      await route.fulfill({ response: reply, json: list })
    })
    await openPacks(page)
    const pdf = await printedBy(page)
    await page.unroute('**/packs?*')
    const pages = await readPrinted(pdf)
    expect(pages[2]!.text).toContain('您是示例党员甲同志吗')
    expect(pages[4]!.text).not.toContain('您是示例党员乙同志吗')
    const scanned = scanPdf(pdf, 3)
    if (scanned === null) console.log('Skipped: pdftoppm (poppler-utils) is not on this machine.')
    else expect(scanned).toEqual([`${service}/#/pages/membership/join/index?code=${made.code}`])
  })

  it('with several articles stays one pack, whole leaves, nothing cut, in 26 pt, too', async () => {
    await api('POST', `/branches/${branchId}/assignments`, {
      id: 'several',
      audience: { kind: 'members', memberIds: HOME },
      cardIds: cardIds.slice(0, 3),
      suggestedDay: '2031-03-10',
      note: null,
    })
    await openPacks(page, '?id=several')
    await page.getByText('26磅').locator('visible=true').first().click()
    await shown(page, '打印3人的')
    await page.waitForTimeout(400)
    const set = await setTexts(page)
    expect([set.overfull, set.outside, set.lonelyHeads]).toEqual([0, 0, 0])
    const pages = await readPrinted(await printedBy(page))
    const begins = pages.flatMap(({ text }, at) => (text.includes('第1页，共') ? [at % 2] : []))
    expect(begins).toEqual([0, 0, 0, 0])
    expect(pages.length % 2).toBe(0)
    await api('DELETE', `/branches/${branchId}/assignments/several`)
  })

  it('is for a liaison one tap from 我联系的人', async () => {
    const [other, liaison] = await enterAs(browser, 'liaison', { viewport: DESK })
    await go(liaison, 'membership/visits/index')
    await tap(liaison, 'packs')
    await shown(liaison, '打印3人的')
    await other.close()
  })
})

describe('the walk on 我联系的人', () => {
  it('is kept without a network and sent later', async () => {
    await setOrder(HOME)
    const [other, liaison] = await enterAs(browser, 'liaison')
    await go(liaison, 'membership/visits/index')
    await shown(liaison, '示例党员甲')
    await tap(liaison, 'order')
    await other.setOffline(true)
    await tap(liaison, 'down-demo-person-1')
    await shown(liaison, '顺序先记在手机里')
    expect(await walk()).toEqual(HOME)
    await other.setOffline(false)
    const told = liaison.waitForResponse('**/api/visits/order')
    await tap(liaison, 'down-demo-person-1')
    await told
    expect(await walk()).toEqual(['demo-person-2', 'demo-person-3', 'demo-person-1'])
    await other.close()
  })

  it.each(['standard', 'large', 'extra-large'] as const)(
    'can be read and tapped in %s',
    async (size) => {
      const [other, liaison] = await enterAs(browser, 'liaison', { viewport: PHONE })
      await go(liaison, 'today/index')
      // The page it came from may still be sliding out.
      await liaison.reload()
      await shown(liaison, '支部用')
      if (size !== 'standard') await tap(liaison, `size-${size}`)
      await go(liaison, 'membership/visits/index')
      await shown(liaison, '示例党员甲')
      await keepPicture(liaison, `visits-${size}`)
      await tap(liaison, 'order')
      await looksWell(liaison)
      expect(await lowTargets(liaison, size === 'extra-large' ? 60 : 44)).toEqual([])
      await keepPicture(liaison, `walk-${size}`)
      await go(liaison, 'for-branch/packs/index?mine=1')
      await shown(liaison, '打印3人的')
      await looksWell(liaison)
      await keepPicture(liaison, `packs-${size}`)
      await other.close()
    },
  )
})

describe('the file of the branch', () => {
  beforeAll(async () => {
    const event = {
      ...{ kind: 'studied', counter: 1, day: '2031-03-09', cardId: cardIds[3], by: 'home-visit' },
    }
    await api('POST', `/branches/${branchId}/records`, {
      records: HOME.slice(0, 2).map((memberId) => ({
        memberId,
        event: { ...event, id: `cabinet-${memberId}` },
      })),
    })
  })
  afterAll(async () => {
    for (const memberId of HOME.slice(0, 2)) {
      const event = {
        ...{ kind: 'studied-taken-back', counter: 1, day: '2031-03-09', cardId: cardIds[3] },
        ...{ id: `back-${memberId}`, takesBack: [`cabinet-${memberId}`] },
      }
      await api('POST', `/branches/${branchId}/records`, { records: [{ memberId, event }] })
    }
  })

  it('is printed for a month: branch, theme, cards, who studied and how, and nobody else', async () => {
    await go(page, 'for-branch/arrangements/index')
    await tap(page, 'print-2031-03')
    await shown(page, '黑白打印就清楚')
    await page.waitForTimeout(400)
    const pdf = await printedBy(page)
    keepPrinted(pdf, 'cabinet')
    const pages = await readPrinted(pdf)
    const text = pages.map((one) => one.text).join('')
    for (const words of [
      '示例支部',
      '2031年3月学习安排',
      '把群众的事办好',
      '送学上门',
      '示例党员乙、示例党员甲',
    ])
      expect(text).toContain(bare(words))
    expect(text).not.toContain('示例党员丙')
    expect(text).not.toMatch(/待学|没学/)
    expect(pages.every((one) => one.text.includes(paperFoot))).toBe(true)
    await keepPicture(page, 'cabinet-1280')
  })

  it('is a workbook that LibreOffice opens, with days that are days', async () => {
    await go(page, 'for-branch/arrangements/index')
    const saving = page.waitForEvent('download')
    await tap(page, 'save-2031-03')
    const bytes = readFileSync(await (await saving).path())
    const folder = mkdtempSync(path.join(tmpdir(), 'meiri-sheet-'))
    const file = path.join(folder, 'month.xlsx')
    writeFileSync(file, bytes)
    const made = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        ...['--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76'],
        ...['--outdir', folder, file],
      ],
      { encoding: 'utf8', timeout: 120_000 },
    )
    if (made.error) {
      rmSync(folder, { recursive: true, force: true })
      return console.log('Skipped: soffice (LibreOffice) is not on this machine.')
    }
    const rows = readFileSync(path.join(folder, 'month.csv'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split(','))
    rmSync(folder, { recursive: true, force: true })
    expect(rows[0]![0]).toBe('示例支部　2031年3月学习安排')
    expect(rows[1]).toEqual(['建议学完的日子', '文章', '县市区', '姓名', '怎么学的'])
    const people = rows.slice(2).filter((row) => row[4] === '送学上门')
    expect(people.map((row) => row[3])).toEqual(['示例党员乙', '示例党员甲'])
    expect(people.map((row) => row[0])).toEqual(['2031-03-10', '2031-03-10'])
    expect(rows.at(-1)![0]).toBe(paperFoot)
  })
})
