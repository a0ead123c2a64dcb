import { unfit } from '../../../copy/zh-cn/afterwards'
import { deskProblems } from '../../../copy/zh-cn/desk-server'
import type { Card } from '../../../core/cards/card'
import { hiddenNamesIn } from '../../../core/edition/hidden-names'
import type { Parts } from '../../parts'
import { readArticles } from '../../repositories/articles'
import {
  dropUnpublishedVersions,
  insertVersion,
  newestContent,
  publishedCards,
  publishVersions,
  setWithdrawn,
} from '../../repositories/cards'
import { findEdition, lockEdition, readEditionContent } from '../../repositories/editions'
import {
  editionOfCard,
  insertWithdrawal,
  newestWithdrawal,
  publishedEdition,
  setEditionWithdrawn,
  takenAway,
} from '../../repositories/withdrawals'
import { digestOf } from '../card-summary'
import { dealWithNotices } from '../deal-cards'
import type { DeskPerson } from './desk-person'
import type { Withdrawing } from './withdraw-card'

/**
 * restored: readers have it again. with-next-signing: its text or what belongs to it was changed since a signatory saw
 * it, so that it comes back with the next version that one signs.
 */
export type RestoreOutcome =
  | { kind: 'restored' | 'with-next-signing' }
  | { kind: 'refused'; code: string; message: string }
  | 'not-found'

const signatoryOnly = {
  kind: 'refused',
  code: 'not-your-step',
  message: deskProblems['signatory-restores'],
} as const

/** Why a card may not be shown with the names that are not to be; null: it may. */
function hiddenIn(parts: Parts, card: Card) {
  const names = hiddenNamesIn(card, parts.operator.hiddenNames)
  if (names.length === 0) return null
  const message = unfit.hiddenName(card.headline, names)
  return { kind: 'refused', code: 'hidden-name', message } as const
}

/**
 * 恢复 a withdrawn card, by a signatory. Readers get the words that were signed and no others. Sent twice it counts
 * once. In: also the only withdrawal that may be undone, for who withdrew it since meant it.
 */
export function restoreCard(
  parts: Parts,
  person: Pick<DeskPerson, 'as' | 'demo' | 'roles'>,
  cardId: string,
  { id, reason }: Withdrawing,
  only?: string,
): Promise<RestoreOutcome> {
  return parts.transaction(async (parts): Promise<RestoreOutcome> => {
    const { database } = parts
    const edition = await editionOfCard(database, cardId)
    if (edition === null || edition.sample !== person.demo) return 'not-found'
    if (!person.roles.includes('signatory')) return signatoryOnly
    await lockEdition(database, edition.id)
    const found = (await publishedCards(database, edition.id)).find(
      ({ card }) => card.id === cardId,
    )
    if (!found) return 'not-found'
    if (!(await takenAway(database, edition.id)).has(cardId))
      return { kind: found.withdrawn ? 'with-next-signing' : 'restored' }
    if (only !== undefined && (await newestWithdrawal(database, cardId)) !== only)
      return { kind: 'refused', code: 'withdrawn-again', message: deskProblems['withdrawn-again'] }
    const hidden = hiddenIn(parts, found.card)
    if (hidden) return hidden
    const at = parts.now()
    const { id: by, name } = person.as('signatory')
    await insertWithdrawal(database, { id, kind: 'restored', cardId, by, name, reason }, at)
    return {
      kind: (await serveAgain(parts, edition.id, cardId, at)) ? 'restored' : 'with-next-signing',
    }
  })
}

