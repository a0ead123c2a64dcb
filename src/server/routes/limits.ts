/**
 * How often one address may ask, counted in each process. A village's readers, or a ministry's,
 * may share one address; what someone could guess is counted by account as well (guard-code).
 */
const MINUTE_MS = 60_000
const perMinute = (max: number) => ({ rateLimit: { max, timeWindow: MINUTE_MS } })

export const limits = {
  /** A whole branch logs in when the meeting begins. */
  logIn: perMinute(60),
  codes: perMinute(60),
  /** A paper is some 300 kB, and Chromium prints one in two seconds. */
  papers: perMinute(20),
  /** An operator who listens through a list; each costs a little. */
  words: perMinute(40),
  /** A browser that waits asks every 5 s. */
  polling: perMinute(120),
  /** Each is kept for good. */
  pictures: perMinute(60),
} as const

/** 100 events with everything an event may name; enforced before it is read. */
export const BATCH_LIMIT_BYTES = 256 * 1024

/** 1000 names and groups. */
export const ROSTER_LIMIT_BYTES = 512 * 1024

/** 500 branches' ids. */
export const JOINT_LIMIT_BYTES = 64 * 1024
