import { jobTroubles } from '../../copy/zh-cn/server'
import { sendNextMessage } from '../operations/assignments/send-message'
import { isUnreachable } from '../database/database'
import { makeNextClip } from '../operations/audio/make-clip'
import { publishNextDue } from '../operations/desk/publish-due'
import type { Parts } from '../parts'
import { startWorker } from './worker'

/** What was signed for a time, spoken files and messages, in the background as long as the service runs. Out: how to end all. */
export function startJobs(
  parts: Parts,
  tell: (line: string) => void,
  idleMs?: number,
): () => Promise<void> {
  const ends = [
    startWorker(
      () => publishNextDue(parts, isUnreachable),
      (why) => tell(jobTroubles.publishing(why)),
      idleMs,
    ),
    ...(parts.voice === null
      ? []
      : [
          startWorker(
            () => makeNextClip(parts),
            (why) => tell(jobTroubles.voice(why)),
            idleMs,
          ),
        ]),
    ...(parts.wechat === null || !parts.operator.product.arrangementMessage
      ? []
      : [
          startWorker(
            () => sendNextMessage(parts),
            (why) => tell(jobTroubles.message(why)),
            idleMs,
          ),
        ]),
  ]
  return async () => {
    await Promise.all(ends.map((end) => end()))
  }
}
