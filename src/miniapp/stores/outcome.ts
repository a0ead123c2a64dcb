import type { FailureKind } from '../gateways/http'

/** Why something did not happen. `message` is the service's own sentence, '' where nobody answered. */
export interface Refused {
  kind: 'refused'
  why: FailureKind
  message: string
  /** How long the service asks to wait, in ms. */
  retryAfterMs: number | null
}
export type Outcome<Value = null> = { kind: 'done'; value: Value } | Refused

export const done = { kind: 'done', value: null } as const

/** In: what a request threw. Anything that is not one of its failures counts as the service's fault. */
export function refused(failure: unknown): Refused {
  const { kind, message, retryAfterMs } = (failure ?? {}) as Record<string, unknown>
  const isOurs = typeof kind === 'string' && failure instanceof Error
  return {
    kind: 'refused',
    why: isOurs ? (kind as FailureKind) : 'server',
    message: isOurs && typeof message === 'string' ? message : '',
    retryAfterMs: isOurs && typeof retryAfterMs === 'number' ? retryAfterMs : null,
  }
}

/** Does the work and says how it went; it never fails. */
export const attempt = <Value>(work: () => Promise<Value>): Promise<Outcome<Value>> =>
  work().then(
    (value) => ({ kind: 'done', value }),
    (failure: unknown) => refused(failure),
  )
