import type { County } from '../../edition/county'
import type { Bridge } from '../bridge'
import { pointsToPicture } from '../caption'
import { isInOrder, isUnbroken, opensUnderHeading, type PageCustom } from '../page-custom'
import type { HeadingUnit } from '../heading-units'
import type { PageGrams } from '../page-grams'
import { rememberedParallelism, type parallelism } from '../sections'
import type { Strip } from '../strip'
import { tailOf } from './join-evidence'
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
  parallelism: typeof parallelism
  overlap: Float64Array[]
  topics: Float64Array[]
}

export function pageToOrder(custom: PageCustom, aids: OrderAids): PageToOrder {
  const { strips } = custom
  const trusted = isInOrder(custom)
  const overlap = vocabularyOverlap(strips.map((strip) => strip.text))
  return {
    ...aids,
    strips,
    custom,
    profiles: strips.map((strip, at) => ({
      ...profileOf(strip, aids.counties, trusted),
      ...(mayEndCaption(strips, at) && { starts: false }),
    })),
    parallelism: rememberedParallelism(),
    overlap,
    topics: topicLikeness(
      overlap,
      strips.map((strip) => strip.text.length),
    ),
  }
}

/** The first half of a caption: it stops inside a sentence and does not point to its picture yet. */
const isHalf = ({ kind, text }: Strip): boolean =>
  kind === 'caption' && tailOf(text) !== 'final' && !pointsToPicture(text)

/** 「图为…」, 「左图为…」 open a caption. */
const OPENS_WITH_PICTURE = /^[上下左右]?图/

/** What points to the picture further on may be the other half of a caption read before it. */
const mayEndCaption = (strips: Strip[], index: number): boolean =>
  strips[index]!.kind === 'caption' &&
  pointsToPicture(strips[index]!.text) &&
  !OPENS_WITH_PICTURE.test(strips[index]!.text) &&
  strips.some((other) => other.index !== index && isHalf(other))

/** The last lines of a caption that were read apart from it have at most this many characters. */
const LONGEST_CAPTION_REST = 45

/** A caption that stops inside a sentence goes on where its last line was read. */
function endsCaption(strips: Strip[], left: number, right: number): boolean {
  const { kind, text } = strips[left]!
  const rest = strips[right]!.text
  if (kind === 'caption' && strips[right]!.kind === 'caption') {
    return isHalf(strips[left]!) && mayEndCaption(strips, right)
  }
  return (
    kind === 'caption' &&
    tailOf(text) !== 'final' &&
    strips[left + 1]?.kind !== 'caption' &&
    rest.length <= LONGEST_CAPTION_REST &&
    tailOf(rest) === 'final'
  )
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
    (strips[left]!.kind === 'caption'
      ? endsCaption(strips, left, right)
      : strips[right]!.kind === 'body') &&
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
