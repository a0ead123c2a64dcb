import { withoutSpaces } from '../../text/characters'

/** Shared vocabulary of texts: symmetric dot products of weighted character pairs. */
export function vocabularyOverlap(texts: string[]): Float64Array[] {
  const holders = new Map<string, Map<number, number>>()
  texts.forEach((text, at) => {
    const bare = withoutSpaces(text).replace(/[^\u4e00-\u9fff]/g, ' ')
    for (let start = 0; start + 2 <= bare.length; start++) {
      const pair = bare.slice(start, start + 2)
      if (pair.includes(' ')) continue
      let counts = holders.get(pair)
      if (counts === undefined) holders.set(pair, (counts = new Map()))
      counts.set(at, (counts.get(at) ?? 0) + 1)
    }
  })
  const table = texts.map(() => new Float64Array(texts.length))
  const least = Math.max(2, texts.length)
  for (const counts of holders.values()) {
    // A pair that stands in many texts tells nothing about any of them.
    const rarity = Math.log(least / counts.size)
    const weight = rarity * rarity
    if (weight === 0) continue
    const entries = [...counts]
    for (const [a, m] of entries) {
      for (const [b, n] of entries) table[a]![b]! += weight * Math.sqrt(m * n)
    }
  }
  return table
}

/** Texts shorter than this (characters) say little about their topic. */
const TOPIC_LENGTH = 60

/**
 * How much more two texts have in common than either has with the page (log ratio, about −1.2 … 1.8),
 * less for short ones. In: overlaps as above and lengths in characters.
 */
export function topicLikeness(overlap: Float64Array[], lengths: number[]): Float64Array[] {
  const size = lengths.length
  const cosine = overlap.map((shared, i) => {
    const row = new Float64Array(size)
    for (let j = 0; j < size; j++) {
      if (i !== j) row[j] = shared[j]! / Math.sqrt(shared[i]! * overlap[j]![j]! + 1e-9)
    }
    return row
  })
  const mean = cosine.map((row) => row.reduce((sum, one) => sum + one, 0) / Math.max(1, size - 1))
  const trust = lengths.map((length) => Math.min(1, length / TOPIC_LENGTH))
  return cosine.map((row, i) =>
    row.map((value, j) => {
      const usual = (mean[i]! + mean[j]!) / 2 + 0.01
      const excess = Math.max(-1.2, Math.min(1.8, Math.log((value + 0.01) / usual)))
      return excess * trust[i]! * trust[j]!
    }),
  )
}
