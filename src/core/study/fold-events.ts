import type { StudyDay } from '../calendar/study-day'
import type { Response } from '../quiz/grade'
import {
  byOrder,
  type HelpWish,
  type RecordedEvent,
  type ReviewMemory,
  type StudiedBy,
} from './event'

/** That a card counts as studied, and how. */
export interface StudiedCard {
  by: StudiedBy
  day: StudyDay
}

/** What all events of one member come to, whatever order they arrived in. */
export interface MemberState {
  /** By card id; a card that is not in it is open. */
  studied: Map<string, StudiedCard>
  /** What the branch is asked for, each wish once, in the order of asking. */
  wishes: HelpWish[]
  /** By item id: the first response, which is the one that told something. */
  responses: Map<string, Response>
  /** By item id: the last state of 错题回顾. */
  reviews: Map<string, ReviewMemory & { cardId: string }>
}

/** In: every event of one member, in any order, perhaps some twice. Out: the state they come to. */
export function foldEvents(events: readonly RecordedEvent[]): MemberState {
  const ordered = onceInOrder(events)
  const responses: MemberState['responses'] = new Map()
  const reviews: MemberState['reviews'] = new Map()
  for (const { event } of ordered) {
    if (event.kind === 'answered' && !responses.has(event.itemId))
      responses.set(event.itemId, event.response)
    if (event.kind === 'review-state')
      reviews.set(event.itemId, { ...event.memory, cardId: event.cardId })
  }
  return { studied: foldStudied(ordered), wishes: foldWishes(ordered), responses, reviews }
}

/**
 * The cards studied. A taking back names the events it means, so it holds before and after them
 * alike. The member may take back anything; others only what others recorded: the member's own
 * word stands. Of several ways the member's own comes first, then the earliest.
 */
export function foldStudied(events: readonly RecordedEvent[]): Map<string, StudiedCard> {
  const ordered = onceInOrder(events)
  const takenBack = new Set<string>()
  for (const { event, own } of ordered)
    if (event.kind === 'studied-taken-back')
      for (const id of event.takesBack) takenBack.add(keyOf(event.cardId, id, own))
  const studied = new Map<string, StudiedCard>()
  for (const wantedOwn of [true, false])
    for (const { event, own } of ordered) {
      if (event.kind !== 'studied' || own !== wantedOwn || studied.has(event.cardId)) continue
      const isTakenBack =
        takenBack.has(keyOf(event.cardId, event.id, true)) ||
        (!own && takenBack.has(keyOf(event.cardId, event.id, false)))
      if (!isTakenBack) studied.set(event.cardId, { by: event.by, day: event.day })
    }
  return studied
}

/** The wishes that nobody has seen to yet. */
export function foldWishes(events: readonly RecordedEvent[]): HelpWish[] {
  const ordered = onceInOrder(events)
  const settled = new Set<string>()
  for (const { event } of ordered)
    if (event.kind === 'help-answered') for (const id of event.settles) settled.add(id)
  const wishes = new Set<HelpWish>()
  for (const { event } of ordered)
    if (event.kind === 'help-asked' && !settled.has(event.id)) wishes.add(event.wish)
  return [...wishes]
}

/** Ids hold no blank, so that parts of a key cannot run together. */
const keyOf = (cardId: string, id: string, own: boolean) => `${cardId} ${id} ${own}`

function onceInOrder(events: readonly RecordedEvent[]): RecordedEvent[] {
  const ids = new Set<string>()
  return [...events].sort(byOrder).filter(({ event }) => !ids.has(event.id) && ids.add(event.id))
}
