import { createHash } from 'node:crypto'
import type { CardSummary } from '../../contract/card'
import type { Card } from '../../core/cards/card'
import type { DealtCard } from '../repositories/cards'

function summaryOf(card: Card): Omit<CardSummary, 'version'> {
  const shared = {
    id: card.id,
    studyDay: card.studyDay,
    headline: card.headline,
    itemCount: card.items.length,
  }
  switch (card.kind) {
    case 'article':
      return {
        kind: card.kind,
        ...shared,
        kicker: card.kicker,
        subhead: card.subhead,
        column: card.column,
        county: card.county,
        characters: card.characters,
        leads: card.leads.map((lead) => lead.text),
      }
    case 'look-back':
      return {
        kind: card.kind,
        ...shared,
        kicker: null,
        subhead: null,
        column: null,
        county: null,
        characters: 0,
        leads: card.entries.map((entry) => entry.headline),
      }
  }
}

/** Keys in alphabetical order, so that the order in which code writes them makes no new version. */
function sortKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

export const digestOf = (content: unknown): string =>
  createHash('sha256').update(JSON.stringify(content, sortKeys)).digest('hex')

/** A card with what lists show of it and the digest by which a change is noticed. */
export function dealtCard(card: Card, position: number): DealtCard {
  return { card, summary: summaryOf(card), digest: digestOf(card), position }
}
