import { SHOWN_BESIDE_JOIN } from '../edition/doubt'
import type { DraftDoubt } from './draft'
import { textOf } from './pieces'
import type { PlaceOfDoubt } from './place-of-doubt'

/**
 * Where inside its text a doubted join lies (UTF-16), so that it can be cut there; null: it is another doubt, or the
 * join is between two paragraphs and nothing need be cut.
 */
export function joinInside({
  doubt,
  place,
}: {
  doubt: DraftDoubt
  place: PlaceOfDoubt | null
}): number | null {
  if (doubt.kind !== 'uncertain-join' || !place) return null
  const { start, end, block } = place
  const { length } = textOf(block)
  const isBetween = end >= length && end - start <= SHOWN_BESIDE_JOIN
  if (isBetween) return null
  // At either end of the text fewer characters are shown on that side.
  const at = start > 0 ? start + SHOWN_BESIDE_JOIN : end - SHOWN_BESIDE_JOIN
  return at > 0 && at < length ? at : null
}
