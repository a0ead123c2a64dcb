import { cannotBegin, endsSentence } from '../text/characters'
import type { Bridge } from './bridge'
import { opensWithTime } from './openers'
import type { PageGrams } from './page-grams'
import type { PageLine } from './page-line'
import { startsWithMarker } from './sections'

export interface TornAids {
  bridge: Bridge
  grams: PageGrams
}

/** Breaks of the sense inside a block that show its lines were not printed one below the other. */
const SIGNS = 2
/** A shorter block needs one. */
const FEW_LINES = 8
/** Two lines that share a word (nats and page grams, weighed as in the order of strips) were one. */
const GLUED = 2.5

/**
 * Extractions that read columns across print lines of several articles one below the other.
 * In: the lines of running text of one block. Out: the places (of the lower line) where the text may not
 * run on: of a block without breaks of the sense none but before an opening inside a sentence.
 */
export function tornAt(lines: PageLine[], aids: TornAids): Set<number> {
  const signs = new Set<number>()
  lines.forEach((line, at) => {
    if (at > 0 && breaksSense(lines[at - 1]!.text, line.text)) signs.add(at)
  })
  const isTorn = signs.size >= SIGNS || (signs.size === 1 && lines.length <= FEW_LINES)
  if (!isTorn) return signs
  const places = new Set<number>()
  lines.forEach((line, at) => {
    if (at > 0 && !isGlued(lines[at - 1]!.text, line.text, aids)) places.add(at)
  })
  return places
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
