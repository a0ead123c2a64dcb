import { startErrors } from '../copy/zh-cn/server'

export type StartErrorCode = keyof typeof startErrors
type Facts<C extends StartErrorCode> = Parameters<(typeof startErrors)[C]>[0]

/** Why the program cannot go on. The message is the Chinese sentence for whoever started it. */
export class StartError<C extends StartErrorCode = StartErrorCode> extends Error {
  constructor(
    readonly code: C,
    facts: Facts<C>,
  ) {
    super((startErrors[code] as (facts: Facts<C>) => string)(facts))
    this.name = 'StartError'
  }
}
