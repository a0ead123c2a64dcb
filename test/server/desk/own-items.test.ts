import type { DraftReply } from '../../../src/contract/draft'
import type { ArticleCard } from '../../../src/core/cards/card'
import { textOf } from '../../../src/core/desk/pieces'
import { BREACH_CODES } from '../../../src/core/quiz/breach-codes'
import { itemBreaches } from '../../../src/copy/zh-cn/item-breaches'
import { DATED, draftNow } from '../../support/a-signed-page'
import { bring, deskPeople, openDraft, type DeskPeople } from '../../support/at-the-desk'
import { ask } from '../../support/people'
import { generatePage } from '../../support/page-generator/generate-page'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let people: DeskPeople
beforeAll(async () => {
  server = await testServer({ now: () => new Date('2031-03-06T02:00:00Z') })
  people = await deskPeople(server)
})
afterAll(() => server.close())

describe('an item of one’s own', () => {
  it('is checked in sentences while it is written, and published; it falls when its sentence changes', async () => {
    const { body } = await bring(server, people.editor, generatePage('clean', 7).text)
    const draft = `/desk/drafts/${body.id}`
    const editor = await openDraft(server, people.editor, body.id)
    await editor.deed(DATED)
    const opened = (await ask(server, people.editor, 'GET', draft)).body as DraftReply
    for (const { id } of draftNow(opened).doubts)
      await editor.deed({ kind: 'settle', doubt: id, how: 'kept' })
    const cards = async (): Promise<ArticleCard[]> =>
      (await ask(server, people.editor, 'GET', `${draft}/preview`)).body.cards
    const card = (await cards()).find(({ kind, items }) => kind === 'article' && items.length > 0)!
    const composed = card.items[0]!
    const item = { ...composed, id: 'own-1' }
    const check = (changed: object) =>
      ask(server, people.editor, 'POST', `${draft}/item-check`, {
        article: card.id,
        item: { ...item, ...changed },
      })
    expect((await check({})).body).toEqual({ breaches: [] })
    const options = [item.options[0]!, ...item.options.slice(0, -1)]
    const { breaches } = (await check({ options })).body
    expect(breaches).toContainEqual({
      code: 'options-repeat',
      message: '有两个选项是一样的。改掉一个。',
    })
    const deed = { kind: 'own-item', article: card.id, replaces: composed.id, item } as const
    const refused = await editor.deed({ ...deed, item: { ...item, options } })
    expect([refused.status, refused.body.message]).toEqual([
      409,
      expect.stringContaining('有两个选项是一样的'),
    ])
    expect((await editor.deed(deed)).status).toBe(200)

    const sign = async () => {
      await editor.look()
      await editor.step({ kind: 'handed-on' })
      await (await openDraft(server, people.proofreader, body.id)).step({ kind: 'handed-on' })
      const signed = await (
        await openDraft(server, people.signatory, body.id)
      ).step({ kind: 'signed' })
      expect(signed.status).toBe(200)
      await editor.look()
      const { version } = (await ask(server, null, 'GET', `/cards/${card.id}`)).body
      const read = await ask(server, null, 'GET', `/cards/${card.id}/versions/${version}`)
      return (read.body as ArticleCard).items.map(({ id }) => id)
    }
    const published = await sign()
    expect(published).toContain('own-1')
    expect(published).not.toContain(composed.id)

    await editor.step({ kind: 'reopened', why: 'erratum' })
    const now = (await ask(server, people.editor, 'GET', draft)).body as DraftReply
    const article = draftNow(now).articles.find(({ id }) => id === card.id)!
    const block = article.blocks.find((one) => textOf(one).includes(item.source.sentence))!
    const start = textOf(block).indexOf(item.source.sentence)
    await editor.deed({
      kind: 'edit',
      block: block.id,
      start,
      end: start,
      was: '',
      text: '据介绍，',
    })
    const left = (await cards()).find(({ id }) => id === card.id)!.items.map(({ id }) => id)
    expect(left).not.toContain('own-1')
    expect(await sign()).not.toContain('own-1')
  })

  it('has a sentence for every fault, each telling what to do', () => {
    for (const code of BREACH_CODES) expect(itemBreaches[code]).toMatch(/。$/)
  })
})
