import type { ChangesReply } from '../../../contract/afterwards'
import { changesOf } from '../../../core/cards/changes'
import { OPENING, type SpeakableCard } from '../../../core/listening/spoken-card'
import type { Card } from '../../../core/cards/card'
import type { Parts } from '../../parts'
import { publishedCards } from '../../repositories/cards'
import { entriesAfter } from '../../repositories/drafts'
import { scriptOf } from '../audio/plan-audio'
import type { DeskPerson } from './desk-person'
import { dealOfDraft } from './fit-to-publish'
import { draftFor, stateOf } from './read-draft'

/** What signing the draft as it now is would change for readers. Nothing is stored. */
export async function readChanges(
  parts: Parts,
  person: DeskPerson,
  id: string,
): Promise<ChangesReply | 'not-found'> {
  const stored = await draftFor(parts, person, id)
  if (!stored) return 'not-found'
  const { draft } = stateOf(stored, await entriesAfter(parts.database, id, 0))
  const served = (await publishedCards(parts.database, stored.plannedEditionId))
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ card }) => card)
  const deal = await dealOfDraft(parts, stored, draft)
  const next = deal?.cards.map(({ card }) => card) ?? []
  const byId = (cards: Card[], id: string) => cards.find((card) => card.id === id)
  const lookBack = (cards: Card[]) => cards.find(({ kind }) => kind === 'look-back')?.items ?? []
  const kept = new Set(lookBack(next).map(({ id }) => id))
  return {
    articles: changesOf(served, next, parts.words()).map((change) => ({
      ...change,
      audio: audioAnew(parts, byId(served, change.id), byId(next, change.id)),
    })),
    lookBackItemsGone: lookBack(served).filter(({ id }) => !kept.has(id)).length,
  }
}

/** Spoken files that a new version needs and the old one has not; null where no voice is configured. */
function audioAnew(parts: Parts, was: Card | undefined, now: Card | undefined): number | null {
  const { voice, operator } = parts
  if (voice === null) return null
  const hashes = (card: Card | undefined) =>
    card?.kind === 'article' ? clipsOf({ voice, operator }, card) : []
  const had = new Set(hashes(was))
  return hashes(now).filter((hash) => !had.has(hash)).length
}

function clipsOf(by: Parameters<typeof scriptOf>[0], card: SpeakableCard): string[] {
  const found: string[] = []
  for (let place = OPENING; place < card.paragraphs.length; place++) {
    const clip = scriptOf(by, card, place)
    if (clip) found.push(clip.hash)
  }
  return found
}
