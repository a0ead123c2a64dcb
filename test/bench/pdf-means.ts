import type { Scores } from './extract-score'

/** The means of each score over pages, to three places; – where no page has the thing. */
export function meansOf(scores: Scores[]): Record<string, number | string> {
  const keys = Object.keys(scores[0]!) as (keyof Scores)[]
  return Object.fromEntries(
    keys.map((key) => {
      const known = scores.map((s) => s[key]).filter((v) => v !== null)
      if (known.length === 0) return [key, '–']
      return [key, Number((known.reduce((a, b) => a + b, 0) / known.length).toFixed(3))]
    }),
  )
}
