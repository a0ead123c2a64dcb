import type { DoubtKind } from '../edition/doubt'
import type { ListId } from './action'
import { LIST_NAMES, type Block, type Draft, type DraftDoubt } from './draft'

export interface PlaceOfDoubt {
  list: ListId
  block: Block
  /** UTF-16 units of the block's text; end exclusive. */
  start: number
  end: number
}

/** Where the doubted characters stand now, or null when they were struck out, parted or never had a place. */
export function placeOfDoubt(draft: Draft, doubt: DraftDoubt): PlaceOfDoubt | null {
  if (doubt.first === null || doubt.last === null) return null
  for (const { list, block } of everyBlock(draft)) {
    const first = placeIn(block, doubt.first)
    if (first === null) continue
    const last = placeIn(block, doubt.last)
    if (last === null || last < first) return null
    return { list, block, start: doubt.after ? first + 1 : first, end: last + 1 }
  }
  return null
}

/** Where the doubted characters stand in the source: a join's two ends may be far apart there. */
export function sourcesOf({ block, start, end }: PlaceOfDoubt): number[] {
  const sources: number[] = []
  let place = 0
  for (const { at, text } of block.pieces) {
    for (let step = 0; step < text.length; step++) {
      const here = place + step
      if (at !== null && here >= start && here < end) sources.push(at + step)
    }
    place += text.length
  }
  return sources
}

/** All texts of the draft, articles first, in print order. */
export function* everyBlock(draft: Draft): Generator<{ list: ListId; block: Block }> {
  for (const { id: article, blocks } of draft.articles)
    for (const block of blocks) yield { list: { article }, block }
  for (const list of LIST_NAMES) for (const block of draft[list]) yield { list, block }
}

/** Where a source character stands in a block's text, or null. */
export function placeIn({ pieces }: Block, source: number): number | null {
  let place = 0
  for (const { at, length, text } of pieces) {
    if (at !== null && source >= at && source < at + length)
      return text === '' ? null : place + source - at
    place += text.length
  }
  return null
}

/**
 * How much harm a doubt does if nobody looks: a wrong political term or name first, then text that belongs
 * elsewhere, then headlines, then damaged characters.
 */
const HARM: Record<DoubtKind, number> = {
  'unusual-fixed-term': 0,
  'date-unknown': 1,
  'uncertain-owner': 2,
  'uncertain-start': 2,
  'uncertain-join': 2,
  'orphan-fragment': 2,
  'lost-line-end': 2,
  'uncertain-headline': 3,
  'look-alike': 4,
  'doubled-word': 4,
  'dash-as-one': 4,
  'unbalanced-quote': 5,
  'stray-space': 6,
}

/**
 * What is still to be settled, the most harmful first, then in the order of the page. A doubt whose characters an
 * editor has changed already is settled by that. Where its place is known it comes along.
 */
export function openDoubts(draft: Draft): { doubt: DraftDoubt; place: PlaceOfDoubt | null }[] {
  return draft.doubts
    .filter((doubt) => doubt.settled === null)
    .map((doubt, at) => ({ doubt, at, place: placeOfDoubt(draft, doubt) }))
    .filter(({ doubt, place }) => place !== null || stillOpenWithoutPlace(draft, doubt))
    .sort((a, b) => harmOf(a) - harmOf(b) || a.at - b.at)
    .map(({ doubt, place }) => ({ doubt, place }))
}

/** A misread county in a kicker is an official name. */
const harmOf = ({ doubt, place }: { doubt: DraftDoubt; place: PlaceOfDoubt | null }) =>
  doubt.kind === 'look-alike' && place?.block.role === 'kicker' ? 1 : HARM[doubt.kind]

function stillOpenWithoutPlace(draft: Draft, { kind, first }: DraftDoubt): boolean {
  if (kind === 'date-unknown') return draft.facts.date === null
  return first === null
}
