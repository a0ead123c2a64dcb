import type { DeedsRefused, DeedsRequest, EntriesReply, EntryReply } from '../../../contract/draft'
import type { PictureReply } from '../../../contract/draft-picture'
import { deskProblems } from '../../../copy/zh-cn/desk-server'
import { addEntry, inTheWay, type Deed, type DeskState } from '../../../core/desk/log'
import { isDeed } from '../../../core/desk/step'
import type { Parts } from '../../parts'
import { appendEntries, entriesAfter, lockDraft, type StoredDraft } from '../../repositories/drafts'
import { findPicture } from '../../repositories/pictures'
import { breachesOf } from './check-item'
import { WHO_WRITES, type DeskPerson } from './desk-person'
import { draftFor, stateOf } from './read-draft'

export type DeedsOutcome =
  ({ kind: 'added' } & EntriesReply) | ({ kind: 'refused' } & DeedsRefused) | 'not-found'

/**
 * Adds what an editor did, all of it or nothing, and answers after it is stored for good. What others did since is
 * merged where it is about other articles; where it is about the same one the whole request is refused, with
 * what they did. A request sent twice counts once.
 */
export function addDeeds(
  parts: Parts,
  person: DeskPerson,
  draftId: string,
  { seen, entries }: DeedsRequest,
): Promise<DeedsOutcome> {
  return parts.transaction(async (parts): Promise<DeedsOutcome> => {
    if (!(await draftFor(parts, person, draftId))) return 'not-found'
    const draft = (await lockDraft(parts.database, draftId))!
    const stored = await entriesAfter(parts.database, draftId, 0)
    const since = stored.filter(({ number }) => number > seen)
    const refuse = (
      code: keyof typeof deskProblems,
      refused: string | null,
      message: string = deskProblems[code],
    ): DeedsOutcome => {
      return { kind: 'refused', code, message, refused, stage: draft.stage, entries: since }
    }
    const known = new Set(stored.map(({ id }) => id))
    const fresh = entries.filter(({ id }) => !known.has(id))
    if (fresh.length === 0) return { kind: 'added', stage: draft.stage, entries: since }
    const role = WHO_WRITES[draft.stage]
    if (!role || !person.roles.includes(role)) return refuse('not-your-turn', null)
    const { id: by, name } = person.as(role)
    const seenDeeds = stored.filter(({ number, deed }) => number <= seen && isDeed(deed)).length
    const sent = new Set(entries.map(({ id }) => id))
    let state = stateOf(draft, stored)
    for (const { id, deed } of fresh as { id: string; deed: Deed }[]) {
      const entry = { id, by, deed }
      const met = inTheWay(state, entry, seenDeeds, sent)
      if (met.length > 0) {
        const isOwn = met.every((one) => one.by === by)
        return refuse(isOwn ? 'changed-in-other-window' : 'changed-meanwhile-here', id)
      }
      if (deed.kind === 'picture' && !(await isKept(parts, deed.picture)))
        return refuse('picture-unknown', id)
      const breach = deed.kind === 'own-item' ? itemFault(parts, draft, state, deed) : null
      if (breach !== null) return refuse('item-not-fit', id, breach)
      const added = addEntry(state, entry)
      if (added.kind === 'refused')
        return refuse(added.because === 'later-changes' ? 'later-changes' : 'not-fitting', id)
      state = added.state
    }
    const last = stored[stored.length - 1]?.number ?? 0
    const rows = fresh.map(({ id, deed }) => ({ id, by, name, deed: deed as Deed }))
    const at = parts.now()
    await appendEntries(parts.database, draftId, last, rows, at)
    const added = rows.map((row, index): EntryReply => {
      return { ...row, number: last + 1 + index, at: at.toISOString() }
    })
    return { kind: 'added', stage: draft.stage, entries: [...since, ...added] }
  })
}

/** Whether a picture is there as a deed says. */
async function isKept({ database }: Parts, { id, width, height }: PictureReply): Promise<boolean> {
  const kept = await findPicture(database, id)
  return kept !== null && kept.width === width && kept.height === height
}

/** Why an item does not hold against the article as it now is, or null. */
function itemFault(
  parts: Parts,
  draft: StoredDraft,
  state: DeskState,
  { article, item }: Extract<Deed, { kind: 'own-item' }>,
): string | null {
  const said = breachesOf(parts, draft, state, { article, item }).map(({ message }) => message)
  return said.length === 0 ? null : deskProblems['item-not-fit'] + said.join('')
}
