import { jobTroubles } from '../../copy/zh-cn/server'
import { sendNextMessage } from '../operations/assignments/send-message'
import { makeNextClip } from '../operations/audio/make-clip'
import type { Parts } from '../parts'
import { startWorker } from './worker'

/** Spoken files and messages, in the background as long as the service runs. Out: how to end both. */
export function startJobs(
  parts: Parts,
  tell: (line: string) => void,
  idleMs?: number,
): () => Promise<void> {
  const ends = [
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
