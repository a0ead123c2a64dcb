import type { Doubt } from '../../edition/doubt'
import { dashDoubts } from './dash-doubts'
import { doubledWordDoubts } from './doubled-word-doubts'
import { fixedTermDoubts } from './fixed-term-doubts'
import { doubtAt, type LocatedText } from './located-text'
import { lookAlikeDoubts, type LookAlikeAids } from './look-alike-doubts'
import { quoteDoubts } from './quote-doubts'

export interface CharacterAids extends LookAlikeAids {
  inOrder: boolean
}

/** Doubts that one text raises by its characters alone; nothing is changed. */
export function characterDoubts(place: LocatedText, aids: CharacterAids): Doubt[] {
  const terms = fixedTermDoubts(place, aids)
  const dashes = dashDoubts(place, aids.words)
  // One place, one doubt: a deviating term says more than the character in it.
  const characters = lookAlikeDoubts(place, aids).filter(
    ({ start, end }) => ![...terms, ...dashes].some((one) => one.start <= start && end <= one.end),
  )
  return [
    ...characters,
    ...dashes,
    ...doubledWordDoubts(place, aids),
    ...straySpaces(place),
    ...quoteDoubts(place),
    ...terms,
  ]
}

/** A space beside a digit or before a mark; spaces between phrases are the printer's. */
function straySpaces(place: LocatedText): Doubt[] {
  const doubts: Doubt[] = []
  const pattern =
    /[\d.%][ \u3000]+(?=[\u4e00-\u9fff])|[\u4e00-\u9fff][ \u3000]+(?=\d)|\S[ \u3000]+(?=[，。、；：！？,;”）])|[，,。；][ \u3000]+(?=\S)/g
  if (place.where !== 'paragraph' && place.where !== 'caption') return []
  for (const found of place.text.matchAll(pattern)) {
    const start = (found.index ?? 0) + 1
    doubts.push(doubtAt(place, 'stray-space', start, start + found[0].length - 1, ''))
  }
  return doubts
}
