import { unfit } from '../../../copy/zh-cn/afterwards'
import { deskProblems } from '../../../copy/zh-cn/desk-server'
import { defaultStart } from '../../../core/cards/deal'
import { choicesOf, type Draft } from '../../../core/desk/draft'
import { pageOfDraft } from '../../../core/desk/page-of-draft'
import { hiddenNamesIn } from '../../../core/edition/hidden-names'
import type { Parts } from '../../parts'
import { publishedCards } from '../../repositories/cards'
import type { StoredDraft } from '../../repositories/drafts'
import { listWithdrawals } from '../../repositories/withdrawals'
import { digestOf } from '../card-summary'
import { dealCards } from '../deal-cards'

export interface Unfit {
  code:
    | 'empty-page'
    | 'date-missing'
    | 'headline-missing'
    | 'picture-undescribed'
    | 'hidden-name'
    | 'changed-since-signed'
  message: string
}

/** Why a page as it now is must not reach readers, with the place; null: it may. */
export function unfitToPublish(parts: Parts, desk: Draft): Unfit | null {
  const page = pageOfDraft(desk)
  const because = (code: Unfit['code'], message: string = deskProblems[code]) => ({ code, message })
  if (page.articles.length === 0) return because('empty-page')
  if (page.date === null) return because('date-missing')
  const { hiddenNames } = parts.operator
  for (const article of page.articles) {
    const names = hiddenNamesIn(article, hiddenNames)
    if (names.length > 0) return because('hidden-name', unfit.hiddenName(article.headline, names))
  }
  for (const caption of page.captions) {
    const names = hiddenNamesIn({ headline: '', captions: [caption] }, hiddenNames)
    if (names.length > 0) return because('hidden-name', unfit.hiddenInCaption(caption.text, names))
  }
  for (const { id, picture } of desk.articles) {
    if (!picture) continue
    const headline = page.articles.find((article) => article.id === id)?.headline ?? ''
    const names = hiddenNamesIn({ headline: '', picture }, hiddenNames)
    if (names.length > 0) return because('hidden-name', unfit.hiddenName(headline, names))
  }
  return unfitToSign(desk)
}

/** So much of a text tells an editor which one is meant, in characters. */
const OPENING = 12

/** What a signatory should not even be asked about: an article that no list could name, a picture without words. */
export function unfitToSign(desk: Draft): Unfit | null {
  const headless = pageOfDraft(desk).articles.find(({ headline }) => headline.trim() === '')
  if (headless)
    return {
      code: 'headline-missing',
      message: unfit.headless(headless.paragraphs.join('').slice(0, OPENING)),
    }
  // Whoever cannot see a picture is told what it shows.
  return desk.articles.some(({ picture }) => picture && picture.description.trim() === '')
    ? { code: 'picture-undescribed', message: deskProblems['picture-undescribed'] }
    : null
}

/** The cards that a page would become now, and what they come to: the same digest, the same for readers. */
export async function dealOfDraft(parts: Parts, stored: StoredDraft, desk: Draft) {
  const page = pageOfDraft(desk)
  const startsOn = desk.facts.startsOn ?? (page.date === null ? null : defaultStart(page.date))
  if (startsOn === null) return null
  const edition = {
    id: stored.plannedEditionId,
    newspaper: parts.operator.product.newspaper,
    sample: stored.sample,
    ...page,
  }
  const cards = await dealCards(parts, edition, startsOn, page.doubts, choicesOf(desk))
  return { startsOn, cards, digest: digestOf(cards.map(({ digest }) => digest)) }
}

/**
 * Whether what was signed earlier may be published now, by today's lists, and is still what the signatory saw.
 * In: the draft, signed for a time. Out: why not, or null.
 */
export async function changedSinceSigned(
  parts: Parts,
  stored: StoredDraft,
  desk: Draft,
  signedAt: Date,
): Promise<Unfit | null> {
  const found = unfitToPublish(parts, desk)
  if (found) return found
  const deal = await dealOfDraft(parts, stored, desk)
  if (deal && deal.digest === stored.schedule?.signedDigest) return null
  const since = (await listWithdrawals(parts.database, stored.plannedEditionId))
    .filter(({ at, cardId }) => at >= signedAt && cardId !== null)
    .map(({ cardId }) => cardId)
  const headlines = (await publishedCards(parts.database, stored.plannedEditionId))
    .filter(({ card }) => since.includes(card.id))
    .map(({ card }) => card.headline)
  const message = headlines.length > 0 ? unfit.withdrawnSince(headlines) : unfit.differs
  return { code: 'changed-since-signed', message }
}
