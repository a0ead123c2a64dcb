import type { Timer } from '../gateways/timer'

/** When the service is asked again. */
export interface Pace {
  /** After a change; what follows at once goes with it. */
  soon(): void
  /** After a failure, each time twice as long; not before the service is ready, where it said when (in ms). */
  later(retryAfterMs: number | null): void
  /** It went well: the next failure is the first. */
  restart(): void
  /** The service asked to be left alone, and it is not time yet. */
  isResting(): boolean
  callOff(): void
}

const SOON_MS = 2000
const FIRST_WAIT_MS = 5000
const LONGEST_WAIT_MS = 600_000

export function createPace(timer: Timer, run: () => void): Pace {
  let failures = 0
  let isResting = false
  let callOff: () => void = () => undefined
  function after(ms: number): void {
    callOff()
    callOff = timer.after(ms, () => {
      isResting = false
      run()
    })
  }
  return {
    soon() {
      if (!isResting) after(SOON_MS)
    },
    later(retryAfterMs) {
      const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures, 10))
      failures += 1
      isResting = retryAfterMs !== null
      after(Math.max(wait, retryAfterMs ?? 0))
    },
    restart() {
      failures = 0
    },
    isResting: () => isResting,
    callOff: () => callOff(),
  }
}
