import fc from 'fast-check'
import type { StudyEvent } from '../../../src/core/study/event'
import { createParts } from '../../../src/server/create-parts'
import { openPool } from '../../../src/server/database/database'
import { pullEvents } from '../../../src/server/operations/records/pull-events'
import { rebuildStates } from '../../../src/server/operations/records/rebuild-states'
import { recordEvents } from '../../../src/server/operations/records/record-events'
import { addMember, addPerson, ask, PLACES, settlePlaces } from '../../support/people'
import { anEvent, someEvents } from '../../support/study-events'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let token: string
let secretary: string
let liaison: string

beforeAll(async () => {
  server = await testServer({ now: () => new Date('2031-03-10T20:00:00+08:00') })
  await settlePlaces(server.parts)
  token = await addPerson(server.parts, 'reader')
  secretary = await addPerson(server.parts, 'secretary', {
    roles: [{ role: 'secretary', at: PLACES.branch }],
  })
  await addMember(server.parts, 'visited')
  await addMember(server.parts, 'elsewhere', { branch: PLACES.otherBranch })
  liaison = await addPerson(server.parts, 'liaison', { liaisonFor: ['visited'] })
})
afterAll(() => server.close())

const send = (events: object[], as = token) => ask(server, as, 'POST', '/me/events', { events })
const stateOf = async (memberId: string) => ({
  studied: await server.database
    .selectFrom('study_state')
    .select(['card_id', 'studied_by', 'day'])
    .where('member_id', '=', memberId)
    .orderBy('card_id')
    .execute(),
  wishes: (
    await server.database
      .selectFrom('help_state')
      .select('wishes')
      .where('member_id', '=', memberId)
      .execute()
  ).flatMap(({ wishes }) => wishes),
})

describe('POST /me/events', () => {
  it('keeps an event once, whatever it is sent with and however often', async () => {
    const events = [anEvent('studied', 'a'), anEvent('answered', 'b'), anEvent('review-state', 'c')]
    const first = await send(events)
    expect([first.status, first.body]).toEqual([
      200,
      { accepted: ['a', 'b', 'c'], refused: [], cursor: 3 },
    ])
    const again = await send([events[1]!, anEvent('help-asked', 'd'), events[0]!, events[0]!])
    expect(again.body).toEqual({ accepted: ['b', 'd', 'a'], refused: [], cursor: 4 })
    const pulled = await ask(server, token, 'GET', '/me/events')
    expect(pulled.body.events.map(({ event }: { event: StudyEvent }) => event)).toEqual([
      ...events,
      anEvent('help-asked', 'd'),
    ])
  })

  it('derives the state in the same transaction', async () => {
    const { studied, wishes } = (await ask(server, token, 'GET', '/me')).body
    expect(studied).toEqual([{ cardId: 'card-1', by: 'phone', day: '2031-03-10' }])
    expect(wishes).toEqual(['paper'])
    await send([
      anEvent('studied-taken-back', 'e', { takesBack: ['a'] }),
      anEvent('help-answered', 'f', { settles: ['d'] }),
    ])
    expect(await stateOf('reader')).toEqual({ studied: [], wishes: [] })
  })

  it('refuses a day that is none by the event, and keeps the rest', async () => {
    const reply = await send([
      anEvent('studied', 'g', { day: '2031-02-30' }),
      anEvent('review-state', 'h', {
        memory: { ...anEvent('review-state', '').memory, due: '0000-00-00' },
      }),
      anEvent('studied', 'i'),
    ])
    expect(reply.body.accepted).toEqual(['i'])
    expect(reply.body.refused).toEqual([
      { id: 'g', reason: 'bad-day' },
      { id: 'h', reason: 'bad-day' },
    ])
  })

  it.each([
    ['no events', []],
    ['101 events', Array.from({ length: 101 }, (_, at) => anEvent('studied', `x${at}`))],
    ['another kind', [{ ...anEvent('studied', 'x'), kind: 'minutes' }]],
    ['another way of studying', [{ ...anEvent('studied', 'x'), by: 'television' }]],
    ['a negative counter', [anEvent('studied', 'x', { counter: -1 })]],
    ['an id of another form', [anEvent('studied', 'X Y')]],
  ])('answers 400 to %s and keeps nothing', async (_, events) => {
    const before = await pullEvents(server.parts, 'reader', 0, 500)
    expect((await send(events)).status).toBe(400)
    expect(await pullEvents(server.parts, 'reader', 0, 500)).toEqual(before)
  })

  it('keeps nothing besides what an event has', async () => {
    const answered = anEvent('answered', 'k')
    await send([
      { ...anEvent('studied', 'j'), place: 'x', note: 'y'.repeat(200) },
      { ...answered, response: { ...answered.response, at: '12:00' } },
    ])
    const { events } = await pullEvents(server.parts, 'reader', 0, 500)
    expect(events.map(({ event }) => event).find(({ id }) => id === 'k')).toEqual(answered)
    const row = await server.database
      .selectFrom('record_event')
      .selectAll()
      .where('event_id', '=', 'j')
      .executeTakeFirstOrThrow()
    expect(row.body).toEqual({ by: 'phone' })
    expect(row.received_on).toBe('2031-03-10')
  })
})

