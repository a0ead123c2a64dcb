import { cannotBegin, endsSentence } from '../text/characters'
import { tailOf } from './order/join-evidence'
import { opensArticle } from './openers'
import { startsWithMarker } from './sections'
import type { Strip } from './strip'
import { isIndented } from './strip-evidence'

/** What a page's articles have in common; it tells a headline from a line set between columns. */
export interface PageCustom {
  /** Share of the bylined articles that have a headline right above. */
  headingsAbove: number
  /** How far the print order can be trusted, 0 … 1. */
  intactness: number
  strips: Strip[]
}

/** Above this the lines of a page follow one another well enough to trust what stands above what. */
const TRUSTED_ORDER = 0.6

/** Whether the lines of a page stand mostly in reading order. */
export const isInOrder = (custom: PageCustom): boolean => custom.intactness > TRUSTED_ORDER

export function pageCustom(strips: Strip[]): PageCustom {
  const bylined = strips.filter((strip) => strip.byline !== null)
  const above = bylined.filter((strip) => strip.headingAbove).length
  return {
    headingsAbove: bylined.length === 0 ? 0.5 : above / bylined.length,
    intactness: intactness(strips),
    strips,
  }
}

/**
 * On a page in order, text under a headline opens an article if what stands above has come to its end:
 * of a few hundred such places on made-up pages all but the misread headlines did.
 */
export function opensUnderHeading(custom: PageCustom, index: number): boolean {
  const strip = custom.strips[index]!
  if (!isUnbroken(custom) || !strip.headingAbove || cannotBegin(strip.text)) return false
  const above = custom.strips[index - 1]
  return above === undefined || above.closing !== null || endsSentence(above.text)
}

/** Above this nothing on a page speaks against its print order. */
const UNBROKEN_ORDER = 0.9

/** Whether an article's lines can be taken to follow one another in print. */
export const isUnbroken = (custom: PageCustom): boolean => custom.intactness > UNBROKEN_ORDER

/** Breaks of the sense at this share of the strips show that the print order means little. */
const BROKEN_SHARE = 0.1

/** Evidence (nats) against an indent from which a strip plainly opens no paragraph. */
const PLAINLY_INSIDE = -1.5

/** 「…。」 and then 「”…」: a mark that the end of the line did not hold goes to the next one. */
const closesQuotation = (text: string, next: string): boolean =>
  /[。！？!?]$/.test(text) && /^[”’」』]/.test(next)

/**
 * An open end before something that opens an article or a section shows that the order was broken, and so
 * does a closed one before something that continues a sentence. Of ends without such a beginning anywhere
 * only the last lines are lost.
 */
function intactness(strips: Strip[]): number {
  let waiting = 0
  let torn = 0
  let orphaned = 0
  strips.forEach((strip, at) => {
    const next = strips[at + 1]
    if (next === undefined || strip.kind !== next.kind) return
    const open = tailOf(strip.text) !== 'final' && strip.closing === null
    const begins =
      next.byline !== null ||
      opensArticle(next.text) ||
      startsWithMarker(next.text) ||
      next.hasSister
    if (open && begins) waiting++
    else if (!open && cannotBegin(next.text) && !closesQuotation(strip.text, next.text)) torn++
    if (!open && next.byline === null && next.indent <= PLAINLY_INSIDE) orphaned++
  })
  const lost = isIndented(strips) && torn + orphaned === 0
  const broken = lost ? 0 : Math.max(0, torn + waiting - 1)
  return Math.max(0, 1 - broken / (strips.length * BROKEN_SHARE))
}
