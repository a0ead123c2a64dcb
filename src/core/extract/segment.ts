import type { County } from '../edition/county'
import { firstNamed } from './county-of'
import { opensArticle } from './openers'
import type { Strip } from './strip'

/** Strips already joined; what is asked of them beside their two ends. */
export interface Segment {
  strips: Strip[]
  leads: string[]
  county: County | null
  /** It begins the way articles do: with a time or an aim. */
  opens: boolean
  /** It begins with the name of a county. */
  named: boolean
  starts: boolean
  ends: boolean
}

/** `trusted`: the print order of the page means something, so a byline stands above its own text. */
export function segmentOf(strip: Strip, counties: County[], trusted: boolean): Segment {
  const place = strip.byline?.place ?? null
  const byPlace = counties.find(
    ({ name, short }) => place !== null && (name === place || short === place),
  )
  const named = counties.some(({ name }) => strip.text.startsWith(name))
  const opens = opensArticle(strip.text)
  const signed = strip.byline !== null && (!strip.ownLine || opens || trusted)
  return {
    strips: [strip],
    leads: strip.leads,
    county: byPlace ?? firstNamed(strip.text, counties, true),
    opens,
    named,
    starts: signed || strip.boxAbove || strip.kind === 'caption',
    ends: strip.closing !== null,
  }
}

export function joinedSegment(left: Segment, right: Segment): Segment {
  return {
    strips: [...left.strips, ...right.strips],
    leads: [...left.leads, ...right.leads],
    county: left.county ?? right.county,
    opens: left.opens,
    named: left.named,
    starts: left.starts,
    ends: right.ends,
  }
}

export const firstOf = (segment: Segment): Strip => segment.strips[0]!
/** The longest strip: where most of the segment is printed. */
export function mainOf(segment: Segment): Strip {
  return segment.strips.reduce((main, strip) =>
    strip.text.length > main.text.length ? strip : main,
  )
}
export const lastOf = (segment: Segment): Strip => segment.strips[segment.strips.length - 1]!
