import { withoutSpaces } from '../text/characters'

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
