import type { RecordBatch, RecordBatchReply } from '../../../contract/event'
import type { Parts } from '../../parts'
import { activeOf } from '../../repositories/members'
import { peopleOf } from '../../repositories/roles'
import { today } from '../today'
import { appendBatch } from './append-batch'
import { soundEvents } from './sound-events'

/** Whom the recorder may record for: the members of a branch, or those a liaison visits. */
export type RecordScope =
  { kind: 'branch'; branchId: string } | { kind: 'visits'; liaisonId: string }

/**
 * Keeps what a secretary or a liaison recorded for members. Members are taken in the order of
 * their ids, so that two who record for the same people never wait for each other crosswise.
 */
export async function recordForMembers(
  parts: Parts,
  recorderId: string,
  scope: RecordScope,
  records: RecordBatch['records'],
): Promise<RecordBatchReply> {
  const byMember = new Map<string, RecordBatch['records'][number]['event'][]>()
  for (const { memberId, event } of records)
    byMember.set(memberId, [...(byMember.get(memberId) ?? []), event])
  return parts.transaction(async (parts) => {
    const people =
      scope.kind === 'branch'
        ? await activeOf(parts.database, scope.branchId)
        : await peopleOf(parts.database, scope.liaisonId)
    const theirs = new Set(people.map(({ id }) => id))
    const reply: RecordBatchReply = { accepted: [], refused: [] }
    for (const memberId of [...byMember.keys()].sort()) {
      const { sound, refused } = soundEvents(byMember.get(memberId)!)
      const batch = { memberId, events: sound, recordedBy: recorderId, receivedOn: today(parts) }
      if (!theirs.has(memberId) || (await appendBatch(parts, batch)) === null) {
        for (const { id } of [...sound, ...refused]) reply.refused.push({ id, reason: 'not-yours' })
        continue
      }
      reply.accepted.push(...sound.map(({ id }) => id))
      reply.refused.push(...refused)
    }
    return reply
  })
}