/** What the edition would be dealt as now, where all its articles are as they were published; else null. */
async function signedDeal(parts: Parts, editionId: string) {
  const { database } = parts
  const stored = await findEdition(database, editionId)
  const content = await readEditionContent(database, editionId)
  if (!stored?.startsOn || !content) return null
  const { doubts, ...edition } = content
  const whole = { ...edition, articles: await readArticles(database, editionId) }
  const dealt = await dealWithNotices(parts, whole, stored.startsOn, doubts)
  const published = await publishedCards(database, editionId)
  const digests = new Map(published.map(({ card }) => [card.id, digestOf(card)]))
  const isSigned = dealt.every(
    ({ card, digest }) => card.kind === 'look-back' || digests.get(card.id) === digest,
  )
  return isSigned ? dealt : null
}

/** Why a card that readers have could not be given back at once if it were withdrawn; null: it could. */
export async function wouldStayAway(parts: Parts, editionId: string, cardId: string) {
  const published = await publishedCards(parts.database, editionId)
  const card = published.find((one) => one.card.id === cardId)?.card
  const hidden = card ? hiddenIn(parts, card) : null
  if (hidden || (await signedDeal(parts, editionId))) return hidden
  const message = deskProblems['changed-since-read']
  return { kind: 'refused', code: 'changed-since-read', message } as const
}

/**
 * Gives readers a card again where all that the edition would become now is what was published: then its look back can
 * hold the card again too. Out: whether it does.
 */
async function serveAgain(
  parts: Parts,
  editionId: string,
  cardId: string,
  at: Date,
): Promise<boolean> {
  const { database } = parts
  await dropUnpublishedVersions(database, editionId)
  const dealt = await signedDeal(parts, editionId)
  if (!dealt?.some(({ card }) => card.id === cardId)) return false
  await setWithdrawn(database, cardId, null)
  const lookBack = dealt.find(({ card }) => card.kind === 'look-back')
  const before = lookBack && (await newestContent(database, lookBack.card.id))
  if (lookBack && before?.digest !== lookBack.digest) {
    await insertVersion(database, editionId, lookBack, (before?.version ?? 0) + 1, at)
    await publishVersions(database, editionId, at)
  }
  return true
}

/** 撤下 a whole edition at once. Sent twice it counts once. */
export function withdrawEdition(
  parts: Parts,
  person: Pick<DeskPerson, 'id' | 'name' | 'demo'>,
  editionId: string,
  { id, reason }: Withdrawing,
): Promise<'done' | 'not-found'> {
  return parts.transaction(async (parts) => {
    const { database } = parts
    await lockEdition(database, editionId)
    const edition = await publishedEdition(database, editionId)
    if (edition === null || edition.sample !== person.demo) return 'not-found'
    const at = parts.now()
    const { id: by, name } = person
    const withdrawal = { id, kind: 'withdrawn' as const, editionId, by, name, reason }
    if (await insertWithdrawal(database, withdrawal, at))
      await setEditionWithdrawn(database, editionId, at)
    return 'done'
  })
}

/** 恢复 a whole edition, by a signatory: the cards that readers had, without those withdrawn one by one. */
export function restoreEdition(
  parts: Parts,
  person: Pick<DeskPerson, 'as' | 'demo' | 'roles'>,
  editionId: string,
  { id, reason }: Withdrawing,
): Promise<RestoreOutcome> {
  return parts.transaction(async (parts): Promise<RestoreOutcome> => {
    const { database } = parts
    await lockEdition(database, editionId)
    const edition = await publishedEdition(database, editionId)
    if (edition === null || edition.sample !== person.demo) return 'not-found'
    if (!person.roles.includes('signatory')) return signatoryOnly
    if (!edition.withdrawn) return { kind: 'restored' }
    for (const { card, withdrawn } of await publishedCards(database, editionId)) {
      const hidden = withdrawn ? null : hiddenIn(parts, card)
      if (hidden) return hidden
    }
    const { id: by, name } = person.as('signatory')
    const at = parts.now()
    const restoring = { id, kind: 'restored' as const, editionId, by, name, reason }
    if (await insertWithdrawal(database, restoring, at))
      await setEditionWithdrawn(database, editionId, null)
    return { kind: 'restored' }
  })
}
