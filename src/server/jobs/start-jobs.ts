import { jobTroubles } from '../../copy/zh-cn/server'
import { sendNextMessage } from '../operations/assignments/send-message'
import { isUnreachable } from '../database/database'
import { makeNextClip } from '../operations/audio/make-clip'
import { endCutOffDrill } from '../operations/desk/end-drill'
import { publishNextDue } from '../operations/desk/publish-due'
import { followOperator } from '../operations/operator-lists/follow-operator'
import { makeNextPaper } from '../operations/papers/papers-ahead'
import type { Parts } from '../parts'
import { startWorker } from './worker'

/** How often to look whether another process changed the operator's lists, in ms. One row is counted. */
const FOLLOW_MS = 1000
/** How often to look for papers that are not printed, in ms. The week's cards are read for it. */
const PAPERS_MS = 15_000

/** The operator's lists, what was signed for a time, drills that were cut off, spoken files, papers and messages, in the background as long as the service runs. Out: how to end all. */
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
    startWorker(
      () => endCutOffDrill(parts),
      (why) => tell(jobTroubles.drill(why)),
      idleMs,
    ),
    startWorker(
      () => followOperator(parts),
      (why) => tell(jobTroubles.operator(why)),
      FOLLOW_MS,
    ),
    ...(parts.press === null
      ? []
      : [
          startWorker(
            () => makeNextPaper(parts),
            (why) => tell(jobTroubles.papers(why)),
            idleMs ?? PAPERS_MS,
          ),
        ]),
    ...(parts.voice === null
      ? []
      : [
          startWorker(
            () => makeNextClip(parts),
            (why) => tell(jobTroubles.voice(why)),
            idleMs,
          ),
        ]),
    ...(parts.wechat === null
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