describe('GET /me/events', () => {
  it('goes on page by page to the end, and gives each event once', async () => {
    await addMember(server.parts, 'pager')
    const events = Array.from({ length: 25 }, (_, at) => anEvent('studied', `p${at}`))
    await recordEvents(server.parts, 'pager', events)
    const ids: string[] = []
    for (let after = 0, more = true; more;) {
      const page = await pullEvents(server.parts, 'pager', after, 10)
      ids.push(...page.events.map(({ event }) => event.id))
      ;({ cursor: after, more } = page)
    }
    expect(ids.sort()).toEqual(events.map(({ id }) => id).sort())
  })

  it('misses nothing that is committed late', async () => {
    await addMember(server.parts, 'late')
    const slow = server.parts.transaction(async (parts) => {
      const kept = await recordEvents(parts, 'late', [anEvent('studied', 'slow')])
      await new Promise((resolve) => setTimeout(resolve, 300))
      return kept
    })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const quick = recordEvents(server.parts, 'late', [anEvent('studied', 'quick')])
    const seen = await pullEvents(server.parts, 'late', 0, 10)
    expect(seen.events).toEqual([])
    await Promise.all([slow, quick])
    const then = await pullEvents(server.parts, 'late', seen.cursor, 10)
    expect(then.events.map(({ event }) => event.id)).toEqual(['slow', 'quick'])
  })
})

describe('recording for others', () => {
  const record = (as: string, url: string, records: object[]) =>
    ask(server, as, 'POST', url, { records })

  it('is a secretary’s for their own branch; of anyone else it says no more than not-yours', async () => {
    const reply = await record(secretary, `/branches/${PLACES.branch}/records`, [
      { memberId: 'visited', event: anEvent('studied', 'm1', { by: 'meeting' }) },
      { memberId: 'elsewhere', event: anEvent('studied', 'm2', { by: 'meeting' }) },
      { memberId: 'nobody', event: anEvent('studied', 'm3', { by: 'meeting' }) },
    ])
    expect(reply.body.accepted).toEqual(['m1'])
    expect(reply.body.refused.map((r: object) => r)).toEqual([
      { id: 'm2', reason: 'not-yours' },
      { id: 'm3', reason: 'not-yours' },
    ])
    expect((await stateOf('visited')).studied).toMatchObject([{ studied_by: 'meeting' }])
    expect((await stateOf('elsewhere')).studied).toEqual([])
  })

  it('is a liaison’s for the people they visit', async () => {
    const reply = await record(liaison, '/visits/records', [
      {
        memberId: 'visited',
        event: anEvent('studied', 'v1', { cardId: 'card-2', by: 'home-visit' }),
      },
      { memberId: 'reader', event: anEvent('studied', 'v2', { by: 'home-visit' }) },
    ])
    expect(reply.body.accepted).toEqual(['v1'])
    expect(reply.body.refused).toEqual([{ id: 'v2', reason: 'not-yours' }])
  })

  it.each(['answered', 'review-state', 'help-asked'] as const)(
    'is never of what is the member’s own: %s',
    async (kind) => {
      const records = [{ memberId: 'visited', event: anEvent(kind, 'z') }]
      for (const [as, url] of [
        [secretary, `/branches/${PLACES.branch}/records`],
        [liaison, '/visits/records'],
      ] as const)
        expect((await record(as, url, records)).status).toBe(400)
    },
  )

  it('ends when somebody moves out, and nothing is lost', async () => {
    await server.database
      .updateTable('member')
      .set({ status: 'moved-out' })
      .where('id', '=', 'visited')
      .execute()
    const reply = await record(secretary, `/branches/${PLACES.branch}/records`, [
      { memberId: 'visited', event: anEvent('studied', 'm9') },
    ])
    expect(reply.body.refused).toEqual([{ id: 'm9', reason: 'not-yours' }])
    expect((await stateOf('visited')).studied).toHaveLength(2)
  })

  it('tells the member who recorded it', async () => {
    const { events } = await pullEvents(server.parts, 'visited', 0, 10)
    expect(events.map(({ own, recordedBy }) => [own, recordedBy])).toEqual([
      [false, '名secretary'],
      [false, '名liaison'],
    ])
  })
})

