import { listening } from '../../../copy/zh-cn/listening'
import type { Parts } from '../../parts'
import {
  holdAudioJob,
  noteFailure,
  takeAudioJob,
  wantAudio,
  type AudioJob,
} from '../../repositories/audio'
import { keepClip } from '../../repositories/clips'
import { followOperator } from '../operator-lists/follow-operator'
import { scriptOf } from './plan-audio'

/** After so many tries a person has to look: see `npm run voice`. */
export const MOST_TRIES = 8
/** Whoever makes a file and is heard of no more is given up after this, in ms: as long as an editor waits and sees nothing go on. */
export const LEASE_MS = 20_000
/** Whoever is at it says so that often, in ms. */
const HEARD_EVERY_MS = LEASE_MS / 4
/** Wait after the first try that came to nothing, doubled with each, at most an hour, in ms. */
const FIRST_WAIT_MS = 15_000
const LONGEST_WAIT_MS = 60 * 60_000

/** changed: what is wanted is another text or voice by now, and comes next. */
export type MadeClip = 'made' | 'changed' | 'none-due' | { failed: string }

/** Makes the next file that is due. */
export async function makeNextClip(parts: Parts): Promise<MadeClip> {
  const { voice, database } = parts
  if (voice === null) return 'none-due'
  const at = parts.now()
  const until = new Date(at.getTime() + LEASE_MS)
  const job = await takeAudioJob(database, { at, until, mostTries: MOST_TRIES })
  if (job === null) return 'none-due'
  const scriptNow = () => scriptOf({ voice, operator: parts.operator }, job.card, job.place)
  let found = scriptNow()
  // Another process may know newer readings: without these its wish would be undone.
  if (found && found.hash !== job.hash && (await followOperator(parts)) !== 'none-due')
    found = scriptNow()
  const { operator } = parts
  // Voice or readings were changed since it was wanted: wanted is what would be said now.
  if (found && found.hash !== job.hash) {
    await wantAudio(database, { ...job, hash: found.hash }, at)
    return 'changed'
  }
  const notes = {
    comment: `${listening.aiVoice}：${listening.notice}`,
    producer: operator.product.operator ?? operator.product.name,
    id: job.hash,
  }
  const spoken = found
    ? await whileHeld(parts, job, () => voice.speak(found.script, notes))
    : ({ kind: 'refused', code: 'nothing-to-say' } as const)
  if (spoken.kind === 'spoken') {
    const clip = { hash: job.hash, media: voice.media, sound: spoken.sound }
    await parts.transaction(({ database }) => keepClip(database, clip, parts.now()))
    return 'made'
  }
  const wait = Math.min(FIRST_WAIT_MS * 2 ** (job.tries - 1), LONGEST_WAIT_MS)
  const dueAt = new Date(parts.now().getTime() + (spoken.kind === 'busy' ? wait : LONGEST_WAIT_MS))
  await noteFailure(database, job, { dueAt, code: spoken.code })
  return { failed: spoken.code }
}

/**
 * Keeps a job from others for as long as the work on it goes on, and is quiet when it is over: a late word would undo when to
 * try again. A database that is away for a moment is asked again.
 */
async function whileHeld<Outcome>(
  { database, now }: Parts,
  job: AudioJob,
  work: () => Promise<Outcome>,
): Promise<Outcome> {
  const hold = () => holdAudioJob(database, job, new Date(now().getTime() + LEASE_MS))
  let held = Promise.resolve()
  const beat = setInterval(() => {
    held = hold().catch(() => undefined)
  }, HEARD_EVERY_MS)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    await held
  }
}
