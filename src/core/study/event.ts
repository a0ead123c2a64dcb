import type { StudyDay } from '../calendar/study-day'
import type { Response } from '../quiz/grade'

/** How something was studied; every way counts the same. */
export const STUDIED_BY = ['phone', 'audio', 'meeting', 'paper', 'home-visit'] as const
export type StudiedBy = (typeof STUDIED_BY)[number]

/** 请支部帮一下: 看不清、不会用 · 想要纸质的 · 想请人送学上门 · 请给我打电话. */
export const HELP_WISHES = ['hard-to-use', 'paper', 'home-visit', 'call'] as const
export type HelpWish = (typeof HELP_WISHES)[number]

/** 怎么学方便: 用手机 · 要纸质 · 请送学上门 · 在外地. */
export const STUDY_MODES = ['phone', 'paper', 'home-visit', 'away'] as const
export type StudyMode = (typeof STUDY_MODES)[number]

/** The largest counter an event may carry; a device that has come to it stays at it. */
export const COUNTER_LIMIT = 2_000_000_000

/** What every event has. */
interface EventBase {
  /** Made on the device; the same id is the same event. */
  id: string
  /** One more than the largest the device knew of this member's: what is known comes before. */
  counter: number
  /** The study day it belongs to, by the recorder's word. It orders nothing. */
  day: StudyDay
}

export interface Studied extends EventBase {
  kind: 'studied'
  cardId: string
  by: StudiedBy
}

export interface StudiedTakenBack extends EventBase {
  kind: 'studied-taken-back'
  cardId: string
  /** Ids of the `studied` events of this card that were wrong. */
  takesBack: string[]
}

export interface Answered extends EventBase {
  kind: 'answered'
  cardId: string
  itemId: string
  response: Response
}

/** Where 错题回顾 stands with an item: what core/cards/review schedules, by days only. */
export interface ReviewMemory {
  due: StudyDay
  lastAnswered: StudyDay
  stability: number
  difficulty: number
  answers: number
  lapses: number
}

export interface ReviewState extends EventBase {
  kind: 'review-state'
  cardId: string
  itemId: string
  memory: ReviewMemory
}

export interface HelpAsked extends EventBase {
  kind: 'help-asked'
  wish: HelpWish
}

export interface HelpAnswered extends EventBase {
  kind: 'help-answered'
  /** Ids of the `help-asked` events that are seen to, or not meant any more. */
  settles: string[]
}

export type StudyEvent =
  Studied | StudiedTakenBack | Answered | ReviewState | HelpAsked | HelpAnswered

/** An event of one member, and whether the member recorded it or somebody of the branch did. */
export interface RecordedEvent {
  event: StudyEvent
  own: boolean
}

/** The counter of the next event, where `known` is the largest this device knows of (0 at first). */
export const nextCounter = (known: number): number => Math.min(known + 1, COUNTER_LIMIT)

/**
 * One total order of a member's events on every device: a device counts on from what it knows, so
 * an event comes after all that its maker had seen; of two made apart the ids decide. No clock.
 */
export function byOrder(a: RecordedEvent, b: RecordedEvent): number {
  const ahead = a.event.counter - b.event.counter
  if (ahead !== 0) return ahead
  return a.event.id < b.event.id ? -1 : a.event.id > b.event.id ? 1 : 0
}
