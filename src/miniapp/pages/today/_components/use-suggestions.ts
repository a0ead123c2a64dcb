import { useStore } from 'zustand'
import type { CardName } from '../../../../contract/card'
import type { StudyDay } from '../../../../core/calendar/study-day'
import { isRead } from '../../../../core/study/reading-progress'
import { suggestions, type Suggestion } from '../../../../core/study/suggestions'
import { parts } from '../../../parts'

/** What the reader's branch suggests and they have not read yet; nobody else is asked anything. */
export function useSuggestions(today: StudyDay): Suggestion<CardName>[] {
  const reply = useStore(parts.suggestions, (state) => state.reply)
  const progress = useStore(parts.readingProgress, (state) => state.progress)
  if (!reply) return []
  const cards = new Map(reply.cards.map((card) => [card.id, card]))
  return suggestions(reply.assignments, cards, (id) => isRead(progress, id), today)
}
