/**
 * Writing is slow on a phone and scrolling is fast: one write runs at a time, and of what came meanwhile only the
 * newest is written. In: how to write. Out: a function that keeps a state; it never fails.
 */
export function keepLatest<State>(write: (state: State) => Promise<unknown>) {
  let waiting: { state: State } | null = null
  let running = false
  const run = async () => {
    running = true
    while (waiting) {
      const { state } = waiting
      waiting = null
      // A full phone must not stop the reading; the next change tries again.
      await write(state).catch(() => undefined)
    }
    running = false
  }
  return (state: State): void => {
    waiting = { state }
    if (!running) void run()
  }
}
