import type { StudyDay } from '../../core/calendar/study-day'
import type { HelpWish, ReviewMemory } from '../../core/study/event'
import type { Response } from '../../core/quiz/grade'
import { record, type Outbox, type UncountedEvent } from '../../core/study/outbox'
import { saysStudied, toSettle, toTakeBack, type OwnRecord } from '../../core/study/own-record'

/** What a reader does that a member's record holds. No times of day and no lengths of time are in it. */
export type Deed =
  | { kind: 'studied'; cardId: string; by: 'phone' | 'audio' }
  | { kind: 'taken-back'; cardId: string }
  | { kind: 'answered'; cardId: string; itemId: string; response: Response }
  | { kind: 'review-state'; cardId: string; itemId: string; memory: ReviewMemory }
  | { kind: 'help-asked'; wish: HelpWish }
  | { kind: 'help-not-meant'; wish: HelpWish }

/** Where stores tell what a reader does. */
export interface Recorder {
  /**
   * Keeps the deeds of a member on the phone, then shows what they come to; a reader without a log-in is shown it at
   * once. `deeds` is asked when its turn has come; null: it is out of date, and nothing happens.
   */
  keep(deeds: () => readonly Deed[] | null, show: () => void): Promise<void>
}

/** For a reader without a log-in. */
export const noRecorder: Recorder = {
  async keep(deeds, show) {
    if (deeds() !== null) show()
  },
}

/** An event may name so many others (contract/event). */
const NAMED_AT_MOST = 50

/** The outbox with what a deed comes to; the same outbox when the record says so already. */
export function enter(
  outbox: Outbox,
  known: OwnRecord,
  deed: Deed,
  id: string,
  day: StudyDay,
): Outbox {
  const put = (event: UncountedEvent) => record(outbox, event)
  switch (deed.kind) {
    case 'studied': {
      const { kind, cardId, by } = deed
      if (saysStudied(known, outbox, cardId)) return outbox
      return put({ kind, id, day, cardId, by })
    }
    case 'taken-back': {
      const { cardId } = deed
      const takesBack = toTakeBack(known, outbox, cardId).slice(-NAMED_AT_MOST)
      if (takesBack.length === 0) return outbox
      return put({ kind: 'studied-taken-back', id, day, cardId, takesBack })
    }
    case 'answered': {
      const { kind, cardId, itemId, response } = deed
      return put({ kind, id, day, cardId, itemId, response })
    }
    case 'review-state': {
      const { kind, cardId, itemId, memory } = deed
      return put({ kind, id, day, cardId, itemId, memory })
    }
    case 'help-asked': {
      const { kind, wish } = deed
      if (toSettle(known, outbox, wish).length > 0) return outbox
      return put({ kind, id, day, wish })
    }
    case 'help-not-meant': {
      const settles = toSettle(known, outbox, deed.wish).slice(-NAMED_AT_MOST)
      if (settles.length === 0) return outbox
      return put({ kind: 'help-answered', id, day, settles })
    }
  }
}
