/** Something to be done later. */
export interface Timer {
  /** Runs `work` after about `ms`; the result calls it off. */
  after(ms: number, work: () => void): () => void
}

/** After a service was away, phones that all wait alike would all come at once; share of the wait. */
const SPREAD = 0.3

export const deviceTimer: Timer = {
  after(ms, work) {
    const timer = setTimeout(work, ms * (1 + SPREAD * Math.random()))
    return () => clearTimeout(timer)
  },
}
