import { createStore } from 'zustand/vanilla'
import type { CardReply } from '../../contract/card'
import type { PackListReply, WalkingOrder } from '../../contract/pack'
import { inOrder, moved } from '../../core/study/walking-order'
import type { FailureKind, Http } from '../gateways/http'
import type { ReadingGateway } from '../gateways/reading'
import { attempt } from './outcome'

type ArticleCardReply = Extract<CardReply, { kind: 'article' }>
export type PackPerson = PackListReply['people'][number]

/** A branch (one of its arrangements, or what goes on), or those whom the reader visits. */
export type PacksOf =
  { kind: 'branch'; branchId: string; assignmentId: string | null } | { kind: 'visits' }

/** One walk: a liaison, and to whom in which order; null: those whom nobody visits. */
export interface Walk {
  liaison: PackPerson['liaison']
  people: PackPerson[]
}

export interface Packs {
  status: 'opening' | 'ready' | 'failed'
  why: FailureKind | null
  people: PackPerson[]
  articles: ReadonlyMap<string, ArticleCardReply>
  chosenIds: ReadonlySet<string>
  /** Whether the order set last has reached the service. */
  order: 'even' | 'failed'
  open(of: PacksOf): Promise<void>
  choose(memberId: string): void
  move(memberId: string, step: -1 | 1): Promise<void>
}

const onPaper = ({ studyMode, openCardIds }: PackPerson) =>
  openCardIds.length > 0 && (studyMode === 'paper' || studyMode === 'home-visit')

/** In: people as the service lists them. Out: one walk a liaison, in that order. */
export function walksOf(people: readonly PackPerson[]): Walk[] {
  const walks: Walk[] = []
  for (const person of people) {
    const last = walks[walks.length - 1]
    if (last && last.liaison?.memberId === person.liaison?.memberId) last.people.push(person)
    else walks.push({ liaison: person.liaison, people: [person] })
  }
  return walks
}

/** Packs of paper for a branch or for those one visits. Nothing of it is kept on the device. */
export function createPacksStore(me: Http, reading: Pick<ReadingGateway, 'card'>) {
  let turn = 0
  let shownOf: PacksOf | null = null
  /** One order after another: the last one tapped is the last one sent. */
  let sending: Promise<unknown> = Promise.resolve()
  return createStore<Packs>((set, get) => ({
    status: 'opening',
    why: null,
    people: [],
    articles: new Map(),
    chosenIds: new Set(),
    order: 'even',
    async open(of) {
      const mine = ++turn
      shownOf = of
      set({ status: 'opening', people: [], order: 'even' })
      const outcome = await attempt(async () => {
        const reply = await me.get<PackListReply>(pathOf(of))
        const articles = new Map<string, ArticleCardReply>()
        const wanted = new Set(reply.people.flatMap(({ openCardIds }) => openCardIds))
        for (const { id, version } of reply.cards) {
          if (!wanted.has(id)) continue
          const { value } = await reading.card(id, version)
          if (value.kind === 'article') articles.set(id, value)
        }
        return { people: reply.people, articles }
      })
      if (mine !== turn) return
      if (outcome.kind === 'refused') return set({ status: 'failed', why: outcome.why })
      const { people, articles } = outcome.value
      const chosenIds = new Set(people.filter(onPaper).map(({ memberId }) => memberId))
      set({ status: 'ready', why: null, people, articles, chosenIds })
    },
    choose(memberId) {
      const chosenIds = new Set(get().chosenIds)
      if (!chosenIds.delete(memberId)) chosenIds.add(memberId)
      set({ chosenIds })
    },
    async move(memberId, step) {
      const walk = walksOf(get().people).find(({ people }) =>
        people.some((one) => one.memberId === memberId),
      )
      const of = shownOf
      if (!walk?.liaison || of === null) return
      const { memberId: liaisonId } = walk.liaison
      const memberIds = moved(
        walk.people.map((one) => one.memberId),
        memberId,
        step,
      )
      set({
        people: walksOf(get().people).flatMap(({ liaison, people }) =>
          liaison?.memberId === liaisonId ? inOrder(people, memberIds) : people,
        ),
      })
      const body: WalkingOrder = { memberIds }
      sending = sending.then(() => attempt(() => me.put(orderPath(of, liaisonId), body)))
      const outcome = (await sending) as Awaited<ReturnType<typeof attempt>>
      set({ order: outcome.kind === 'done' ? 'even' : 'failed' })
    },
  }))
}

function pathOf(of: PacksOf): string {
  if (of.kind === 'visits') return '/api/visits/packs'
  const query = of.assignmentId === null ? '' : `?assignment=${encodeURIComponent(of.assignmentId)}`
  return `/api/branches/${of.branchId}/packs${query}`
}

const orderPath = (of: PacksOf, liaisonId: string) =>
  of.kind === 'visits'
    ? '/api/visits/order'
    : `/api/branches/${of.branchId}/liaisons/${liaisonId}/order`
