/** Joining, log-in, my data and the roster on the built H5 app in Chromium, against the real service. */
import { jest } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { aWorkbook } from '../support/a-workbook'
import {
  DESK,
  device,
  launch,
  PHONE,
  seriousViolations,
  unreadableTexts,
  type Device,
} from '../support/browser'
import { enterAs, go, shown, tap } from '../support/walking'

jest.setTimeout(180_000)

let browser: Browser

beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

const as = (role: string, options?: Device) => enterAs(browser, role, options)

const FILE = {
  name: '名单.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.from(
    aWorkbook([
      {
        cells: [
          ['示例支部名册', '', ''],
          ['姓名', '身份证号', '党小组'],
          ['示例方远', '没有', '第一党小组'],
          ['示例程小满', '没有', '第二党小组'],
        ],
      },
    ]),
  ),
}

describe('a secretary', () => {
  it('takes in a list, once, and only names and groups leave the browser', async () => {
    const [context, page] = await as('secretary', { viewport: DESK })
    await go(page, 'membership/import/index')
    const sent: string[] = []
    page.on('request', (one) => sent.push(one.postData() ?? ''))
    const choosing = page.waitForEvent('filechooser')
    await tap(page, 'choose')
    await (await choosing).setFiles(FILE)
    await shown(page, '示例程小满')
    expect(sent.join('')).not.toContain('示例方远')
    await tap(page, 'take')
    await shown(page, '新加2位')
    expect(sent.join('')).toContain('示例方远')
    expect(sent.join('')).not.toContain('没有')
    await go(page, 'membership/roster/index')
    await shown(page, '第二党小组')
    await go(page, 'membership/import/index')
    const again = page.waitForEvent('filechooser')
    await tap(page, 'choose')
    await (await again).setFiles(FILE)
    await shown(page, '没有要改的')
    await context.close()
  })

  it("renews the branch's code, and the code opens the join page", async () => {
    const [context, page] = await as('secretary')
    await go(page, 'membership/code/index')
    const letters = page.locator('#letters').locator('visible=true')
    const before = await letters.textContent()
    await tap(page, 'renew')
    await tap(page, 'renew-sure')
    await shown(page, '原来的码不能用了')
    const after = await letters.textContent()
    expect(after).not.toBe(before)
    await context.close()
    const stranger = await device(browser)
    const other = await stranger.newPage()
    await go(other, `membership/join/index?code=${after!.replace(/ /g, '')}`)
    await shown(other, '先登录，再加入')
    await stranger.close()
  })
})

describe('a member', () => {
  it('lets another browser in, and only that code', async () => {
    const context = await device(browser)
    const pc = await context.newPage()
    await go(pc, 'membership/log-in/index')
    await tap(pc, 'log-in')
    const code = await pc.locator('#shown-code .shown-code').textContent()
    const [phoneContext, phone] = await as('member')
    await go(phone, 'membership/device/index?code=BCDF-GHJK')
    await phone.getByText('同意', { exact: true }).locator('visible=true').click()
    await shown(phone, '这个码不对或已过期')
    await go(phone, `membership/device/index?code=${code}`)
    await phone.reload()
    await phone.getByText('同意', { exact: true }).locator('visible=true').click()
    await shown(phone, '电脑已经可以用了')
    await shown(pc, '示例党员，您好')
    await Promise.all([context.close(), phoneContext.close()])
  })

  it('sees, takes away and leaves what is stored', async () => {
    const [context, page] = await as('member')
    await go(page, 'membership/my-record/index')
    await shown(page, '示例支部')
    const saving = page.waitForEvent('download')
    await tap(page, 'save')
    expect((await saving).suggestedFilename()).toBe('meiri-yidu.json')
    await tap(page, 'erase')
    await shown(page, '确定删除')
    await tap(page, 'log-out')
    await shown(page, '还没有登录')
    await context.close()
  })
})

const PAGES = ['log-in', 'join', 'device', 'my-record', 'roster', 'import', 'code'].map(
  (page) => `membership/${page}/index`,
)

describe('every page of it', () => {
  it.each([
    ['standard', PHONE],
    ['large', PHONE],
    ['extra-large', PHONE],
    ['extra-large', { width: 320, height: 640 }],
    ['standard', DESK],
  ] as const)('has nothing cut off or overprinted in %s', async (size, viewport) => {
    const [context, page] = await as('secretary', { viewport })
    await go(page, 'mine/index')
    await tap(page, `choose-${size}`)
    const faults: string[] = []
    for (const path of [...PAGES, 'membership/code/index?all=1', 'mine/index']) {
      await go(page, path)
      faults.push(...(await unreadableTexts(page)).map((fault) => `${path}: ${fault}`))
    }
    await context.close()
    expect(faults).toEqual([])
  })

  it.each([
    ['light', false],
    ['dark', true],
  ] as const)('has no serious axe violation (%s)', async (_, dark) => {
    const [context, page] = await as('secretary', { dark })
    const faults: string[] = []
    for (const path of PAGES) {
      await go(page, path)
      faults.push(...(await seriousViolations(page)).map((fault) => `${path}: ${fault}`))
    }
    await context.close()
    const stranger = await device(browser, { dark })
    const other = await stranger.newPage()
    for (const path of PAGES.slice(0, 2)) {
      await go(other, path)
      faults.push(...(await seriousViolations(other)).map((fault) => `${path}: ${fault}`))
    }
    await stranger.close()
    expect(faults).toEqual([])
  })

  it('gives large targets in 特大字', async () => {
    const [context, page] = await as('secretary')
    await go(page, 'mine/index')
    await tap(page, 'choose-extra-large')
    const small: string[] = []
    for (const path of PAGES) {
      await go(page, path)
      small.push(
        ...(await page.evaluate(() =>
          [...document.querySelectorAll('[role=button],[role=link],[role=radio]')]
            .filter((one) => one.clientHeight > 0 && one.getBoundingClientRect().height < 60)
            .map((one) => one.textContent ?? ''),
        )),
      )
    }
    await context.close()
    expect(small).toEqual([])
  })
})
