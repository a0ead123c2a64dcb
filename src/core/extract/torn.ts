import { cannotBegin, endsSentence } from '../text/characters'
import type { Bridge } from './bridge'
import { opensWithTime } from './openers'
import type { PageGrams } from './page-grams'
import { startsWithMarker } from './sections'

export interface TornAids {
  bridge: Bridge
  grams: PageGrams
}

/** Two lines that share a word (nats and page grams, weighed as in the order of strips) were one. */
const GLUED = 2.5

/**
 * Whether the text may not run on from one line of a block to the next. Extractions that read columns
 * across print lines of several articles one below the other.
 * In: the texts of two lines; `anywhere`: the page's order is broken, so that any two lines may be of two
 * places unless they share a word. Else only a break of the sense parts them.
 */
export function isTorn(above: string, below: string, anywhere: boolean, aids: TornAids): boolean {
  return breaksSense(above, below) || (anywhere && !isGlued(above, below, aids))
}

function breaksSense(above: string, below: string): boolean {
  if (endsSentence(above)) return cannotBegin(below)
  if (/[，、；：,;:]$/.test(above)) return cannotBegin(below)
  return /[\u4e00-\u9fff]$/.test(above) && (opensWithTime(below) || startsWithMarker(below))
}

function isGlued(above: string, below: string, { bridge, grams }: TornAids): boolean {
  if (endsSentence(above)) return false
  if (cannotBegin(below)) return !/[，、；：,;:]$/.test(above)
  return bridge.gain(above, below) * 0.68 + grams.across(above, below) * 0.71 >= GLUED
}
