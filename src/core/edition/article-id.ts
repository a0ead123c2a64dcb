import { isHan } from '../text/characters'

/** Chinese characters of the body that name an article: enough to tell articles of one page apart. */
const NAMING_CHARACTERS = 24
const ID_LENGTH = 10
/** Crockford's base 32 in lower case: no i, l, o, u that a reader could mistake. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Ids of the articles of one page. An id is hashed from the first 24 Chinese characters of the body and
 * from nothing else, so that re-import, a mended headline or a new order keep it; the second article
 * with the same opening gets another id.
 * In: the paragraphs of each article. Out: one id of ten lower-case characters each, all different.
 */
export function articleIds(bodies: string[][]): string[] {
  const taken = new Set<string>()
  const suffixes = new Map<string, number>()
  return bodies.map((paragraphs) => {
    const name = namingText(paragraphs)
    for (let suffix = suffixes.get(name) ?? 0; ; suffix++) {
      const id = hashed(suffix === 0 ? name : `${name}#${suffix}`)
      if (taken.has(id)) continue
      taken.add(id)
      suffixes.set(name, suffix + 1)
      return id
    }
  })
}

function namingText(paragraphs: string[]): string {
  let name = ''
  for (const character of paragraphs.join('')) {
    if (!isHan(character)) continue
    name += character
    if (name.length === NAMING_CHARACTERS) break
  }
  return name
}

/** Two 32-bit hashes (cyrb53's mixing) give the fifty bits that ten base-32 digits hold. */
function hashed(text: string): string {
  let low = 0xdeadbeef
  let high = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    low = Math.imul(low ^ unit, 2654435761)
    high = Math.imul(high ^ unit, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  let id = ''
  for (let digit = 0; digit < ID_LENGTH; digit++) {
    const half = digit < ID_LENGTH / 2 ? low : high
    id += ALPHABET.charAt((half >>> (5 * (digit % 5))) & 31)
  }
  return id
}
