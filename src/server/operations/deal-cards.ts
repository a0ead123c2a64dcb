import { dealEdition } from '../../core/cards/deal'
import { noticeLine } from '../../copy/zh-cn/afterwards'
import type { Choices } from '../../core/desk/draft'
import type { Doubt } from '../../core/edition/doubt'
import type { Edition } from '../../core/edition/edition'
import type { QuizItem } from '../../core/quiz/quiz-item'
import type { Parts } from '../parts'
import { readEarlierArticles } from '../repositories/articles'
import {
  type DealtCard,
  dropUnpublishedVersions,
  insertVersion,
  newestVersions,
} from '../repositories/cards'
import { noticesOf } from '../repositories/card-notices'
import { readChoices } from '../repositories/edition-choices'
import { takenAway } from '../repositories/withdrawals'
import { dealtCard } from './card-summary'
import { withChoices, withoutTakenAway } from './desk/choices'
import { quizComposer } from './quiz-composer'

/**
 * The cards of an edition as they would be dealt now; nothing is stored. The archive that a
 * practice must be new to ends before the edition's date: a later page changes no earlier deal.
 * `choices`: the desk's, if not those stored with the edition.
 */
export async function dealCards(
  parts: Parts,
  edition: Edition,
  startsOn: string,
  doubts: Doubt[],
  choices?: Choices,
): Promise<DealtCard[]> {
  const archive = edition.date
    ? await readEarlierArticles(parts.database, edition.date, edition.sample)
    : []
  const composer = quizComposer(parts, edition, doubts, archive)
  const gone = await takenAway(parts.database, edition.id)
  const dealt = dealEdition(edition, startsOn, composer.forArticle, (articles) =>
    composer.forWeek(articles.filter(({ id }) => !gone.has(id))),
  )
  const wanted = choices ?? (await readChoices(parts.database, edition.id))
  const fits = (item: QuizItem) => composer.check(item).length === 0
  return withoutTakenAway(withChoices(dealt, wanted, startsOn, fits), gone).map(dealtCard)
}

/** As `dealCards`, with the desk's stored choices and what readers are told: what is stored and published. */
export async function dealWithNotices(
  parts: Parts,
  edition: Edition,
  startsOn: string,
  doubts: Doubt[],
): Promise<DealtCard[]> {
  const notices = await noticesOf(parts.database, edition.id)
  const cards = await dealCards(parts, edition, startsOn, doubts)
  return cards.map((dealt) => {
    const told = notices.get(dealt.card.id)
    if (!told || dealt.card.kind !== 'article') return dealt
    const lines = told.map(({ kind, toldOn, text }) => noticeLine(kind, toldOn, text))
    return dealtCard({ ...dealt.card, notices: lines }, dealt.position)
  })
}

/** Whether the stored newest versions are exactly these cards. */
export async function isDealtSo(
  parts: Parts,
  editionId: string,
  cards: DealtCard[],
): Promise<boolean> {
  const shown = (await newestVersions(parts.database, editionId)).filter((row) => !row.withdrawnAt)
  const stored = new Map(shown.map((row) => [row.cardId, row.digest]))
  return (
    stored.size === cards.length &&
    cards.every(({ card, digest }) => stored.get(card.id) === digest)
  )
}

/**
 * Stores a deal: a card whose content is that of its published version gets no new one; versions
 * never published are replaced. Published versions stay as they are.
 */
export async function storeDeal(
  parts: Parts,
  editionId: string,
  cards: DealtCard[],
): Promise<void> {
  await dropUnpublishedVersions(parts.database, editionId)
  const published = new Map(
    (await newestVersions(parts.database, editionId)).map((row) => [row.cardId, row]),
  )
  for (const dealt of cards) {
    const before = published.get(dealt.card.id)
    if (before?.digest === dealt.digest) continue
    const version = (before?.version ?? 0) + 1
    await insertVersion(parts.database, editionId, dealt, version, parts.now())
  }
}

/** Whether something dealt awaits a signature. */
export async function hasUnpublished(parts: Parts, editionId: string): Promise<boolean> {
  return (await newestVersions(parts.database, editionId)).some((row) => row.publishedAt === null)
}
