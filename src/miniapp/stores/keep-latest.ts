/** Keeps a state; it never fails. */
export interface KeepLatest<State> {
  (state: State): void
  /** What is still being written; null: everything is on the phone. */
  writing(): Promise<void> | null
}

/**
 * Writing is slow on a phone and scrolling is fast: one write runs at a time, and of what came meanwhile only the
 * newest is written. In: how to write.
 */
export function keepLatest<State>(write: (state: State) => Promise<unknown>): KeepLatest<State> {
  let waiting: { state: State } | null = null
  let running: Promise<void> | null = null
  const run = async () => {
    while (waiting) {
      const { state } = waiting
      waiting = null
      // A full phone must not stop the reading; the next change tries again.
      await write(state).catch(() => undefined)
    }
    running = null
  }
  const keep = (state: State): void => {
    waiting = { state }
    running ??= run()
  }
  return Object.assign(keep, { writing: () => running })
}
