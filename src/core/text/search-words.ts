import type { Span } from './sentence-spans'

/** How many words of a question are looked for; more would be a pasted sentence. */
const WORDS_LIMIT = 6

const WORD_RUN = /(?:[0-9a-z\u3400-\u9fff\uf900-\ufaff]|[\ud840-\ud87f][\udc00-\udfff])+/g

/**
 * One way of writing for looking up: full-width letters, digits and marks become half-width and
 * capitals small. Every UTF-16 unit stays one unit, so places found here are places in the text.
 */
export function foldForSearch(text: string): string {
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
    folded += String.fromCharCode(half >= 65 && half <= 90 ? half + 32 : half)
  }
  return folded
}

/** The words asked for: runs of Chinese characters, letters and digits, each once, folded. */
export function searchWords(query: string): string[] {
  return [...new Set(foldForSearch(query).match(WORD_RUN) ?? [])].slice(0, WORDS_LIMIT)
}

/** Two characters each, in order; a word of one character is itself. */
export function pairsOf(word: string): string[] {
  const characters = Array.from(word)
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, at) => characters[at]! + character)
}

/**
 * What an index keeps of a text: every two neighbouring characters, and the last one of each run
 * alone, so that each single character begins some entry. Chinese has no blanks between words, so
 * pairs find every word of two characters, which a dictionary would not.
 */
export function indexPairs(text: string): string[] {
  const found = new Set<string>()
  for (const run of foldForSearch(text).match(WORD_RUN) ?? []) {
    for (const pair of pairsOf(run)) found.add(pair)
    const characters = Array.from(run)
    found.add(characters[characters.length - 1]!)
  }
  return [...found]
}

/** Where the words stand in a text, in order; overlapping places are one. */
export function placesOf(text: string, words: string[]): Span[] {
  const folded = foldForSearch(text)
  const found: Span[] = []
  for (const word of words)
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length))
      found.push({ start: at, end: at + word.length })
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const merged: Span[] = []
  for (const span of found) {
    const last = merged[merged.length - 1]
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end)
    else merged.push({ ...span })
  }
  return merged
}
