import type { StudyDay } from '../calendar/study-day'
import type { CabinetArrangement } from './cabinet'
import type { StudiedBy } from './event'
import type { PaperBlock } from './sheet'

/** Those of one card who studied it one way, by name: so many as stand together on a page. */
export interface StudiedTogether {
  by: StudiedBy
  names: string[]
  /** Goes on where a page could not hold all of them. */
  continued: boolean
}

export interface CabinetCard {
  cardId: string
  studied: StudiedTogether[]
}

export interface CabinetPart {
  suggestedDay: StudyDay
  cards: CabinetCard[]
}

/** Some ten lines of names: what is larger could not stand on a page as a whole. */
const NAMES_TOGETHER = 60

/**
 * The branch's file as it is printed: arrangements by day, their cards, who studied each and how. Only those who studied:
 * nobody is written down as one who did not, and nothing tells who was first.
 */
export function cabinetParts(
  arrangements: readonly CabinetArrangement[],
  ways: readonly StudiedBy[],
): CabinetPart[] {
  return [...arrangements]
    .sort((a, b) => (a.suggestedDay < b.suggestedDay ? -1 : 1))
    .map(({ suggestedDay, cards }) => ({
      suggestedDay,
      cards: cards.map(({ cardId, studied }) => ({
        cardId,
        studied: ways.flatMap((by) => {
          const names = studied
            .filter((one) => one.by === by)
            .map(({ name }) => name)
            .sort()
          return together(by, names)
        }),
      })),
    }))
}

function together(by: StudiedBy, names: string[]): StudiedTogether[] {
  const found: StudiedTogether[] = []
  for (let at = 0; at < names.length; at += NAMES_TOGETHER)
    found.push({ by, names: names.slice(at, at + NAMES_TOGETHER), continued: at > 0 })
  return found
}

/** Ids of what is set: the head, each arrangement, each of its cards, each group of names. */
export const cabinetId = (part?: number, card?: number, group?: number): string =>
  ['cabinet', part, card, group].filter((one) => one !== undefined).join('-')

/** In: the parts. Out: blocks of the paper; a headline takes along the first names below it. */
export function cabinetBlocks(parts: readonly CabinetPart[]): PaperBlock[] {
  return [
    { kind: 'own', id: cabinetId(), withNext: true },
    ...parts.flatMap(({ cards }, part): PaperBlock[] => [
      { kind: 'own', id: cabinetId(part), withNext: cards.length > 0 },
      ...cards.flatMap(({ studied }, card): PaperBlock[] => [
        { kind: 'own', id: cabinetId(part, card), withNext: studied.length > 0 },
        ...studied.map((_, group): PaperBlock => ({
          kind: 'own',
          id: cabinetId(part, card, group),
        })),
      ]),
    ]),
  ]
}
