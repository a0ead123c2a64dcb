import { createStore } from 'zustand/vanilla'
import type { VisitListReply } from '../../contract/assignment'
import type { WalkingOrder } from '../../contract/pack'
import { inOrder, moved } from '../../core/study/walking-order'
import type { FailureKind, Http } from '../gateways/http'
import type { Slots } from '../gateways/slots'
import { VISITS_KEY } from './member-keys'
import { attempt } from './outcome'

export interface Visits {
  status: 'opening' | 'ready' | 'failed'
  /** Why the last try failed; what the phone keeps stands. */
  why: FailureKind | null
  reply: VisitListReply | null
  /** The order set here that the service does not have yet; null: it has it. */
  order: string[] | null
  load(): Promise<void>
  /** One step up or down the walk; kept here until the service has it. */
  move(memberId: string, step: -1 | 1): Promise<void>
}

interface VisitsParts {
  me: Pick<Http, 'get' | 'put'>
  memberId: () => string | null
  slots: Pick<Slots, 'of'>
}

/** What the phone keeps: the list as it was told, and an order still to be sent. */
type Kept = VisitListReply & { order?: string[] | null }

/**
 * The people a liaison visits and what is open for each: what the phone keeps at once, then what the service says. The
 * order in which one walks is sent whole; whoever set it last is right, on whichever device.
 */
export function createVisits({ me, memberId, slots }: VisitsParts) {
  let owner: string | null = null
  /** One sending after another: the order tapped last is the one sent last. */
  let turn: Promise<unknown> = Promise.resolve()
  return createStore<Visits>((set, get) => {
    const keep = async (mine: string) => {
      const { reply, order } = get()
      if (reply) await slots.of(mine).write(VISITS_KEY, { ...reply, order } satisfies Kept)
    }
    /** Out: whether the service has the order now, or will never take it. */
    const send = async (mine: string): Promise<boolean> => {
      const { order } = get()
      if (order === null || memberId() !== mine) return true
      const body: WalkingOrder = { memberIds: order }
      const outcome = await attempt(() => me.put('/api/visits/order', body))
      if (memberId() !== mine) return true
      if (outcome.kind === 'refused' && outcome.why !== 'refused' && outcome.why !== 'not-allowed')
        return false
      // What was moved meanwhile is sent by its own tap.
      if (get().order === order) set({ order: null })
      await keep(mine)
      return true
    }
    const inTurn = (mine: string) => {
      const sent = turn.then(() => send(mine))
      turn = sent.catch(() => undefined)
      return sent
    }
    return {
      status: 'opening',
      why: null,
      reply: null,
      order: null,
      async load() {
        const mine = memberId()
        if (mine !== owner) set({ status: 'opening', why: null, reply: null, order: null })
        owner = mine
        if (mine === null) return
        const isMine = () => memberId() === mine
        const kept = (await slots.of(mine).read(VISITS_KEY)) as Kept | null
        if (isMine() && Array.isArray(kept?.people) && Array.isArray(kept.cards)) {
          const { order = null, ...told } = kept
          set((now) => ({ status: 'ready', reply: now.reply ?? told, order: now.order ?? order }))
        }
        await inTurn(mine)
        const outcome = await attempt(() => me.get<VisitListReply>('/api/visits'))
        if (!isMine()) return
        if (outcome.kind === 'refused')
          return set(({ reply }) => ({ status: reply ? 'ready' : 'failed', why: outcome.why }))
        const { people, cards } = outcome.value
        const { order } = get()
        const reply = { people: order ? inOrder(people, order) : people, cards }
        set({ status: 'ready', why: null, reply })
        await keep(mine)
      },
      async move(id, step) {
        const mine = memberId()
        const { reply } = get()
        if (mine === null || !reply) return
        const order = moved(
          reply.people.map((person) => person.memberId),
          id,
          step,
        )
        set({ reply: { ...reply, people: inOrder(reply.people, order) }, order })
        await keep(mine)
        await inTurn(mine)
      },
    }
  })
}
