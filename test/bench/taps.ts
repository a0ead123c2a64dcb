/**
 * `npm run bench -- taps`: how many taps, and how many seconds in Chromium, what a branch does every week takes. The built
 * H5 app against a real service with a database of its own. `--pictures FOLDER` keeps pictures of what was reached.
 */
import { mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { chromiumPath } from '../support/chromium'

const require = createRequire(path.join(process.cwd(), 'package.json'))
const startService = require('./test/support/service-setup.cjs') as () => Promise<void>
const stopService = require('./test/support/service-teardown.cjs') as () => Promise<void>

/** Who comes to the meeting; with the three who do not and those of the demo the branch has 23 members. */
const MEETING = 20
const OF_THE_DEMO = 7
const HOUSEBOUND = ['demo-person-1', 'demo-person-2', 'demo-person-3']

interface Line {
  what: string
  /** Issue 7's bound. */
  goal: number
  taps: number
  took: number
}

/** A page on which taps are counted, from the first screen on. */
function counting(page: Page) {
  let taps = 0
  const began = Date.now()
  const click = async (target: ReturnType<Page['locator']>) => {
    taps += 1
    await target.locator('visible=true').first().click()
  }
  return {
    tap: (id: string) => click(page.locator(`#${id}`)),
    press: (words: string) => click(page.getByText(words, { exact: true })),
    sees: (words: string | RegExp) =>
      page.getByText(words).locator('visible=true').first().waitFor(),
    line: (what: string, goal: number): Line => ({ what, goal, taps, took: Date.now() - began }),
  }
}

async function countPrints(context: BrowserContext): Promise<void> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await context.addInitScript(() => {
    window.print = () => {
      ;(window as unknown as { printed: boolean }).printed = true
    }
  })
}
const printed = (page: Page) =>
  page.waitForFunction(() => (window as unknown as { printed?: boolean }).printed === true)

async function measure(browser: Browser, pictures: string | null): Promise<Line[]> {
  const { device, DESK } = await import('../support/browser')
  const { enterAs, go, service } = await import('../support/walking')
  const [context, page] = await enterAs(browser, 'secretary', { viewport: DESK })
  await countPrints(context)
  await page.reload()
  await settleBranch(page, service)
  const picture = async (on: Page, name: string) => {
    if (pictures) await on.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true })
  }
  const lines: Line[] = []
  const begin = async () => {
    await go(page, 'today/index')
    await page.reload()
    await page.locator('#for-branch').locator('visible=true').first().waitFor()
    return counting(page)
  }

  const assign = await begin()
  await assign.press('我的')
  await assign.press('学习安排')
  await assign.press('新的安排')
  // On a PC what is sent stands beside what is filled in.
  await assign.sees('发出去是这样')
  await assign.tap('publish')
  await assign.sees('发出去了')
  lines.push(assign.line('本周安排给全体', 6))

  const meeting = await begin()
  await meeting.press('我的')
  await meeting.press('学习安排')
  // What is being studied stands open beside the list.
  await meeting.tap('meeting')
  await meeting.press('全到了')
  for (const out of HOUSEBOUND)
    await meeting.press({ 1: '示例党员甲', 2: '示例党员乙', 3: '示例党员丙' }[out.at(-1)!]!)
  await meeting.tap('save')
  await meeting.sees('记上了')
  lines.push(meeting.line(`记一次 ${MEETING} 人的集中学习（三人没到）`, 10))

  const packs = await begin()
  await packs.tap('for-branch')
  await packs.tap('packs')
  await packs.sees('打印3人的')
  await picture(page, 'packs-1280')
  await packs.tap('print')
  await printed(page)
  lines.push(packs.line('给三位在家的同志各印一份', 3))

  const notice = await begin()
  await notice.tap('for-branch')
  await notice.tap('notice')
  await notice.tap('copy-notice')
  await notice.sees('已复制')
  lines.push(notice.line('复制群通知', 3))
  await context.close()

  const anybody = await device(browser, { viewport: DESK })
  await countPrints(anybody)
  const first = await anybody.newPage()
  await first.goto(`${service}/#/pages/today/index`)
  const visit = counting(first)
  await visit.tap('for-branch')
  await visit.tap('print')
  await first.locator('.paper-page').locator('visible=true').first().waitFor()
  await visit.tap('print')
  await printed(first)
  lines.push(visit.line('村支书不登录，第一次来到印出一张', 3))
  await anybody.close()
  return lines
}

/** Twenty members more by the roster, and three who cannot come. */
async function settleBranch(page: Page, service: string): Promise<void> {
  const token = await page.evaluate(() => {
    const text = Object.entries(localStorage).find(([key]) => /session/.test(key))?.[1] ?? ''
    return /"token\\*":\\*"([^"\\]+)/.exec(text)?.[1] ?? ''
  })
  const ask = async (method: string, url: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
    const reply = await fetch(`${service}/api${url}`, {
      ...{ method, headers },
      body: JSON.stringify(body),
    })
    if (!reply.ok) throw new Error(`${method} ${url}: ${reply.status}`)
    const text = await reply.text()
    return (text === '' ? null : JSON.parse(text)) as { member: { branch: { id: string } } }
  }
  const branch = (await ask('GET', '/me')).member.branch.id
  const rows = Array.from({ length: MEETING + HOUSEBOUND.length - OF_THE_DEMO }, (_, at) => ({
    name: `示例学员${String.fromCharCode(0x4e00 + at * 7)}`,
    group: '',
  }))
  await ask('PUT', `/branches/${branch}/roster`, { rows })
  for (const id of HOUSEBOUND)
    await ask('PATCH', `/branches/${branch}/members/${id}`, { studyMode: 'home-visit' })
}

export async function run(args: string[]): Promise<void> {
  process.env.CHROMIUM_PATH = await chromiumPath()
  const at = args.indexOf('--pictures')
  const pictures = at < 0 ? null : path.resolve(args[at + 1] ?? '.')
  if (pictures) mkdirSync(pictures, { recursive: true })
  await startService()
  try {
    const { launch } = await import('../support/browser')
    const browser = await launch()
    const lines = await measure(browser, pictures)
    await browser.close()
    console.log('taps  goal  seconds  what')
    for (const { what, goal, taps, took } of lines)
      console.log(
        `${String(taps).padStart(4)}  ${String(goal).padStart(4)}  ${(took / 1000).toFixed(1).padStart(7)}  ${what}`,
      )
    if (lines.some(({ taps, goal }) => taps > goal)) process.exitCode = 1
  } finally {
    await stopService()
  }
}
