import type { ChinaMinute } from '../calendar/china-minute'
import type { Deed } from './log'

/** 勘误: our own slip. 更正: what the newspaper itself corrected. */
export type ReopenedFor = 'erratum' | 'correction'

/** A step on the way to readers and after it, kept in the same account as the deeds. */
export type DraftStep =
  | { kind: 'handed-on' }
  | { kind: 'sent-back' }
  /** Without a time: published at once. */
  | { kind: 'signed'; publishAt?: ChinaMinute }
  | { kind: 'rescheduled'; publishAt?: ChinaMinute }
  | { kind: 'unscheduled' }
  /** By the service when the time came, or not, and why. */
  | { kind: 'published' }
  | { kind: 'held'; why: string }
  /** `tell`: what readers are told; without it nothing. */
  | { kind: 'reopened'; why: ReopenedFor; tell?: string }
  | { kind: 'told'; tell?: string }
  | { kind: 'audio-retried' }
  | { kind: 'audio-called-off' }

export type DraftDeed = Deed | DraftStep

/** Each is named here, or it does not compile. */
const STEP_KINDS: Record<DraftStep['kind'], true> = {
  'handed-on': true,
  'sent-back': true,
  signed: true,
  rescheduled: true,
  unscheduled: true,
  published: true,
  held: true,
  reopened: true,
  told: true,
  'audio-retried': true,
  'audio-called-off': true,
}

export const isStep = (deed: DraftDeed): deed is DraftStep => deed.kind in STEP_KINDS
export const isDeed = (deed: DraftDeed): deed is Deed => !isStep(deed)

interface Taken {
  name: string
  by: string
  deed: DraftDeed
}

/** Steps after which a version begins again. */
const BEGINS_AGAIN: DraftDeed['kind'][] = ['sent-back', 'unscheduled', 'reopened']

const thisVersion = <Entry extends Taken>(entries: readonly Entry[]): Entry[] => {
  const kinds = entries.map(({ deed }) => deed.kind)
  const begun = Math.max(...BEGINS_AGAIN.map((kind) => kinds.lastIndexOf(kind)))
  return entries.slice(begun + 1)
}

/** Who took this version how far: the editor, the proof-reader, the signatory, as far as they are. */
export function handsOf<Entry extends Taken>(entries: readonly Entry[]): Entry[] {
  return thisVersion(entries).filter(({ deed }) => ['handed-on', 'signed'].includes(deed.kind))
}

export interface SignedFor {
  publishAt: ChinaMinute
  /** Why it was not published when its time came. */
  held: string | null
}

/** When this version is to be published, as long as it is signed for a time; else null. */
export function scheduleOf(entries: readonly Taken[]): SignedFor | null {
  let schedule = null as SignedFor | null
  for (const { deed } of thisVersion(entries))
    switch (deed.kind) {
      case 'signed':
      case 'rescheduled':
        schedule = deed.publishAt === undefined ? null : { publishAt: deed.publishAt, held: null }
        break
      case 'published':
        schedule = null
        break
      case 'held':
        schedule = schedule && { ...schedule, held: deed.why }
    }
  return schedule
}

export interface Change {
  why: ReopenedFor
  /** null: readers are told nothing. */
  tell: string | null
}

/** Why this version was opened again; null for a first version. */
export function changeOf(entries: readonly Taken[]): Change | null {
  let change = null as Change | null
  for (const { deed } of entries) {
    if (deed.kind === 'reopened') change = { why: deed.why, tell: deed.tell ?? null }
    if (deed.kind === 'told') change = change && { ...change, tell: deed.tell ?? null }
  }
  return change
}
