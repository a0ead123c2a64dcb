import { sql } from 'kysely'
import type { DraftReply } from '../../../src/contract/draft'
import { accountOf } from '../../../src/core/desk/account'
import { textOf } from '../../../src/core/desk/pieces'
import { openDoubts } from '../../../src/core/desk/place-of-doubt'
import { DATED, draftNow } from '../../support/a-signed-page'
import { aPageText, bring, deskPeople, openDraft, type DeskPeople } from '../../support/at-the-desk'
import { addPerson, ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let people: DeskPeople
beforeAll(async () => {
  server = await testServer({ now: () => new Date('2031-03-06T02:00:00Z') })
  people = await deskPeople(server)
})
afterAll(() => server.close())

let seed = 100
/** A page of its own on the desk. */
async function aDraft(): Promise<string> {
  const { status, body } = await bring(server, people.editor, aPageText(++seed))
  expect([status, body.known]).toEqual([200, false])
  return body.id
}

/** The draft with the first paragraph of an article. */
const bodyOf = (reply: DraftReply, article: number) =>
  draftNow(reply).articles[article]!.blocks.filter(({ role }) => role === 'paragraph')

async function published(): Promise<{ id: string; editionId: string }> {
  const id = await aDraft()
  const editor = await openDraft(server, people.editor, id)
  await editor.deed(DATED)
  await editor.step({ kind: 'handed-on' })
  const proofreader = await openDraft(server, people.proofreader, id)
  await proofreader.step({ kind: 'handed-on' })
  const signatory = await openDraft(server, people.signatory, id)
  const signed = await signatory.step({ kind: 'signed' })
  expect([signed.status, signed.body.stage]).toEqual([200, 'published'])
  return { id, editionId: (await editor.open()).editionId! }
}

describe('a page that is brought', () => {
  it('is read, kept byte for byte, and every character has its place', async () => {
    const text = aPageText(1)
    const { status, body } = await bring(server, people.editor, text, '?name=第3版.txt')
    expect(status).toBe(200)
    expect(body.account).toMatchObject({ lost: 0, struck: 0 })
    const { rows } = await sql<{ original: Buffer; file_name: string; id: string }>`
      SELECT original, file_name, id FROM draft WHERE id = ${body.id}`.execute(server.database)
    expect(rows[0]!.original.toString()).toBe(text)
    expect([rows[0]!.file_name, rows[0]!.id]).toEqual([
      '第3版.txt',
      expect.not.stringContaining('第'),
    ])
    const again = await bring(server, people.editor, text)
    expect(again.body).toMatchObject({ id: body.id, known: true })
  })

  it('is refused with a sentence when it is no page', async () => {
    const refused = async (bytes: Buffer | string) => {
      const { status, body } = await bring(server, people.editor, bytes)
      return [status, body.message]
    }
    expect(await refused('')).toEqual([422, expect.stringContaining('没有收到内容')])
    expect(await refused(Buffer.from([0, 1, 2, 3, 4, 0xff, 0xfe, 5, 6, 7]))).toEqual([
      422,
      expect.stringContaining('不是文字'),
    ])
    expect(await refused('没有稿件')).toEqual([422, expect.stringContaining('没有找到稿件')])
    expect(await refused('%PDF-1.4 broken')).toEqual([422, expect.stringContaining('已损坏')])
  })

  it('is nobody’s but the editors’', async () => {
    const id = await aDraft()
    const member = await addPerson(server.parts, 'reader', { branch: null })
    expect((await ask(server, member, 'GET', `/desk/drafts/${id}`)).status).toBe(403)
    expect((await bring(server, member, aPageText())).status).toBe(403)
    expect((await ask(server, people.editor, 'GET', '/desk/drafts/none')).status).toBe(404)
  })
})

describe('what an editor does', () => {
  it('is there when the answer comes, counts once when it is sent twice, and can be taken back', async () => {
    const id = await aDraft()
    const editor = await openDraft(server, people.editor, id)
    const before = await editor.open()
    const [first] = bodyOf(before, 0)
    const was = textOf(first!).slice(0, 2)
    const edit = { kind: 'edit', block: first!.id, start: 0, end: 2, was, text: '改过' } as const
    expect((await editor.deed(edit, 'edit-1')).status).toBe(200)
    expect((await editor.deed(edit, 'edit-1')).status).toBe(200)
    const after = await editor.open()
    expect(after.entries).toHaveLength(1)
    expect(textOf(bodyOf(after, 0)[0]!).slice(0, 2)).toBe('改过')
    expect(accountOf(after.source, draftNow(after))).toMatchObject({ struck: 2, added: 2, lost: 0 })
    await editor.deed({ kind: 'undo', entry: 'edit-1' })
    const undone = await editor.open()
    expect(JSON.stringify(draftNow(undone))).toBe(JSON.stringify(draftNow(before)))
    expect(undone.entries).toHaveLength(2)
  })

  it('that settles a doubt leaves one less', async () => {
    const id = await aDraft()
    const editor = await openDraft(server, people.editor, id)
    const doubts = openDoubts(draftNow(await editor.open()))
    expect(doubts.length).toBeGreaterThan(0)
    const settle = { kind: 'settle', doubt: doubts[0]!.doubt.id, how: 'kept' } as const
    expect((await editor.deed(settle)).status).toBe(200)
    const after = await editor.open()
    expect(openDoubts(draftNow(after))).toHaveLength(doubts.length - 1)
    // Kept means kept: nothing was struck out on the way.
    expect(accountOf(after.source, draftNow(after))).toMatchObject({ struck: 0, added: 0 })
  })

  it('is merged with what another did to another article, and refused with it in the same', async () => {
    const id = await aDraft()
    const second = await addPerson(server.parts, `gao${seed}`, {
      branch: null,
      roles: [{ role: 'editor' }],
    })
    const one = await openDraft(server, people.editor, id)
    const other = await openDraft(server, second, id)
    const reply = await one.open()
    const edit = (article: number, text: string) => {
      const [block] = bodyOf(reply, article)
      return { kind: 'edit', block: block!.id, start: 0, end: 0, was: '', text } as const
    }
    expect((await one.deed(edit(0, '甲'))).status).toBe(200)
    const merged = await other.deed(edit(1, '乙'))
    expect(merged.status).toBe(200)
    expect(merged.body.entries.map(({ name }: { name: string }) => name)).toHaveLength(2)
    one.lookedAt(1)
    const inTheWay = await one.deed(edit(1, '丙'))
    expect(inTheWay.status).toBe(409)
    expect(inTheWay.body).toMatchObject({
      code: 'changed-meanwhile-here',
      message: expect.stringContaining('另一位编辑'),
      entries: [{ deed: { kind: 'edit', text: '乙' } }],
    })
    await one.look()
    expect((await one.deed(edit(1, '丙'))).status).toBe(200)
  })

  it('is refused as well in the older of two windows that one editor has open', async () => {
    const id = await aDraft()
    const one = await openDraft(server, people.editor, id)
    const other = await openDraft(server, people.editor, id)
    const [block] = bodyOf(await one.open(), 0)
    const edit = (text: string) =>
      ({ kind: 'edit', block: block!.id, start: 0, end: 0, was: '', text }) as const
    expect((await one.deed(edit('甲'))).status).toBe(200)
    const refused = await other.deed(edit('乙'))
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({
      code: 'changed-in-other-window',
      message: expect.stringContaining('您的另一个窗口'),
    })
    await other.look()
    expect((await other.deed(edit('乙'))).status).toBe(200)
  })

  it('is kept as an account that not even the database may change', async () => {
    const id = await aDraft()
    const editor = await openDraft(server, people.editor, id)
    await editor.deed(DATED)
    const change = sql`UPDATE draft_entry SET name = '别人' WHERE draft_id = ${id}`
    await expect(change.execute(server.database)).rejects.toThrow('only added to')
    const remove = sql`DELETE FROM draft_entry WHERE draft_id = ${id}`
    await expect(remove.execute(server.database)).rejects.toThrow('only added to')
  })
})

describe('责任编辑 → 校对 → 审签', () => {
  it('leads to readers, under three names', async () => {
    const { editionId } = await published()
    const read = await ask(server, null, 'GET', `/editions/${editionId}`)
    expect(read.status).toBe(200)
    expect(read.body.startsOn).toBe('2031-03-10')
    const { rows } = await sql<{ role: string; name: string }>`
      SELECT role, name FROM signature WHERE edition_id = ${editionId} ORDER BY id`.execute(
      server.database,
    )
    expect(rows).toEqual([
      { role: 'editor', name: '名shen' },
      { role: 'proofreader', name: '名he' },
      { role: 'signatory', name: '名lin' },
    ])
  })

  it('needs each in turn, another person to sign, and all to have been seen', async () => {
    const id = await aDraft()
    const editor = await openDraft(server, people.editor, id)
    const proofreader = await openDraft(server, people.proofreader, id)
    const signatory = await openDraft(server, people.signatory, id)
    const code = (reply: { status: number; body: { code: string } }) => [
      reply.status,
      reply.body.code,
    ]
    expect(code(await proofreader.step({ kind: 'handed-on' }))).toEqual([409, 'not-your-step'])
    expect(code(await signatory.step({ kind: 'signed' }))).toEqual([409, 'not-your-turn'])
    await editor.deed(DATED)
    await editor.step({ kind: 'handed-on' })
    expect(code(await editor.deed(DATED))).toEqual([409, 'not-your-turn'])
    expect(code(await proofreader.step({ kind: 'handed-on' }))).toEqual([409, 'seen-older'])
    await proofreader.look()
    expect((await proofreader.step({ kind: 'handed-on' })).status).toBe(200)
    await editor.look()
    // This editor may sign, but not what they edited.
    expect(code(await editor.step({ kind: 'signed' }))).toEqual([409, 'other-signatory'])
    await signatory.look()
    const back = await signatory.step({ kind: 'sent-back' })
    expect([back.status, back.body.stage]).toEqual([200, 'editing'])
  })

  it('stops where there is no date', async () => {
    const id = await aDraft()
    const editor = await openDraft(server, people.editor, id)
    await editor.deed(DATED)
    const listed = async () => {
      const { drafts } = (await ask(server, people.editor, 'GET', '/desk/drafts')).body
      return drafts.find((one: { id: string }) => one.id === id).date
    }
    expect(await listed()).toBe(DATED.facts.date)
    await editor.deed({ kind: 'facts', facts: { date: null } })
    expect(await listed()).toBeNull()
    await editor.step({ kind: 'handed-on' })
    const proofreader = await openDraft(server, people.proofreader, id)
    await proofreader.step({ kind: 'handed-on' })
    const signatory = await openDraft(server, people.signatory, id)
    const signed = await signatory.step({ kind: 'signed' })
    expect([signed.status, signed.body.code]).toEqual([409, 'date-missing'])
    expect((await editor.open()).stage).toBe('signing')
  })

  it('stops before the signatory where an article has no headline, with the words it begins with', async () => {
    const id = await aDraft()
    const editor = await openDraft(server, people.editor, id)
    await editor.deed(DATED)
    const [article] = draftNow(await editor.open()).articles
    const of = (role: string) => article!.blocks.find((block) => block.role === role)!
    const was = textOf(of('headline'))
    await editor.deed({
      kind: 'edit',
      block: of('headline').id,
      start: 0,
      end: was.length,
      was,
      text: '',
    })
    await editor.step({ kind: 'handed-on' })
    const proofreader = await openDraft(server, people.proofreader, id)
    const refused = await proofreader.step({ kind: 'handed-on' })
    expect([refused.status, refused.body.code]).toEqual([409, 'headline-missing'])
    expect(refused.body.message).toContain(textOf(of('paragraph')).slice(0, 12))
    expect((await editor.open()).stage).toBe('proofreading')
  })
})

describe('what the desk chose', () => {
  it('is what readers get: days, and items dropped', async () => {
    const id = await aDraft()
    const editor = await openDraft(server, people.editor, id)
    await editor.deed(DATED)
    const preview = async () =>
      (await ask(server, people.editor, 'GET', `/desk/drafts/${id}/preview`)).body
    const withItems = (await preview()).cards.find(
      (card: { kind: string; items: object[] }) => card.kind === 'article' && card.items.length > 0,
    )
    expect(withItems).toBeDefined()
    const article = withItems.id
    const [dropped, ...left] = withItems.items.map(({ id }: { id: string }) => id)
    await editor.deed({ kind: 'drop-item', article, item: dropped })
    await editor.deed({ kind: 'day', article, day: 4 })
    const now = (await preview()).cards.find(({ id }: { id: string }) => id === article)
    expect(now.studyDay).toBe('2031-03-14')
    expect(now.items.map(({ id }: { id: string }) => id)).toEqual(left)
    await editor.step({ kind: 'handed-on' })
    await (await openDraft(server, people.proofreader, id)).step({ kind: 'handed-on' })
    await (await openDraft(server, people.signatory, id)).step({ kind: 'signed' })
    const { version } = (await ask(server, null, 'GET', `/cards/${article}`)).body
    const card = (await ask(server, null, 'GET', `/cards/${article}/versions/${version}`)).body
    expect(card.studyDay).toBe('2031-03-14')
    expect(card.items.map(({ id }: { id: string }) => id)).toEqual(left)
    // An item of one's own goes through the checker.
    await editor.look()
    await editor.step({ kind: 'reopened', why: 'erratum' })
    const own = { ...withItems.items[0], id: 'own-1', explanation: '', options: ['甲', '甲'] }
    const refused = await editor.deed({ kind: 'own-item', article, replaces: null, item: own })
    expect([refused.status, refused.body.code]).toEqual([409, 'item-not-fit'])
    const good = { ...withItems.items[0], id: 'own-2' }
    const taken = await editor.deed({ kind: 'own-item', article, replaces: dropped, item: good })
    expect(taken.status).toBe(200)
  })
})

describe('after publishing', () => {
  it('勘误 is a new version of the cards it changes and of no others', async () => {
    const { id, editionId } = await published()
    const before = (await ask(server, null, 'GET', `/editions/${editionId}`)).body.cards
    const editor = await openDraft(server, people.editor, id)
    await editor.step({ kind: 'reopened', why: 'erratum' })
    const reply = await editor.open()
    const { id: article } = draftNow(reply).articles[0]!
    const [block] = bodyOf(reply, 0)
    const edit = {
      kind: 'edit',
      block: block!.id,
      start: 0,
      end: 0,
      was: '',
      text: '勘误后，',
    } as const
    await editor.deed(edit)
    await editor.step({ kind: 'handed-on' })
    await (await openDraft(server, people.proofreader, id)).step({ kind: 'handed-on' })
    // Until it is signed, readers have what was signed before.
    expect((await ask(server, null, 'GET', `/editions/${editionId}`)).body.cards).toEqual(before)
    await (await openDraft(server, people.signatory, id)).step({ kind: 'signed' })
    const after = (await ask(server, null, 'GET', `/editions/${editionId}`)).body.cards
    const versions = (cards: { id: string; version: number; kind: string }[]) =>
      cards.filter(({ kind }) => kind === 'article').map(({ id, version }) => [id, version])
    expect(versions(after)).toEqual(
      versions(before).map(([card]) => [card, card === article ? 2 : 1]),
    )
  })

  it('撤下 takes one card from readers at once, and no later version brings it back', async () => {
    const { id, editionId } = await published()
    const edition = async () => (await ask(server, null, 'GET', `/editions/${editionId}`)).body
    const [gone, ...rest] = (await edition()).cards.filter(
      ({ kind }: { kind: string }) => kind === 'article',
    )
    const withdraw = (by: string) =>
      ask(server, by, 'POST', `/desk/cards/${gone.id}/withdrawal`, { id: 'w1', reason: '演练' })
    expect((await withdraw(people.editor)).status).toBe(204)
    expect((await withdraw(people.editor)).status).toBe(204)
    const left = (await edition()).cards
    const shown = (cards: { id: string; kind: string }[]) =>
      cards.filter(({ kind }) => kind === 'article').map((card) => card.id)
    expect(shown(left)).toEqual(rest.map((card: { id: string }) => card.id))
    expect((await ask(server, null, 'GET', `/cards/${gone.id}`)).status).toBeGreaterThanOrEqual(404)
    expect((await ask(server, null, 'GET', '/withdrawn-cards')).body.cardIds).toContain(gone.id)
    const lookBack = left.find(({ kind }: { kind: string }) => kind === 'look-back')
    const content = await ask(
      server,
      null,
      'GET',
      `/cards/${lookBack.id}/versions/${lookBack.version}`,
    )
    expect(content.text).not.toContain(gone.id)
    // A later version, signed by the three, leaves it out as well.
    const editor = await openDraft(server, people.editor, id)
    await editor.step({ kind: 'reopened', why: 'correction' })
    await editor.deed({ kind: 'facts', facts: { pageTitle: '党建' } })
    await editor.step({ kind: 'handed-on' })
    await (await openDraft(server, people.proofreader, id)).step({ kind: 'handed-on' })
    await (await openDraft(server, people.signatory, id)).step({ kind: 'signed' })
    expect(shown((await edition()).cards)).toEqual(shown(left))
  })

  it('signing twice publishes once', async () => {
    const id = await aDraft()
    const editor = await openDraft(server, people.editor, id)
    await editor.deed(DATED)
    await editor.step({ kind: 'handed-on' })
    await (await openDraft(server, people.proofreader, id)).step({ kind: 'handed-on' })
    const signatory = await openDraft(server, people.signatory, id)
    const replies = await Promise.all([
      signatory.step({ kind: 'signed' }, 'sign-1'),
      signatory.step({ kind: 'signed' }, 'sign-1'),
    ])
    expect(replies.map(({ status }) => status)).toEqual([200, 200])
    const { editionId } = await editor.open()
    const { rows } = await sql<{ versions: number }>`
      SELECT max(version) AS versions FROM card_version JOIN card ON card.id = card_id
      WHERE edition_id = ${editionId}`.execute(server.database)
    expect(rows[0]!.versions).toBe(1)
  })
})
