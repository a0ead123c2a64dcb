/**
 * Repeatable choices: the same seed gives the same sequence on every machine, which is what makes
 * a quiz reproducible byte for byte. Not for secrets.
 */
export interface SeededRandom {
  /** In: a bound ≥ 1. Out: an integer from 0 to below it. */
  below(bound: number): number
  /** A copy of the list in a repeatable order. */
  shuffled<T>(list: readonly T[]): T[]
}

/** 32-bit FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hash32(text: string, offset = 0x811c9dc5): number {
  let hash = offset
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ (text.charCodeAt(i) & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (text.charCodeAt(i) >>> 8), 0x01000193)
  }
  // The finaliser of MurmurHash3: FNV alone leaves the low bits of short texts related.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/** Ten lower-case letters and digits naming `text`; 51 bits, so 10⁶ texts collide with p ≈ 0.0002. */
export function nameOf(text: string): string {
  const high = hash32(text)
  const low = hash32(text, high ^ 0x9e3779b9)
  const bits = (high % 0x80000) * 0x100000000 + low
  return bits.toString(36).padStart(10, '0').slice(-10)
}

/** Mulberry32 (Tommy Ettinger, public domain), seeded with a text. */
export function seededRandom(seed: string): SeededRandom {
  let state = hash32(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 0x100000000
  }
  const below = (bound: number) => Math.floor(next() * bound)
  return {
    below,
    shuffled: (list) => {
      const copy = [...list]
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1)
        const held = copy[i]!
        copy[i] = copy[j]!
        copy[j] = held
      }
      return copy
    },
  }
}
