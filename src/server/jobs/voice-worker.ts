import { setTimeout as pause } from 'node:timers/promises'
import { makeNextClip } from '../operations/audio/make-clip'
import type { Parts } from '../parts'

/** An edition is signed now and then: looked for that often, in ms. */
const IDLE_MS = 5000

/** Makes spoken files one after another in the background, as long as the service runs. Out: how to end it. */
export function startVoiceWorker(parts: Parts, idleMs = IDLE_MS): () => Promise<void> {
  const end = new AbortController()
  const work = async () => {
    while (!end.signal.aborted) {
      // A database that is away for a moment must not end the work for good.
      const made = await makeNextClip(parts).catch(() => 'none-due' as const)
      if (made === 'none-due')
        await pause(idleMs, undefined, { signal: end.signal }).catch(() => undefined)
    }
  }
  const done = parts.voice === null ? Promise.resolve() : work()
  return () => {
    end.abort()
    return done
  }
}
