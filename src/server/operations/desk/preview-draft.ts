import { choicesOf } from '../../../core/desk/draft'
import { pageOfDraft } from '../../../core/desk/page-of-draft'
import { defaultStart } from '../../../core/cards/deal'
import type { Card } from '../../../core/cards/card'
import type { Parts } from '../../parts'
import { entriesAfter } from '../../repositories/drafts'
import { dealCards } from '../deal-cards'
import { findRelated, type FoundPractice } from '../related-practices'
import type { DeskPerson } from './desk-person'
import { draftFor, stateOf } from './read-draft'

export interface Preview {
  /** null: 「日期待核」, and no cards until it is known. */
  startsOn: string | null
  /** Whose page it is, as the paper names it. */
  newspaper: string | null
  cards: Card[]
  /** What the program composed before the desk chose, to take a dropped item back. */
  composed: Card[]
  /** 同题做法 of each article, those too that the desk dropped. */
  related: Record<string, FoundPractice[]>
}

/** The cards as they would be published now. Nothing is stored. */
export async function previewDraft(
  parts: Parts,
  person: DeskPerson,
  id: string,
): Promise<Preview | 'not-found'> {
  const stored = await draftFor(parts, person, id)
  if (!stored) return 'not-found'
  const { draft } = stateOf(stored, await entriesAfter(parts.database, id, 0))
  const page = pageOfDraft(draft)
  const startsOn = draft.facts.startsOn ?? (page.date === null ? null : defaultStart(page.date))
  const { newspaper } = parts.operator.product
  if (startsOn === null) return { startsOn, newspaper, cards: [], composed: [], related: {} }
  const edition = {
    id: stored.plannedEditionId,
    newspaper,
    sample: stored.sample,
    ...page,
  }
  const deal = async (choices: ReturnType<typeof choicesOf>) =>
    (await dealCards(parts, edition, startsOn, page.doubts, choices)).map(({ card }) => card)
  return {
    startsOn,
    newspaper,
    cards: await deal(choicesOf(draft)),
    composed: await deal({}),
    related: Object.fromEntries(await findRelated(parts, edition)),
  }
}
