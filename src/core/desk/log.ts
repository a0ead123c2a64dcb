import type { Action, ActionRefusal, ListId } from './action'
import { applyAction } from './apply-action'
import type { Draft } from './draft'
import { findBlock } from './places'
import { placeOfDoubt } from './place-of-doubt'

/** What an editor did, or took back, or did again. `id` is made on the editor's side: sent twice it counts once. */
export type Deed = Action | { kind: 'undo'; entry: string } | { kind: 'redo'; entry: string }

export interface Entry {
  id: string
  /** Who did it: the id of a member. */
  by: string
  deed: Deed
}

export type DeedRefusal = ActionRefusal | 'no-such-entry' | 'later-changes'

interface Done {
  entry: Entry
  action: Action
  /** Articles and lists that it reads or changes. */
  touches: string[]
  active: boolean
}

/** A draft with everything that was done to it. The log is only ever added to; taking back is a deed too. */
export interface DeskState {
  base: Draft
  draft: Draft
  done: Done[]
  /** Entry by entry what it touched, undo and redo included. */
  touched: { id: string; by: string; touches: string[] }[]
}

export const beginDesk = (base: Draft): DeskState => ({ base, draft: base, done: [], touched: [] })

export type Added = { kind: 'added'; state: DeskState } | { kind: 'refused'; because: DeedRefusal }

/** Adds one entry, or says why it cannot be. The state given stays as it is. */
export function addEntry(state: DeskState, entry: Entry): Added {
  const { deed } = entry
  if (state.touched.some(({ id }) => id === entry.id)) return { kind: 'added', state }
  if (deed.kind === 'undo' || deed.kind === 'redo') return turn(state, entry, deed)
  const result = applyAction(state.draft, deed)
  if (result.kind === 'refused') return result
  const touches = touchesOf(state.draft, deed)
  return {
    kind: 'added',
    state: {
      ...state,
      draft: result.draft,
      done: [...state.done, { entry, action: deed, touches, active: true }],
      touched: [...state.touched, { id: entry.id, by: entry.by, touches }],
    },
  }
}

/**
 * Takes an action back or does it again. Whatever others did since elsewhere stays; where a later action touched
 * the same article or list it is refused, for it may rest on this one.
 */
function turn(state: DeskState, entry: Entry, deed: Extract<Deed, { entry: string }>): Added {
  const at = state.done.findIndex((one) => one.entry.id === deed.entry)
  const target = state.done[at]
  const wanted = deed.kind === 'redo'
  if (!target || target.active === wanted) return { kind: 'refused', because: 'no-such-entry' }
  const meets = (one: Done) => one.active && meet(one.touches, target.touches)
  if (state.done.slice(at + 1).some(meets)) return { kind: 'refused', because: 'later-changes' }
  const done = state.done.map((one, index) => (index === at ? { ...one, active: wanted } : one))
  const draft = replay(state.base, done)
  if (draft === null) return { kind: 'refused', because: 'later-changes' }
  const touched = { id: entry.id, by: entry.by, touches: target.touches }
  return { kind: 'added', state: { ...state, draft, done, touched: [...state.touched, touched] } }
}

function replay(base: Draft, done: Done[]): Draft | null {
  let draft = base
  for (const { action, active } of done) {
    if (!active) continue
    const result = applyAction(draft, action)
    if (result.kind === 'refused') return null
    draft = result.draft
  }
  return draft
}

/** The whole log on its base. Throws where an entry does not fit: such a log was never accepted. */
export function foldLog(base: Draft, log: readonly Entry[]): DeskState {
  let state = beginDesk(base)
  for (const entry of log) {
    const added = addEntry(state, entry)
    if (added.kind === 'refused') throw new Error(`log of a draft: ${entry.id} ${added.because}`)
    state = added.state
  }
  return state
}

/** The newest action that can be taken back, or done again, by somebody; null: none. */
export function nextToTurn(state: DeskState, by: string, how: 'undo' | 'redo'): string | null {
  const own = state.done.filter(({ entry }) => entry.by === by)
  if (how === 'undo') return own.filter(({ active }) => active).pop()?.entry.id ?? null
  // Only what was taken back after the last thing done: else the way forward is another.
  const last = own.map(({ active }) => active).lastIndexOf(true)
  return own.slice(last + 1)[0]?.entry.id ?? null
}

const meet = (a: string[], b: string[]) => a.some((one) => b.includes(one))

/**
 * Whether a deed may follow entries its window had not seen: yes when they are about other articles. In: the state with
 * these entries, how many entries the window had seen, and the ids that come from it all the same. One editor's other
 * window counts as another's. Out: the entries in the way; empty: merged.
 */
export function inTheWay(
  state: DeskState,
  entry: Entry,
  seen: number,
  own: ReadonlySet<string> = new Set(),
): DeskState['touched'] {
  const { deed } = entry
  const touches =
    deed.kind === 'undo' || deed.kind === 'redo'
      ? (state.done.find((one) => one.entry.id === deed.entry)?.touches ?? [])
      : touchesOf(state.draft, deed)
  return state.touched
    .slice(seen)
    .filter(({ id, touches: met }) => !own.has(id) && meet(met, touches))
}

const keyOf = (list: ListId) => (typeof list === 'string' ? list : `article:${list.article}`)

function touchesOf(draft: Draft, action: Action): string[] {
  const of = (block: string) => {
    const found = findBlock(draft, block)
    return found ? [keyOf(found.list)] : []
  }
  switch (action.kind) {
    case 'edit':
    case 'split':
      return of(action.block)
    case 'join':
      return [...of(action.block), ...of(action.next)]
    case 'move':
      return [...of(action.block), keyOf(action.to)]
    case 'new-article':
      return [...of(action.block), `article:${action.article}`, 'order']
    case 'join-articles':
      return [`article:${action.article}`, `article:${action.into}`, 'order']
    case 'order-article':
      return [
        `article:${action.article}`,
        ...(action.before === null ? [] : [`article:${action.before}`]),
        'order',
      ]
    case 'settle': {
      const doubt = draft.doubts.find(({ id }) => id === action.doubt)
      const place = doubt ? placeOfDoubt(draft, doubt) : null
      return [`doubt:${action.doubt}`, ...(place ? [keyOf(place.list)] : [])]
    }
    case 'facts':
      return ['facts']
    default:
      return [`article:${action.article}`]
  }
}
