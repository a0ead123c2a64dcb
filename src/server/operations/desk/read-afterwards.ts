import type { AfterwardsReply, AudioRequest } from '../../../contract/afterwards'
import { audioFailure } from '../../../copy/zh-cn/afterwards'
import type { Parts } from '../../parts'
import { audioProgress, callOffAudio, retryAudio } from '../../repositories/audio'
import { publishedCards } from '../../repositories/cards'
import { appendEntries, entriesAfter, lockDraft } from '../../repositories/drafts'
import { listWithdrawals, publishedEdition } from '../../repositories/withdrawals'
import { MOST_TRIES } from '../audio/make-clip'
import { planAudio } from '../audio/plan-audio'
import { papersAhead } from '../papers/papers-ahead'
import type { DeskPerson } from './desk-person'
import { draftFor } from './read-draft'

/** What there is of a published draft with readers, and the work that goes on about it. */
export async function readAfterwards(
  parts: Parts,
  person: DeskPerson,
  draftId: string,
): Promise<AfterwardsReply | 'not-found'> {
  const draft = await draftFor(parts, person, draftId)
  const edition = draft?.editionId && (await publishedEdition(parts.database, draft.editionId))
  if (!edition) return 'not-found'
  const cards = await publishedCards(parts.database, edition.id)
  const withdrawals = await listWithdrawals(parts.database, edition.id)
  return {
    editionId: edition.id,
    withdrawn: edition.withdrawn,
    cards: cards.map(({ card, withdrawn }) => ({
      id: card.id,
      kind: card.kind,
      headline: card.headline,
      withdrawn,
      notices: (card.kind === 'article' && card.notices) || [],
    })),
    withdrawals: withdrawals.map((one) => ({ ...one, at: one.at.toISOString() })),
    audio: parts.voice === null ? null : await audioJobs(parts, edition.id),
    papers: await papersAhead(parts, edition.id),
  }
}

async function audioJobs(parts: Parts, editionId: string) {
  const { failures, ...counts } = await audioProgress(parts.database, editionId, MOST_TRIES)
  return { ...counts, failures: [...new Set(failures.map(audioFailure))] }
}

/**
 * Tries the files again that were given up, wait or were called off, or calls off those that are not made. It stands in
 * the account of the page; sent twice it counts once.
 */
export function steerAudio(
  parts: Parts,
  person: DeskPerson,
  draftId: string,
  { id, how }: AudioRequest,
): Promise<'done' | 'not-found'> {
  return parts.transaction(async (parts) => {
    const found = await draftFor(parts, person, draftId)
    if (!found?.editionId || parts.voice === null) return 'not-found'
    await lockDraft(parts.database, draftId)
    const entries = await entriesAfter(parts.database, draftId, 0)
    if (entries.some((entry) => entry.id === id)) return 'done'
    const at = parts.now()
    if (how === 'retry') {
      await planAudio(parts, found.editionId)
      await retryAudio(parts.database, found.editionId, at)
    } else await callOffAudio(parts.database, found.editionId)
    const { id: by, name } = person.as('editor')
    const kind = how === 'retry' ? ('audio-retried' as const) : ('audio-called-off' as const)
    const last = entries[entries.length - 1]?.number ?? 0
    await appendEntries(parts.database, draftId, last, [{ id, by, name, deed: { kind } }], at)
    return 'done'
  })
}
