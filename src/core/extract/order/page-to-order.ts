import type { County } from '../../edition/county'
import type { Bridge } from '../bridge'
import {
  isInOrder,
  isUnbroken,
  opensUnderHeading,
  pageCustom,
  type PageCustom,
} from '../page-custom'
import type { HeadingUnit } from '../headline-assignment'
import type { PageGrams } from '../page-grams'
import type { Strip } from '../strip'
import { profileOf, type Profile } from './profile'
import { topicLikeness, vocabularyOverlap } from './topics'

export interface OrderAids {
  bridge: Bridge
  grams: PageGrams
  counties: County[]
  /** The page's headlines, which say how many articles there are and where. */
  headings: HeadingUnit[]
}

/** The strips of a page and what is computed of them once. */
export interface PageToOrder extends OrderAids {
  strips: Strip[]
  profiles: Profile[]
  custom: PageCustom
  overlap: Float64Array[]
  topics: Float64Array[]
}

export function pageToOrder(strips: Strip[], aids: OrderAids): PageToOrder {
  const custom = pageCustom(strips)
  const trusted = isInOrder(custom)
  const overlap = vocabularyOverlap(strips.map((strip) => strip.text))
  return {
    ...aids,
    strips,
    custom,
    profiles: strips.map((strip) => profileOf(strip, aids.counties, trusted)),
    overlap,
    topics: topicLikeness(
      overlap,
      strips.map((strip) => strip.text.length),
    ),
  }
}

/** Whether the page leaves it open that `right` follows `left` in one article. */
export function mayFollow(
  { strips, profiles, custom }: PageToOrder,
  left: number,
  right: number,
): boolean {
  return (
    left !== right &&
    (!isUnbroken(custom) || isNextOfKind(strips, left, right)) &&
    strips[left]!.kind === strips[right]!.kind &&
    !profiles[left]!.ends &&
    !profiles[right]!.starts &&
    !opensUnderHeading(custom, right)
  )
}

/** Nothing but captions (or, between captions, text) stands between them in print. */
function isNextOfKind(strips: Strip[], left: number, right: number): boolean {
  for (let at = left + 1; at < right; at++)
    if (strips[at]!.kind === strips[left]!.kind) return false
  return right > left
}