describe('the derived state', () => {
  it('is what a rebuild comes to, whatever was sent in whatever pieces', async () => {
    let turn = 0
    const pieces = someEvents.chain((events) =>
      fc.tuple(
        fc.shuffledSubarray(events, { minLength: events.length }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 8, maxLength: 8 }),
      ),
    )
    await fc.assert(
      fc.asyncProperty(pieces, async ([events, sizes]) => {
        turn += 1
        const memberId = `fold-${turn}`
        await addMember(server.parts, memberId)
        for (let at = 0, piece = 0; at < events.length; piece += 1) {
          const next = events.slice(at, at + sizes[piece]!)
          await recordEvents(
            server.parts,
            memberId,
            next.map(({ event }) => event),
          )
          at += next.length
        }
      }),
      { numRuns: 60 },
    )
    const rebuilt = await rebuildStates(server.parts)
    expect(rebuilt.members).toBeGreaterThan(60)
    expect(rebuilt.mended).toBe(0)
  })

  it('is mended by a rebuild where it was spoilt', async () => {
    const before = await stateOf('reader')
    expect(before.studied).not.toEqual([])
    await server.database.deleteFrom('study_state').where('member_id', '=', 'reader').execute()
    await server.database
      .insertInto('study_state')
      .values({ member_id: 'reader', card_id: 'never', studied_by: 'paper', day: '2031-01-01' })
      .execute()
    expect((await rebuildStates(server.parts)).mended).toBe(1)
    expect(await stateOf('reader')).toEqual(before)
    expect((await rebuildStates(server.parts)).mended).toBe(0)
  })
})

describe('two processes on one database', () => {
  it('lose nothing and double nothing under overlapping, shuffled and repeated batches', async () => {
    const second = openPool(server.url)
    const other = createParts(second, server.parts.config, server.parts.operator, server.parts.now)
    const people = ['two-1', 'two-2', 'two-3']
    for (const id of people) await addMember(server.parts, id)
    const sent = new Map<string, Set<string>>(people.map((id) => [id, new Set()]))
    const jobs: Promise<unknown>[] = []
    for (let n = 0; n < 60; n += 1) {
      const memberId = people[n % people.length]!
      const ids = Array.from({ length: 12 }, (_, at) => `k${(n * 5 + at * 7) % 90}`)
      for (const id of ids) sent.get(memberId)!.add(id)
      const events = ids.map((id) => anEvent('studied', id, { cardId: `card-${id}` }))
      jobs.push(recordEvents(n % 2 ? other : server.parts, memberId, events))
    }
    const replies = await Promise.all(jobs)
    expect(replies.every((reply) => reply !== null)).toBe(true)
    for (const memberId of people) {
      const { events } = await pullEvents(other, memberId, 0, 500)
      expect(events.map(({ event }) => event.id).sort()).toEqual([...sent.get(memberId)!].sort())
      expect(events.map(({ position }) => position)).toEqual(events.map((_, at) => at + 1))
      expect((await stateOf(memberId)).studied).toHaveLength(sent.get(memberId)!.size)
    }
    await second.destroy()
  })

  it('do not wait for each other crosswise when they record for the same people', async () => {
    const second = openPool(server.url)
    const other = createParts(second, server.parts.config, server.parts.operator, server.parts.now)
    const { recordForMembers } =
      await import('../../../src/server/operations/records/record-for-members')
    const people = ['two-1', 'two-2', 'two-3']
    const scope = { kind: 'branch', branchId: PLACES.branch } as const
    const jobs = Array.from({ length: 20 }, (_, n) =>
      recordForMembers(
        n % 2 ? other : server.parts,
        'secretary',
        scope,
        (n % 2 ? people : [...people].reverse()).map((memberId) => ({
          memberId,
          event: anEvent('studied', `cross${n}`, { by: 'meeting' }),
        })),
      ),
    )
    for (const reply of await Promise.all(jobs)) expect(reply.accepted).toHaveLength(3)
    await second.destroy()
  })
})
