import type { PackListReply } from '../../src/contract/pack'
import { RequestFailure } from '../../src/miniapp/gateways/http'
import { createSlots } from '../../src/miniapp/gateways/slots'
import { createPacksStore, walksOf } from '../../src/miniapp/stores/packs'
import { createVisits } from '../../src/miniapp/stores/visits'
import { anArticleCard } from '../support/an-article-card'
import { aStore } from '../support/a-store'

const NAMES = ['a', 'b', 'c']

/** The service: it tells people in the order it was given last. */
function setUp() {
  const at = { order: [...NAMES], isAway: false, puts: 0, refuses: false }
  const me = {
    async get() {
      if (at.isAway) throw new RequestFailure('offline')
      return { people: at.order.map((memberId) => ({ memberId, name: memberId })), cards: [] }
    },
    async put(_: string, body: { memberIds: string[] }) {
      if (at.isAway) throw new RequestFailure('offline')
      at.puts += 1
      if (at.refuses) throw new RequestFailure('refused')
      at.order = body.memberIds
    },
  }
  const { storage } = aStore()
  const slots = createSlots(storage, async () => undefined)
  const open = () => createVisits({ me: me as never, memberId: () => 'liaison', slots })
  return { at, open }
}
const shown = (visits: ReturnType<ReturnType<typeof setUp>['open']>) =>
  visits.getState().reply?.people.map(({ memberId }) => memberId)

describe('the walk of a liaison', () => {
  it('is moved by a tap and is at the service at once', async () => {
    const { at, open } = setUp()
    const visits = open()
    await visits.getState().load()
    await visits.getState().move('c', -1)
    expect(shown(visits)).toEqual(['a', 'c', 'b'])
    expect(at.order).toEqual(['a', 'c', 'b'])
    expect(visits.getState().order).toBeNull()
  })

  it('moved without a network is kept over a restart, and sent when there is one', async () => {
    const { at, open } = setUp()
    const first = open()
    await first.getState().load()
    at.isAway = true
    await first.getState().move('c', -1)
    await first.getState().move('c', -1)
    expect(shown(first)).toEqual(['c', 'a', 'b'])
    expect(first.getState().order).toEqual(['c', 'a', 'b'])
    const again = open()
    await again.getState().load()
    expect(shown(again)).toEqual(['c', 'a', 'b'])
    expect(at.order).toEqual(NAMES)
    at.isAway = false
    await again.getState().load()
    expect(at.order).toEqual(['c', 'a', 'b'])
    expect(again.getState().order).toBeNull()
    await again.getState().load()
    expect(at.puts).toBe(1)
  })

  it('sends taps in turn: what was tapped last is right', async () => {
    const { at, open } = setUp()
    const visits = open()
    await visits.getState().load()
    const { move } = visits.getState()
    await Promise.all([move('a', 1), move('a', 1)])
    expect(at.order).toEqual(shown(visits))
    expect(at.order).toEqual(['b', 'c', 'a'])
  })

  it('that the service will never take is not sent for ever', async () => {
    const { at, open } = setUp()
    const visits = open()
    await visits.getState().load()
    at.refuses = true
    await visits.getState().move('a', 1)
    expect(visits.getState().order).toBeNull()
    await visits.getState().load()
    expect(at.puts).toBe(1)
  })
})

const person = (memberId: string, liaison: string | null, parts: object = {}) => ({
  ...{ memberId, name: memberId, studyMode: 'paper' as const, openCardIds: ['card-1'] },
  liaison: liaison && { memberId: liaison, name: liaison, phone: null },
  joinCode: null,
  ...parts,
})

function packsOf(people: PackListReply['people']) {
  const puts: { path: string; body: unknown }[] = []
  const me = {
    get: async (): Promise<PackListReply> => ({
      people,
      cards: [
        { id: 'card-1', version: 1, kind: 'article', headline: '', county: null },
        { id: 'card-2', version: 1, kind: 'article', headline: '', county: null },
      ],
    }),
    put: async (path: string, body: unknown) => void puts.push({ path, body }),
  }
  const asked: string[] = []
  const reading = {
    card: async (id: string) => {
      asked.push(id)
      return { value: anArticleCard({ id }), storedOn: null }
    },
  }
  return { packs: createPacksStore(me as never, reading as never), puts, asked }
}

describe('packs of paper', () => {
  it('are meant for those on paper and at home, and whoever else is ticked', async () => {
    const { packs, asked } = packsOf([
      person('a', 'l'),
      person('b', 'l', { studyMode: 'home-visit' }),
      person('c', 'l', { studyMode: 'phone' }),
      person('d', 'l', { openCardIds: [] }),
    ] as never)
    await packs.getState().open({ kind: 'visits' })
    expect([...packs.getState().chosenIds]).toEqual(['a', 'b'])
    packs.getState().choose('c')
    packs.getState().choose('a')
    expect([...packs.getState().chosenIds]).toEqual(['b', 'c'])
    // What nobody gets is not fetched.
    expect(asked).toEqual(['card-1'])
  })

  it('are moved within one walk, and that liaison’s order alone is sent', async () => {
    const people = [person('a', 'l'), person('b', 'l'), person('c', 'm'), person('d', null)]
    const { packs, puts } = packsOf(people as never)
    await packs.getState().open({ kind: 'branch', branchId: 'branch', assignmentId: null })
    await packs.getState().move('b', -1)
    await packs.getState().move('d', -1)
    const walks = walksOf(packs.getState().people)
    expect(walks.map((walk) => walk.people.map(({ memberId }) => memberId).join(''))).toEqual([
      'ba',
      'c',
      'd',
    ])
    expect(puts).toEqual([
      { path: '/api/branches/branch/liaisons/l/order', body: { memberIds: ['b', 'a'] } },
    ])
  })
})
