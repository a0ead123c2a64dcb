import type { RecordBatch } from '../../src/contract/event'
import { RequestFailure, type FailureKind, type Http } from '../../src/miniapp/gateways/http'
import { createSlots } from '../../src/miniapp/gateways/slots'
import { createRecordsForOthers } from '../../src/miniapp/stores/records-for-others'
import { aStore } from '../support/a-store'

const settle = () => new Promise((resolve) => setTimeout(resolve, 5))
const branch = { kind: 'branch', branchId: 'b1' } as const

function setUp() {
  const { storage } = aStore()
  const sent: { path: string; records: RecordBatch['records'] }[] = []
  const later = new Set<() => void>()
  const at = {
    recorder: 'secretary' as string | null,
    fails: null as FailureKind | null,
    refuses: new Set<string>(),
    sent,
    runOut: () => [...later].forEach((work) => work()),
  }
  const me = {
    async post(path: string, { records }: RecordBatch) {
      if (at.fails) throw new RequestFailure(at.fails)
      sent.push({ path, records })
      const refused = records.filter(({ memberId }) => at.refuses.has(memberId))
      return {
        accepted: records.filter((one) => !refused.includes(one)).map(({ event }) => event.id),
        refused: refused.map(({ event }) => ({ id: event.id, reason: 'not-yours' })),
      }
    },
  } as unknown as Http
  let ids = 0
  const parts = {
    me,
    recorder: () => at.recorder,
    slots: createSlots(storage, async () => undefined),
    newId: async () => `id${ids++}`,
    today: () => '2031-03-20' as const,
    timer: {
      after(_: number, work: () => void) {
        const run = () => void (later.delete(run) && work())
        later.add(run)
        return () => void later.delete(run)
      },
    },
    network: { onAgain: () => undefined },
  }
  return { ...at, at, open: () => createRecordsForOthers(parts) }
}
const events = (sent: { records: RecordBatch['records'] }[]) =>
  sent.flatMap(({ records }) => records.map(({ memberId, event }) => `${memberId} ${event.kind}`))

describe('what is recorded for others', () => {
  it('goes to the branch, a record for each member and card, a hundred at once', async () => {
    const { open, sent } = setUp()
    const store = open()
    const people = Array.from({ length: 60 }, (_, index) => `m${index}`)
    await store.getState().studied(branch, people, ['c1', 'c2'], 'meeting')
    await settle()
    expect(sent.map(({ path, records }) => [path, records.length])).toEqual([
      ['/api/branches/b1/records', 100],
      ['/api/branches/b1/records', 20],
    ])
    expect(new Set(sent.flatMap(({ records }) => records.map(({ event }) => event.id))).size).toBe(
      120,
    )
    expect(store.getState().status).toBe('even')
  })

  it('waits on the phone without a network, survives the program, and goes with the same ids later', async () => {
    const { at, open, sent } = setUp()
    at.fails = 'offline'
    const store = open()
    await store.getState().studied(branch, ['m1'], ['c1'], 'home-visit')
    await settle()
    expect(store.getState()).toMatchObject({ status: 'waiting', waiting: [{ memberId: 'm1' }] })
    at.fails = null
    const again = open()
    await again.getState().send()
    expect(sent).toEqual([
      {
        path: '/api/branches/b1/records',
        records: [{ memberId: 'm1', event: store.getState().waiting[0]!.event }],
      },
    ])
  })

  it('tries again by itself', async () => {
    const { at, open, sent, runOut } = setUp()
    at.fails = 'busy'
    const store = open()
    await store.getState().studied(branch, ['m1'], ['c1'], 'paper')
    await settle()
    at.fails = null
    runOut()
    await settle()
    expect(events(sent)).toEqual(['m1 studied'])
    expect(store.getState().waiting).toEqual([])
  })

  it('is undone without a trace before it was sent, and by taking it back afterwards', async () => {
    const { at, open, sent } = setUp()
    at.fails = 'offline'
    const store = open()
    await store.getState().studied(branch, ['m1', 'm2'], ['c1'], 'paper')
    await settle()
    await store.getState().undo(store.getState().deeds[0]!)
    expect(store.getState().waiting.map(({ memberId }) => memberId)).toEqual(['m2'])
    at.fails = null
    await store.getState().send()
    await store.getState().undo(store.getState().deeds[0]!)
    await settle()
    expect(events(sent)).toEqual(['m2 studied', 'm2 studied-taken-back'])
    const [studied, back] = sent.map(({ records }) => records[0]!.event)
    expect(back).toMatchObject({ takesBack: [studied!.id], cardId: 'c1' })
    expect(store.getState().deeds).toEqual([])
  })

  it('tells how many the service would not have, and keeps none of them', async () => {
    const { at, open } = setUp()
    at.refuses.add('gone')
    const store = open()
    await store.getState().studied(branch, ['gone', 'm1'], ['c1'], 'meeting')
    await settle()
    expect(store.getState()).toMatchObject({ refused: 1, waiting: [], status: 'even' })
  })

  it('stays with whoever recorded it when another logs in on the same phone', async () => {
    const { at, open, sent } = setUp()
    at.fails = 'offline'
    const store = open()
    await store.getState().studied(branch, ['m1'], ['c1'], 'paper')
    await settle()
    at.fails = null
    at.recorder = 'another'
    await store.getState().send()
    expect(sent).toEqual([])
    expect(store.getState().waiting).toEqual([])
    at.recorder = 'secretary'
    await store.getState().send()
    expect(events(sent)).toEqual(['m1 studied'])
  })

  it('answers a wish by the events that asked for it', async () => {
    const { open, sent } = setUp()
    await open().getState().seenTo({ kind: 'visits' }, 'm1', ['w1', 'w2'])
    await settle()
    expect(sent[0]!.path).toBe('/api/visits/records')
    expect(sent[0]!.records[0]!.event).toMatchObject({
      kind: 'help-answered',
      settles: ['w1', 'w2'],
    })
  })

  it('is nothing where nobody is logged in', async () => {
    const { at, open, sent } = setUp()
    at.recorder = null
    const store = open()
    await store.getState().studied(branch, ['m1'], ['c1'], 'paper')
    await settle()
    expect([sent, store.getState().deeds]).toEqual([[], []])
  })
})
