/** Walks of readers through weeks and networks, on the built H5 app against the real service. */
import path from 'node:path'
import { jest } from '@jest/globals'
import type { Browser } from 'playwright-core'
import type { EditionListReply, EditionReply } from '../../src/contract/edition'
import { DESK, device, launch } from '../support/browser'
import { enterAs, go, press, service, shown, tap } from '../support/walking'

jest.setTimeout(120_000)

const pictures = process.env.PICTURES
const DAY_MS = 24 * 60 * 60 * 1000

let browser: Browser
let edition: EditionReply
let noon: number
let printed: EditionReply['cards'][number]
let articles: EditionReply['cards']

beforeAll(async () => {
  const { editions } = (await (await fetch(`${service}/api/editions`)).json()) as EditionListReply
  edition = editions[0]!
  articles = editions.flatMap(({ cards }) => cards).filter(({ kind }) => kind === 'article')
  printed = edition.cards.find(({ kind }) => kind === 'article')!
  noon = Date.parse(`${printed.studyDay}T12:00:00+08:00`)
  browser = await launch()
})
afterAll(() => browser?.close())

const lastPart = (headline: string) => headline.split(/[ 　：:]+/).pop()!

describe('a reader who was away', () => {
  it('finds after two weeks what there is to read, and no word about having been away', async () => {
    const context = await device(browser, { now: new Date(noon) })
    const page = await context.newPage()
    await go(page, `card/index?id=${printed.id}`)
    await tap(page, 'finished')
    await shown(page, '已读')
    await page.clock.setSystemTime(noon + 14 * DAY_MS)
    await page.reload()
    await go(page, 'today/index')
    await page.reload()
    // The week has no page of its own: the samples end before it.
    await shown(page, '本周没有新版，看看往期')
    const left = edition.cards.find(({ kind, id }) => kind === 'article' && id !== printed.id)!
    await shown(page, lastPart(left.headline))
    const text = await page.locator('body').innerText()
    expect(text).not.toMatch(/[错漏]过|没有读|未读|落下|天没|几天|坚持/)
    await press(page, '看全部往期')
    await shown(page, lastPart(printed.headline))
    await go(page, 'mine/index')
    await press(page, '读过的')
    await shown(page, lastPart(printed.headline))
    await context.close()
  })
})

describe('a member without a network', () => {
  it('reads and marks; once there is a network the service knows, however it was lost', async () => {
    const [context, page] = await enterAs(browser, 'member', { now: new Date(noon) })
    const studied = async () => {
      const token = await page.evaluate(() => {
        const entry = Object.entries(localStorage).find(([key]) => key.endsWith('session'))
        return /"token\\*":\\*"([^"\\]+)/.exec(entry?.[1] ?? '')?.[1] ?? ''
      })
      const headers = { authorization: `Bearer ${token}` }
      const me = (await (await fetch(`${service}/api/me`, { headers })).json()) as {
        studied: { cardId: string; by: string }[]
      }
      return me.studied
    }
    // Other walks study with the same person, in whatever order the files run: a card none has studied.
    const before = (await studied()).map(({ cardId }) => cardId)
    const { id } = articles.find((card) => !before.includes(card.id))!
    await go(page, `card/index?id=${id}`)
    await shown(page, '读完了')
    await context.setOffline(true)
    await tap(page, 'finished')
    await shown(page, '已读')
    const ofCard = async () =>
      (await studied()).filter(({ cardId }) => cardId === id).map(({ by }) => by)
    expect(await ofCard()).toEqual([])
    await context.setOffline(false)
    await go(page, 'today/index')
    await expect(until(ofCard)).resolves.toEqual(['phone'])
    await context.close()
  })
})

describe('投诉建议', () => {
  it('comes back answered, by name, to the device it was written on', async () => {
    const context = await device(browser, { now: new Date(noon) })
    const page = await context.newPage()
    await go(page, `feedback/index?card=${printed.id}`)
    await page.locator('.feedback-text textarea').locator('visible=true').fill('第二段少了一个字')
    await tap(page, 'send')
    await shown(page, '已经交给编辑')
    await shown(page, '还没有答复')
    const [desk, editor] = await enterAs(browser, 'editor', { viewport: DESK })
    await editor.goto(`${service}/#/desk/index`)
    const entry = editor.locator('#desk-inbox article').filter({ hasText: '第二段少了一个字' })
    await entry.getByText('答复', { exact: true }).click()
    await entry.locator('textarea').fill('已经改好，谢谢您。')
    await entry.getByText('发出答复').click()
    await entry.getByText('已发出').waitFor()
    if (pictures) await editor.screenshot({ path: path.join(pictures, 'inbox.png') })
    await go(page, 'feedback/index')
    await page.reload()
    await shown(page, '已经改好，谢谢您。')
    if (pictures) await page.screenshot({ path: path.join(pictures, 'answered.png') })
    await Promise.all([context.close(), desk.close()])
  })
})

/** Asked again until there is something, or the test runs out of its time. */
async function until<Value>(ask: () => Promise<Value[]>): Promise<Value[]> {
  for (;;) {
    const found = await ask()
    if (found.length > 0) return found
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
