import { AsyncLocalStorage } from 'node:async_hooks'
import type { OperatorFiles } from './operator-files'

/** The operator's lists as the service uses them now. A change reaches whole requests, never half of one. */
export interface OperatorInUse {
  /** What the request or job at hand began with; outside of any, the newest. */
  current(): OperatorFiles
  /** How many versions were stored when these lists were read. */
  turn(): number
  /** From now on these rule; an older turn changes nothing. */
  adopt(next: OperatorFiles, turn: number): void
  /** Runs work that sees the same lists from its beginning to its end. */
  hold<T>(work: () => T): T
}

export function operatorInUse(first: OperatorFiles): OperatorInUse {
  const held = new AsyncLocalStorage<OperatorFiles>()
  let newest = first
  let newestTurn = 0
  return {
    current: () => held.getStore() ?? newest,
    turn: () => newestTurn,
    adopt(next, turn) {
      if (turn <= newestTurn) return
      newest = next
      newestTurn = turn
    },
    hold: (work) => held.run(newest, work),
  }
}
