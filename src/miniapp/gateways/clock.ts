/** The phone's clock. */
export interface Clock {
  now(): Date
}

export const deviceClock: Clock = { now: () => new Date() }
