import type { EventBatchReply } from '../../../contract/event'
import type { StudyEvent } from '../../../core/study/event'
import type { Parts } from '../../parts'
import { today } from '../today'
import { appendBatch } from './append-batch'
import { soundEvents } from './sound-events'

/**
 * Keeps what a member recorded: each event once, however often, in whatever order and from however
 * many phones it is sent. When this answers, it is on disk. null when the member has been erased.
 */
export async function recordEvents(
  parts: Parts,
  memberId: string,
  events: readonly StudyEvent[],
): Promise<EventBatchReply | null> {
  const { sound, refused } = soundEvents(events)
  const cursor = await appendBatch(parts, {
    memberId,
    events: sound,
    recordedBy: memberId,
    receivedOn: today(parts),
  })
  return cursor === null ? null : { accepted: sound.map(({ id }) => id), refused, cursor }
}
