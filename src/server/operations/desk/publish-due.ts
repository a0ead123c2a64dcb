import { serviceName, unfit } from '../../../copy/zh-cn/afterwards'
import type { DraftStep } from '../../../core/desk/step'
import type { Parts } from '../../parts'
import {
  appendEntries,
  entriesAfter,
  lockDueDraft,
  setStage,
  type StoredDraft,
} from '../../repositories/drafts'
import { changedSinceSigned } from './fit-to-publish'
import { publishDraft } from './publish-draft'
import { stateOf } from './read-draft'
import { signedAtOf } from './take-step'

/** held: its time came and it was not published; the desk says why. */
export type DueOutcome = 'published' | 'held' | 'none-due'

/**
 * Publishes the next draft that was signed for a time which has come, exactly once whoever else looks: the draft is
 * locked, and publishing, its entry and its stage are one transaction. What would not be what was signed is held.
 * What fails for another reason than the database being away is held too, so that it keeps up no other. In: also
 * whether an error means that it is away.
 */
export async function publishNextDue(
  parts: Parts,
  isAway: (error: unknown) => boolean,
): Promise<DueOutcome> {
  const failed: { draft: StoredDraft | null } = { draft: null }
  try {
    return await parts.transaction(async (parts): Promise<DueOutcome> => {
      failed.draft = null
      const draft = await lockDueDraft(parts.database, parts.now())
      if (!draft) return 'none-due'
      const entries = await entriesAfter(parts.database, draft.id, 0)
      const { draft: desk } = stateOf(draft, entries)
      const found = await changedSinceSigned(parts, draft, desk, signedAtOf(entries))
      if (found) return hold(parts, draft, found.message)
      failed.draft = draft
      const editionId = await publishDraft(parts, draft, desk, entries)
      await append(parts, draft, { kind: 'published' })
      await setStage(parts.database, draft.id, { stage: 'published', editionId, schedule: null })
      return 'published'
    })
  } catch (error) {
    const { draft } = failed
    if (!draft || isAway(error)) throw error
    await parts.transaction(async (parts) => {
      const now = await lockDueDraft(parts.database, parts.now())
      return now?.id === draft.id ? hold(parts, now, unfit.failed) : null
    })
    throw error
  }
}

async function hold(parts: Parts, draft: StoredDraft, why: string): Promise<'held'> {
  await append(parts, draft, { kind: 'held', why })
  await setStage(parts.database, draft.id, {
    stage: 'scheduled',
    editionId: null,
    schedule: { ...draft.schedule!, held: why },
  })
  return 'held'
}

/** In the account of the page, under the service's own name. */
async function append(parts: Parts, draft: StoredDraft, deed: DraftStep): Promise<void> {
  const entries = await entriesAfter(parts.database, draft.id, 0)
  const last = entries[entries.length - 1]?.number ?? 0
  const entry = { id: `service-${last + 1}`, by: 'service', name: serviceName, deed }
  await appendEntries(parts.database, draft.id, last, [entry], parts.now())
}
