import type { StudyDay } from '../calendar/study-day'
import type { CardView } from './branch-view'
import type { StudiedBy } from './event'

/** One line of a branch's file: somebody studied an article, and how. */
export interface CabinetLine {
  suggestedDay: StudyDay
  headline: string
  county: string | null
  name: string
  by: StudiedBy
}

export interface CabinetArrangement {
  suggestedDay: StudyDay
  cards: readonly CardView[]
}

/**
 * What goes into a branch's own file: who studied which article, and how. Only those who studied: nobody is written down
 * as one who did not. By day, then as the articles were arranged, then by name; nothing tells who was first.
 */
export function cabinetLines(
  arrangements: readonly CabinetArrangement[],
  cards: ReadonlyMap<string, { headline: string; county: string | null }>,
): CabinetLine[] {
  return [...arrangements]
    .sort((a, b) => (a.suggestedDay < b.suggestedDay ? -1 : 1))
    .flatMap(({ suggestedDay, cards: views }) =>
      views.flatMap(({ cardId, studied }) => {
        const card = cards.get(cardId)
        if (!card) return []
        return [...studied]
          .sort((a, b) =>
            a.name < b.name ? -1 : a.name > b.name ? 1 : a.memberId < b.memberId ? -1 : 1,
          )
          .map(({ name, by }) => ({ suggestedDay, ...card, name, by }))
      }),
    )
}

/** One line of a branch's file where the city has switched names off: how many studied an article. */
export interface CabinetCount {
  suggestedDay: StudyDay
  headline: string
  county: string | null
  studied: number
}

/** The same file without anybody's name, and without a word of how many did not. By day, then as arranged. */
export function cabinetCounts(
  arrangements: readonly {
    suggestedDay: StudyDay
    cards: readonly { cardId: string; studied: number }[]
  }[],
  cards: ReadonlyMap<string, { headline: string; county: string | null }>,
): CabinetCount[] {
  return [...arrangements]
    .sort((a, b) => (a.suggestedDay < b.suggestedDay ? -1 : 1))
    .flatMap(({ suggestedDay, cards: counted }) =>
      counted.flatMap(({ cardId, studied }) => {
        const card = cards.get(cardId)
        return card && studied > 0 ? [{ suggestedDay, ...card, studied }] : []
      }),
    )
}
