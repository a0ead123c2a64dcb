import type { EntryReply } from '../../../contract/draft'
import type { Card } from '../../../core/cards/card'
import { studyDayAt } from '../../../core/calendar/study-day'
import { choicesOf, type Draft } from '../../../core/desk/draft'
import { pageOfDraft } from '../../../core/desk/page-of-draft'
import { changeOf, handsOf } from '../../../core/desk/step'
import type { Parts } from '../../parts'
import { insertNotices } from '../../repositories/card-notices'
import { newestContents, publishedCards } from '../../repositories/cards'
import type { StoredDraft } from '../../repositories/drafts'
import { putChoices } from '../../repositories/edition-choices'
import { digestOf } from '../card-summary'
import { publishEdition } from '../publish-edition'
import { storeEdition } from '../store-edition'

const ROLES = ['editor', 'proofreader', 'signatory'] as const

/**
 * Stores a draft as its edition and publishes it under the names of those who answer for it, by the way every
 * edition takes. Cards that did not change get no new version. In a transaction, where the draft is locked.
 * In: all entries, that of the signature among them. Out: the edition's id. Throws where a check before it should
 * have refused: then nothing is stored.
 */
export async function publishDraft(
  parts: Parts,
  draft: StoredDraft,
  desk: Draft,
  entries: EntryReply[],
): Promise<string> {
  const stored = await storeEdition(parts, {
    text: draft.source,
    page: pageOfDraft(desk),
    newspaper: parts.operator.product.newspaper,
    sample: draft.sample,
    date: desk.facts.date,
    startsOn: desk.facts.startsOn,
    mayChangePublished: true,
    editionId: draft.plannedEditionId,
  })
  if (stored.kind === 'published-differs') throw new Error(`draft ${draft.id}: ${stored.kind}`)
  const { editionId } = stored
  await putChoices(parts.database, editionId, choicesOf(desk))
  const hands = handsOf(entries)
  const change = changeOf(entries)
  if (change !== null && change.tell !== null)
    await insertNotices(parts.database, await changedTexts(parts, editionId), {
      id: hands[hands.length - 1]!.id,
      kind: change.why,
      toldOn: studyDayAt(parts.now(), 0),
      text: change.tell,
    })
  const signatures = hands
    .slice(0, ROLES.length)
    .map(({ name }, at) => ({ role: ROLES[at]!, name }))
  const published = await publishEdition(parts, editionId, signatures)
  if (published.kind !== 'published' && published.kind !== 'already-published')
    throw new Error(`draft ${draft.id}: ${published.kind}`)
  return editionId
}

/** Cards whose printed text is another than what readers have now; its items and its day are not the text. */
async function changedTexts(parts: Parts, editionId: string): Promise<string[]> {
  const before = await publishedCards(parts.database, editionId)
  const now = await newestContents(parts.database, editionId)
  return before.flatMap(({ card }) => {
    const after = now.find(({ id }) => id === card.id)
    return after && card.kind === 'article' && textDigest(after) !== textDigest(card)
      ? [card.id]
      : []
  })
}

function textDigest(card: Card): string {
  if (card.kind !== 'article') return ''
  const { kicker, headline, subhead, column, byline, paragraphs, captions } = card
  return digestOf([kicker, headline, subhead, column, byline, paragraphs, captions])
}
