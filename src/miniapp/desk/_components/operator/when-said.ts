/** China keeps UTC+8 the whole year, in ms. */
const CHINA_MS = 8 * 60 * 60 * 1000

/** In: an instant, ISO 8601. Out: day and minute in China: 2026-11-28 10:44. */
export const whenSaid = (at: string): string =>
  new Date(Date.parse(at) + CHINA_MS).toISOString().slice(0, 16).replace('T', ' ')
