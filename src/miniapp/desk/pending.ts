import type { EntryReply } from '../../contract/draft'
import { desk as words } from '../../copy/zh-cn/desk'
import type { Draft } from '../../core/desk/draft'
import {
  addEntry,
  beginDesk,
  inTheWay,
  type Deed,
  type DeskState,
  type Entry,
} from '../../core/desk/log'
import { isDeed } from '../../core/desk/step'

/** What was done, on top of how many entries; without it (of an older program) on top of all. */
export interface Pending {
  id: string
  deed: Deed
  seen?: number
}

/** What was done and is not stored at the service yet; kept on this computer until it is. */
export interface PendingStorage {
  read(draft: string): Pending[]
  write(draft: string, pending: Pending[]): void
}

/**
 * The stored entries and, on top, what waits. In: also who did what waits, and the ids of all that this window did. Out:
 * what still waits, and what no longer fits.
 */
export function onTop(
  base: Draft,
  entries: EntryReply[],
  pending: Pending[],
  { by, own }: { by: string; own: ReadonlySet<string> },
) {
  let desk = beginDesk(base)
  for (const { id, by, deed } of entries) if (isDeed(deed)) desk = addedTo(desk, { id, by, deed })
  const left: Pending[] = []
  const lost: Deed[] = []
  for (const { id, deed, seen } of pending) {
    if (entries.some((entry) => entry.id === id)) continue
    const entry = { id, by, deed }
    const added = addEntry(desk, entry)
    if (added.kind === 'refused' || isMisplaced(desk, entries, entry, own, seen)) lost.push(deed)
    else {
      desk = added.state
      left.push({ id, deed, seen })
    }
  }
  return { desk, left, lost }
}

function addedTo(desk: DeskState, entry: Parameters<typeof addEntry>[1]): DeskState {
  const added = addEntry(desk, entry)
  if (added.kind === 'refused') throw new Error(`stored entry ${entry.id}: ${added.because}`)
  return added.state
}

/** The words an editor typed, so that they can be typed again. */
export const writtenIn = (deeds: Deed[]): string =>
  deeds
    .flatMap((deed) => ('text' in deed && deed.text ? [words.notSavedText(deed.text)] : []))
    .join('')

/**
 * Whether a place in a text may be another by now: the article or list was changed since it was written there, by
 * others or in another window. Left to itself it would go in all the same, somewhere else.
 */
function isMisplaced(
  desk: DeskState,
  entries: EntryReply[],
  entry: Entry,
  own: ReadonlySet<string>,
  seen: number = entries.length,
): boolean {
  if (entry.deed.kind !== 'edit' && entry.deed.kind !== 'split') return false
  const deeds = entries.filter(({ number, deed }) => number <= seen && isDeed(deed))
  return inTheWay(desk, entry, deeds.length, own).length > 0
}
