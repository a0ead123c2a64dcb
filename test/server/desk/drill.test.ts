import type { AddressInfo } from 'node:net'
import { jest } from '@jest/globals'
import type { DrillReply } from '../../../src/contract/drill'
import { askAt, type AskAsReader } from '../../../src/server/ask-as-reader'
import { CUT_OFF_MS, drillCard } from '../../../src/server/operations/desk/drill-card'
import { endCutOffDrill } from '../../../src/server/operations/desk/end-drill'
import { withdrawCard } from '../../../src/server/operations/desk/withdraw-card'
import { beginDrill } from '../../../src/server/repositories/drills'
import { newestDrillCard } from '../../../src/server/repositories/withdrawals'
import { pageToSign, sign } from '../../support/a-signed-page'
import { deskPeople, openDraft, type DeskPeople } from '../../support/at-the-desk'
import { gateBefore } from '../../support/gate'
import { ask } from '../../support/people'
import { testServer, type TestServer } from '../../support/test-server'

// Several pages are read, signed and published, and the service asks itself over HTTP.
jest.setTimeout(120_000)

let server: TestServer
let people: DeskPeople
let address: string
let now = new Date('2031-03-06T10:00:00+08:00')
beforeAll(async () => {
  server = await testServer({ now: () => now })
  people = await deskPeople(server)
  await server.app.listen({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

let seed = 700
/** A made-up page that readers have. */
async function published() {
  const { id } = await pageToSign(server, people, ++seed)
  await sign(server, people, id)
  const { editionId } = await (await openDraft(server, people.editor, id)).open()
  const { body } = await ask(server, null, 'GET', `/editions/${editionId}`)
  const cards = (body.cards as { id: string; kind: string; headline: string }[]).filter(
    ({ kind }) => kind === 'article',
  )
  return { id, cards, card: cards[0]!.id, headline: cards[0]!.headline }
}

let made = 0
const drill = (card: string, by: keyof DeskPeople = 'signatory', id = `drill-${++made}`) =>
  ask(server, people[by], 'POST', `/desk/cards/${card}/drill`, { id })
const isServed = async (card: string) => (await newestDrillCard(server.database, card)) !== null
const account = async (draft: string) =>
  (
    (await ask(server, people.editor, 'GET', `/desk/drafts/${draft}/afterwards`)).body
      .withdrawals as { kind: string; name: string; reason: string }[]
  ).map(({ kind, name, reason }) => [kind, name, reason])

/** What readers ask goes through a gate from now on. */
async function gated(holds: (url: string) => boolean) {
  const gate = await gateBefore(() => address, holds)
  server.parts.config.address = gate.address
  const close = () => {
    server.parts.config.address = null
    return gate.close()
  }
  return { ...gate, close }
}

/** As readers ask, but for one path; in: what is answered there instead. */
const instead =
  (path: string, answer: AskAsReader): AskAsReader =>
  (asked) =>
    asked.startsWith(path) ? answer(asked) : askAt(address)(asked)
const lin = {
  ...{ demo: false, roles: ['signatory' as const] },
  as: () => ({ id: 'lin', name: '名lin' }),
}
/** A way that stays is waited for no longer, in ms. */
const SHORT_MS = 400
const drillWith = (asking: AskAsReader, card: string) =>
  drillCard(server.parts, asking, lin, card, `with-${++made}`, SHORT_MS)

describe('the drill of 撤下 at the desk', () => {
  it('finds the card gone by every way that led to it and there again, under the name of who asked', async () => {
    const { id, card, headline } = await published()
    const { status, body } = await drill(card)
    const { ways, ...rest } = body as DrillReply
    expect([status, rest]).toEqual([200, { headline, notRestored: null }])
    const there = ways.filter(({ wasThere }) => wasThere)
    // Everything but what is heard: no voice is configured here.
    expect(ways.filter(({ wasThere }) => !wasThere).map(({ name }) => name)).toEqual(['朗读'])
    expect(there).toHaveLength(8)
    expect(there.every(({ answered }) => answered)).toBe(true)
    expect(there.filter(({ gone, back }) => !(gone! >= 0 && back! >= 0))).toEqual([])
    expect(await isServed(card)).toBe(true)
    expect(await account(id)).toEqual([
      ['withdrawn', '名lin', '演练'],
      ['restored', '名lin', '演练'],
    ])
  })

  it('counts once when it is sent twice, and answers both', async () => {
    const { id, card } = await published()
    const [one, two] = await Promise.all([
      drill(card, 'signatory', 'same'),
      drill(card, 'signatory', 'same'),
    ])
    expect(two.body).toEqual(one.body)
    expect((await drill(card, 'signatory', 'same')).body).toEqual(one.body)
    expect(await account(id)).toHaveLength(2)
    // Another drill takes the place of what it found; the id still counts once.
    await drill(card)
    const again = await drill(card, 'signatory', 'same')
    expect([again.status, again.body.code]).toEqual([409, 'drill-recorded'])
    expect(await account(id)).toHaveLength(4)
  })

  it('is one at a time: a second is told so', async () => {
    const { cards } = await published()
    const gate = await gated((url) => url === '/api/health')
    const first = drill(cards[0]!.id)
    await gate.isAsked
    const second = await drill(cards[1]!.id, 'editor')
    gate.open()
    expect([second.status, second.body.code]).toEqual([409, 'drill-running'])
    expect(second.body.message).toContain('一次只能演练一篇')
    expect((await first).status).toBe(200)
    expect((await drill(cards[1]!.id, 'editor')).status).toBe(200)
    await gate.close()
  })

  it('is one at a time also where another process drills', async () => {
    const { cards } = await published()
    let second: unknown
    const asking = instead('/withdrawn-cards', async (path) => {
      second ??= await drillWith(askAt(address), cards[1]!.id)
      return askAt(address)(path)
    })
    expect(await drillWith(asking, cards[0]!.id)).toMatchObject({ notRestored: null })
    expect(second).toMatchObject({ kind: 'refused', code: 'drill-running' })
  })
})

describe('a drill that was cut off', () => {
  /** All that a process did before it was killed. */
  const cutOff = async (card: string, id: string) => {
    const { database } = server.parts
    const drill = { id, cardId: card, by: 'lin', name: '名lin' }
    const endsAt = new Date(now.getTime() + CUT_OFF_MS)
    expect(await beginDrill(database, drill, endsAt)).toBe(true)
    const person = { ...lin.as(), demo: false }
    await withdrawCard(server.parts, person, card, { id, reason: '演练' })
  }

  it('is ended when its time is over, in the name of who began it; until then there is no other', async () => {
    const { id, cards, card } = await published()
    await cutOff(card, 'cut-off')
    expect(await endCutOffDrill(server.parts)).toBe('none-due')
    expect((await drill(cards[1]!.id)).body.code).toBe('drill-running')
    now = new Date(now.getTime() + CUT_OFF_MS + 1)
    // Two processes may find it at the same time.
    await Promise.all([endCutOffDrill(server.parts), endCutOffDrill(server.parts)])
    expect(await isServed(card)).toBe(true)
    expect(await account(id)).toEqual([
      ['withdrawn', '名lin', '演练'],
      ['restored', '名lin', '演练'],
    ])
    expect(await endCutOffDrill(server.parts)).toBe('none-due')
    expect((await drill(cards[1]!.id)).status).toBe(200)
  })

  it('is ended without giving back what somebody withdrew since and meant, and says so once', async () => {
    const { card } = await published()
    await cutOff(card, 'cut-off-too')
    await ask(server, people.editor, 'POST', `/desk/cards/${card}/withdrawal`, {
      id: 'meant-since',
      reason: '里面有错',
    })
    now = new Date(now.getTime() + CUT_OFF_MS + 1)
    expect(await endCutOffDrill(server.parts)).toEqual({
      refused: expect.stringContaining('有人撤下了这一篇，所以没有恢复'),
    })
    expect(await isServed(card)).toBe(false)
    expect(await endCutOffDrill(server.parts)).toBe('none-due')
  })
})

describe('the drill is refused, and nothing withdrawn,', () => {
  it('to who may not restore, for a card that readers do not have, and for one of the demo', async () => {
    const { id, card } = await published()
    const refused = await drill(card, 'proofreader')
    expect([refused.status, refused.body.code]).toEqual([403, 'not-your-step'])
    expect((await drill('none')).status).toBe(404)
    await ask(server, people.editor, 'POST', `/desk/cards/${card}/withdrawal`, {
      id: 'meant',
      reason: '核对',
    })
    expect((await drill(card)).status).toBe(404)
    expect((await account(id)).map(([kind]) => kind)).toEqual(['withdrawn'])
    const demo = { ...lin, demo: true }
    expect(await drillCard(server.parts, askAt(address), demo, card, 'demo')).toBe('not-found')
  })

  it('where restoring would not give it back', async () => {
    const { id, card, headline } = await published()
    const { operator } = server.parts
    operator.hiddenNames = [headline.slice(0, 4)]
    const hidden = await drill(card)
    operator.hiddenNames = []
    expect([hidden.status, hidden.body.code]).toEqual([409, 'hidden-name'])
    // No item would be made any more: not what was signed.
    const { avoidedWords } = operator
    operator.avoidedWords = ['的', '了', '在', '个']
    const changed = await drill(card)
    operator.avoidedWords = avoidedWords
    expect([changed.status, changed.body.code]).toEqual([409, 'changed-since-read'])
    expect(await isServed(card)).toBe(true)
    expect(await account(id)).toEqual([])
  })

  it('where readers’ address does not answer', async () => {
    const { id, card } = await published()
    server.parts.config.address = 'http://127.0.0.1:9'
    const refused = await drill(card)
    server.parts.config.address = null
    expect([refused.status, refused.body.code]).toEqual([503, 'drill-unreachable'])
    expect(refused.text).not.toContain('127.0.0.1')
    expect(await account(id)).toEqual([])
  })
})

describe('the drill gives the card back', () => {
  it('and names the way that still led to it', async () => {
    const { card } = await published()
    const kept = await askAt(address)(`/cards/${card}/related-practices`)
    const stale = instead(`/cards/${card}/related-practices`, async () => kept)
    const outcome = (await drillWith(stale, card)) as DrillReply
    const wrong = outcome.ways.filter(({ wasThere, gone }) => wasThere && gone === null)
    expect(wrong.map(({ name, answered }) => [name, answered])).toEqual([['同题做法', true]])
    expect(outcome.notRestored).toBeNull()
    expect(await isServed(card)).toBe(true)
  })

  it('where a way fails in the middle; of that way nothing is said, the others are measured', async () => {
    const { card } = await published()
    let times = 0
    const failing = instead('/search', async (path) => {
      if (++times > 1) throw new Error('cut off')
      return askAt(address)(path)
    })
    const { ways } = (await drillWith(failing, card)) as DrillReply
    const silent = ways.filter(({ answered }) => !answered)
    expect(silent.map(({ name, gone, back }) => [name, gone, back])).toEqual([['检索', null, null]])
    const measured = ways.filter(({ wasThere, answered }) => wasThere && answered)
    expect(measured.length).toBeGreaterThanOrEqual(6)
    expect(measured.filter(({ gone, back }) => gone === null || back === null)).toEqual([])
    expect(await isServed(card)).toBe(true)
  })

  it('takes a service that is away for no card that is gone', async () => {
    const { card } = await published()
    const away = { status: 503, body: Buffer.from('') }
    const { ways } = (await drillWith(
      instead(`/cards/${card}/versions`, async () => away),
      card,
    )) as DrillReply
    expect(ways.find(({ answered }) => !answered)).toMatchObject({ name: '卡片正文', gone: null })
  })

  it('after a database that was away for a moment', async () => {
    const { card } = await published()
    const { transaction } = server.parts
    let calls = 0
    // The first is the withdrawal.
    server.parts.transaction = (work) => {
      if (++calls === 2) throw new Error('away')
      return transaction(work)
    }
    const outcome = await drillWith(askAt(address), card)
    expect(outcome).toMatchObject({ kind: 'drilled', notRestored: null })
    expect(calls).toBe(3)
    expect(await isServed(card)).toBe(true)
  })

  it('but not when somebody withdrew it meanwhile and meant it', async () => {
    const { id, card } = await published()
    let meant = false
    const asking = instead('/withdrawn-cards', async (path) => {
      const answer = await askAt(address)(path)
      if (answer.body.includes(card) && !meant) {
        meant = true
        now = new Date(now.getTime() + 1000)
        await ask(server, people.editor, 'POST', `/desk/cards/${card}/withdrawal`, {
          id: 'in-earnest',
          reason: '里面有错',
        })
      }
      return answer
    })
    const outcome = (await drillWith(asking, card)) as DrillReply
    expect(meant).toBe(true)
    expect(outcome.notRestored).toContain('有人撤下了这一篇，所以没有恢复')
    expect(await isServed(card)).toBe(false)
    expect((await account(id)).map(([, name]) => name)).toEqual(['名lin', '名shen'])
  })

  // The last: the service is closed after it.
  it('when whoever asked is gone, also to a service that closes', async () => {
    const { card } = await published()
    let times = 0
    // The first time is before the withdrawal.
    const gate = await gated((url) => url === '/api/withdrawn-cards' && ++times > 1)
    const leaving = new AbortController()
    const asked = fetch(`${address}/api/desk/cards/${card}/drill`, {
      method: 'POST',
      signal: leaving.signal,
      headers: { authorization: `Bearer ${people.signatory}`, 'content-type': 'application/json' },
      body: JSON.stringify({ id: 'left' }),
    }).catch(() => 'gone')
    await gate.isAsked
    expect(await isServed(card)).toBe(false)
    leaving.abort()
    expect(await asked).toBe('gone')
    const closed = server.app.close()
    gate.open()
    await closed
    expect(await isServed(card)).toBe(true)
    await gate.close()
  })
})
