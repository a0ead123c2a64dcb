import { setTimeout as pause } from 'node:timers/promises'

/** Looked for work that often, in ms, while there is none. */
const IDLE_MS = 5000

/**
 * Does one job after another in the background, as long as the service runs. In: what does the next job; it answers
 * 'none-due' where there is none. What goes wrong is told, not thrown. Out: how to end it, after the job at hand.
 */
export function startWorker(
  next: () => Promise<unknown>,
  tell: (trouble: string) => void,
  idleMs = IDLE_MS,
): () => Promise<void> {
  const end = new AbortController()
  let told = ''
  const work = async () => {
    while (!end.signal.aborted) {
      // A database that is away for a moment must not end the work for good; it is told once, not every time.
      const outcome = await next().catch((error: Error) => ({ failed: error.message }))
      const trouble = troubleOf(outcome)
      if (trouble !== null && trouble !== told) tell(trouble)
      told = trouble ?? told
      if (outcome === 'none-due' || trouble !== null)
        await pause(idleMs, undefined, { signal: end.signal }).catch(() => undefined)
      else told = ''
    }
  }
  const done = work()
  return () => {
    end.abort()
    return done
  }
}

function troubleOf(outcome: unknown): string | null {
  if (typeof outcome !== 'object' || outcome === null) return null
  if ('failed' in outcome) return String(outcome.failed)
  return 'refused' in outcome ? String(outcome.refused) : null
}
