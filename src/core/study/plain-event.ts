import type { Response } from '../quiz/grade'
import type { StudyEvent } from './event'

/** The event with what belongs to it and nothing else that came along: nothing more is kept of a person. */
export function plainEvent(event: StudyEvent): StudyEvent {
  const { id, counter, day } = event
  const base = { id, counter, day }
  switch (event.kind) {
    case 'studied':
      return { kind: event.kind, ...base, cardId: event.cardId, by: event.by }
    case 'studied-taken-back':
      return { kind: event.kind, ...base, cardId: event.cardId, takesBack: event.takesBack }
    case 'answered': {
      const { cardId, itemId } = event
      return { kind: event.kind, ...base, cardId, itemId, response: plainResponse(event.response) }
    }
    case 'review-state': {
      const { cardId, itemId } = event
      const { due, lastAnswered, stability, difficulty, answers, lapses } = event.memory
      const memory = { due, lastAnswered, stability, difficulty, answers, lapses }
      return { kind: event.kind, ...base, cardId, itemId, memory }
    }
    case 'help-asked':
      return { kind: event.kind, ...base, wish: event.wish }
    case 'help-answered':
      return { kind: event.kind, ...base, settles: event.settles }
  }
}

function plainResponse(response: Response): Response {
  switch (response.kind) {
    case 'single-choice':
    case 'true-false':
      return { kind: response.kind, chosen: response.chosen }
    case 'multiple-choice':
      return { kind: response.kind, chosen: response.chosen }
    case 'order':
      return { kind: response.kind, order: response.order }
    case 'match':
      return { kind: response.kind, matched: response.matched }
  }
}
