import { jest } from '@jest/globals'
import { sql } from 'kysely'
import type { ChangesReply } from '../../../src/contract/afterwards'
import { makeNextClip } from '../../../src/server/operations/audio/make-clip'
import { createTencentVoice } from '../../../src/server/voice/tencent'
import { draftNow, handOn, pageToSign, putBefore, sign } from '../../support/a-signed-page'
import { deskPeople, openDraft, type DeskPeople } from '../../support/at-the-desk'
import { ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'
import { TTS_ID, TTS_KEY, ttsServer, type TtsServer } from '../../support/tts-server'

// Several pages are read, signed and published in one test.
jest.setTimeout(180_000)

let server: TestServer
let people: DeskPeople
let tts: TtsServer
let clock = Date.parse('2031-03-06T10:00:00+08:00')
beforeAll(async () => {
  tts = await ttsServer()
  const voice = createTencentVoice({
    secretId: TTS_ID,
    secretKey: TTS_KEY,
    voiceType: 101001,
    url: tts.url,
  })
  server = await testServer({ now: () => new Date(clock), voice })
  people = await deskPeople(server)
})
afterAll(async () => {
  await server.close()
  await tts.close()
})

let seed = 500
let made = 0
interface Listed {
  id: string
  kind: string
  version: number
  headline: string
}
async function published() {
  const { id } = await pageToSign(server, people, ++seed)
  expect((await sign(server, people, id)).body.stage).toBe('published')
  const editor = await openDraft(server, people.editor, id)
  return { id, editor, editionId: (await editor.open()).editionId! }
}
const edition = async (id: string) => (await ask(server, null, 'GET', `/editions/${id}`)).body
const cardsOf = async (id: string) => ((await edition(id))?.cards ?? []) as Listed[]
const cardNow = async (id: string) => {
  const { status, body } = await ask(server, null, 'GET', `/cards/${id}`)
  return status === 200
    ? (await ask(server, null, 'GET', `/cards/${id}/versions/${body.version}`)).body
    : null
}
const take = (
  by: keyof DeskPeople,
  of: 'cards' | 'editions',
  id: string,
  how: 'withdrawal' | 'restoration',
  request = `r-${++made}`,
) =>
  ask(server, people[by], 'POST', `/desk/${of}/${id}/${how}`, { id: request, reason: '核对一句话' })
const afterwards = async (id: string) =>
  (await ask(server, people.editor, 'GET', `/desk/drafts/${id}/afterwards`)).body
const found = async (headline: string) =>
  (await ask(server, null, 'GET', `/search?q=${encodeURIComponent(headline.slice(0, 6))}`)).text

describe('恢复 of a card', () => {
  it('gives it back everywhere, by a signatory alone, and stands in the account', async () => {
    const { id, editionId } = await published()
    const before = await cardsOf(editionId)
    const [card] = before
    const lookBack = await cardNow(`${editionId}-look-back`)
    await take('editor', 'cards', card!.id, 'withdrawal')
    expect(await cardNow(card!.id)).toBeNull()
    expect(await found(card!.headline)).not.toContain(card!.id)
    const refused = await take('proofreader', 'cards', card!.id, 'restoration')
    expect([refused.status, refused.body.message]).toEqual([403, '恢复要由审签人来做。'])
    const restored = await take('signatory', 'cards', card!.id, 'restoration', 'back-1')
    expect([restored.status, restored.body]).toEqual([200, { kind: 'restored' }])
    expect((await take('signatory', 'cards', card!.id, 'restoration', 'back-1')).status).toBe(200)
    expect((await cardNow(card!.id)).version).toBe(card!.version)
    expect(await found(card!.headline)).toContain(card!.id)
    expect((await cardsOf(editionId)).map((one) => one.id)).toEqual(before.map((one) => one.id))
    const again = await cardNow(`${editionId}-look-back`)
    expect(again.entries).toEqual(lookBack.entries)
    expect(again.items).toEqual(lookBack.items)
    expect((await ask(server, null, 'GET', '/withdrawn-cards')).body.cardIds).not.toContain(
      card!.id,
    )
    const { withdrawals } = await afterwards(id)
    expect(
      withdrawals.map(({ kind, name }: { kind: string; name: string }) => [kind, name]),
    ).toEqual([
      ['withdrawn', '名shen'],
      ['restored', '名lin'],
    ])
    await expect(
      sql`UPDATE withdrawal SET reason = '别的' WHERE id = 'back-1'`.execute(server.database),
    ).rejects.toThrow('only added to')
  })

  it('waits for the next signature where the text was changed meanwhile', async () => {
    const { id, editor, editionId } = await published()
    const [article] = draftNow(await editor.open()).articles
    await take('editor', 'cards', article!.id, 'withdrawal')
    await editor.step({ kind: 'reopened', why: 'erratum' })
    await putBefore(server, people, id, '还没有人看过，')
    // The draft alone changes nothing: what was signed is what comes back.
    expect((await take('signatory', 'cards', article!.id, 'restoration')).body.kind).toBe(
      'restored',
    )
    await take('editor', 'cards', article!.id, 'withdrawal')
    await handOn(server, people, id)
    await sign(server, people, id)
    const waits = await take('signatory', 'cards', article!.id, 'restoration')
    expect(waits.body.kind).toBe('with-next-signing')
    expect(await cardNow(article!.id)).toBeNull()
    await editor.look()
    await editor.step({ kind: 'reopened', why: 'erratum' })
    await handOn(server, people, id)
    await sign(server, people, id)
    expect((await cardNow(article!.id)).paragraphs[0]).toMatch(/^还没有人看过，/)
    expect((await cardsOf(editionId)).some((one) => one.id === article!.id)).toBe(true)
  })

  it('is refused, with the name, where the card holds one that is not to be shown', async () => {
    const { editionId } = await published()
    const [card] = await cardsOf(editionId)
    const text = (await cardNow(card!.id)).paragraphs[0]
    await take('editor', 'cards', card!.id, 'withdrawal')
    server.parts.operator.hiddenNames = [text.slice(0, 4)]
    const refused = await take('signatory', 'cards', card!.id, 'restoration')
    server.parts.operator.hiddenNames = []
    expect(refused.status).toBe(409)
    expect(refused.body.message).toContain(`《${card!.headline}》里有“暂不展示”的姓名`)
    expect(await cardNow(card!.id)).toBeNull()
  })
})

describe('a whole edition', () => {
  it('is taken away at once and given back without the cards withdrawn one by one', async () => {
    const { editionId } = await published()
    const cards = await cardsOf(editionId)
    await take('editor', 'cards', cards[0]!.id, 'withdrawal')
    expect((await take('proofreader', 'editions', editionId, 'withdrawal')).status).toBe(204)
    expect(await ask(server, null, 'GET', `/editions/${editionId}`)).toMatchObject({ status: 404 })
    for (const { id } of cards) expect(await cardNow(id)).toBeNull()
    const gone = (await ask(server, null, 'GET', '/withdrawn-cards')).body.cardIds
    expect(gone).toEqual(expect.arrayContaining(cards.map(({ id }) => id)))
    expect((await take('editor', 'editions', editionId, 'restoration')).status).toBe(200)
    const left = (await cardsOf(editionId)).map(({ id }) => id)
    expect(left).toEqual(cards.slice(1).map(({ id }) => id))
  })
})

describe('勘误 and 更正', () => {
  it('show before signing what changes, in words, with what follows from it', async () => {
    const { id, editor } = await published()
    const changes = async () =>
      (await ask(server, people.signatory, 'GET', `/desk/drafts/${id}/changes`))
        .body as ChangesReply
    expect((await changes()).articles).toEqual([])
    await editor.step({ kind: 'reopened', why: 'erratum' })
    await putBefore(server, people, id, '勘误后，')
    const { articles } = await changes()
    expect(articles).toHaveLength(1)
    expect(articles[0]).toMatchObject({ kind: 'changed', audio: 1 })
    const [text] = articles[0]!.texts
    expect(text!.filter(({ kind }) => kind !== 'same')).toEqual([{ kind: 'new', text: '勘误后，' }])
  })

  it('tell readers nothing unless the editor says so, and then a line with its day', async () => {
    const { id, editor } = await published()
    const [article, other] = draftNow(await editor.open()).articles
    await editor.step({ kind: 'reopened', why: 'erratum' })
    await putBefore(server, people, id, '第一次，')
    await handOn(server, people, id)
    await sign(server, people, id)
    expect(await cardNow(article!.id)).not.toHaveProperty('notices')
    await editor.look()
    const long = await editor.step({ kind: 'reopened', why: 'correction', tell: '长'.repeat(101) })
    expect(long.status).toBe(400)
    await editor.step({ kind: 'reopened', why: 'correction', tell: '先这样写' })
    await editor.step({ kind: 'told', tell: '第一段“十月”应为“九月”。' })
    await putBefore(server, people, id, '第二次，')
    await handOn(server, people, id)
    await sign(server, people, id)
    const line = '更正（2031年3月6日）：第一段“十月”应为“九月”。'
    expect((await cardNow(article!.id)).notices).toEqual([line])
    expect(await cardNow(other!.id)).not.toHaveProperty('notices')
    // It stays when another article is changed in silence.
    await editor.look()
    await editor.step({ kind: 'reopened', why: 'erratum' })
    await putBefore(server, people, id, '第三次，', 1)
    await handOn(server, people, id)
    await sign(server, people, id)
    expect((await cardNow(article!.id)).notices).toEqual([line])
    expect(await cardNow(other!.id)).not.toHaveProperty('notices')
  })
})

describe('spoken files', () => {
  const steer = (id: string, how: string, request = `a-${++made}`) =>
    ask(server, people.editor, 'POST', `/desk/drafts/${id}/audio`, { id: request, how })

  it('tell how far they are and what failed, are called off, and are tried again', async () => {
    await sql`UPDATE card_audio SET called_off = true`.execute(server.database)
    const { id } = await published()
    expect(await makeNextClip(server.parts)).toBe('made')
    const { audio } = await afterwards(id)
    expect(audio).toMatchObject({ made: 1, givenUp: 0, calledOff: 0, failures: [] })
    tts.busy(1)
    await makeNextClip(server.parts)
    const busy = await afterwards(id)
    expect(busy.audio.failures).toEqual([expect.stringContaining('过一会儿会自己再试')])
    expect((await steer(id, 'call-off', 'off-1')).status).toBe(204)
    expect((await steer(id, 'call-off', 'off-1')).status).toBe(204)
    clock += 3600_000
    expect(await makeNextClip(server.parts)).toBe('none-due')
    const off = (await afterwards(id)).audio
    expect(off.calledOff).toBe(off.wanted - 1)
    expect((await steer(id, 'retry')).status).toBe(204)
    for (let rounds = 0; rounds < off.wanted; rounds++)
      if ((await makeNextClip(server.parts)) === 'none-due') break
    expect((await afterwards(id)).audio).toMatchObject({ made: off.wanted, calledOff: 0 })
    const { entries } = await (await openDraft(server, people.editor, id)).open()
    const kinds = entries.map(({ deed }) => deed.kind)
    expect(kinds.filter((kind) => kind.startsWith('audio'))).toEqual([
      'audio-called-off',
      'audio-retried',
    ])
  })
})
