import type { Refusal } from '../../../contract/event'
import type { StudyEvent } from '../../../core/study/event'
import { plainEvent } from '../../../core/study/plain-event'
import { isServedDay } from '../served-day'

/** Parts what can be kept from what names a day that is none; of one id sent twice the first is taken. */
export function soundEvents(events: readonly StudyEvent[]) {
  const sound = new Map<string, StudyEvent>()
  const refused: Refusal[] = []
  for (const event of events) {
    if (sound.has(event.id)) continue
    const days = event.kind === 'review-state' ? [event.memory.due, event.memory.lastAnswered] : []
    if ([event.day, ...days].every(isServedDay)) sound.set(event.id, plainEvent(event))
    else refused.push({ id: event.id, reason: 'bad-day' })
  }
  return { sound: [...sound.values()], refused }
}
