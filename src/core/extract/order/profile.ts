import type { County } from '../../edition/county'
import { firstNamed } from '../county-of'
import { opensArticle } from '../openers'
import type { Strip } from '../strip'

/** What one strip tells about the article it belongs to. */
export interface Profile {
  county: County | null
  /** It begins the way articles do: with a time or an aim. */
  opens: boolean
  /** It begins with the name of a county. */
  named: boolean
  /** It certainly opens its article (closes it). */
  starts: boolean
  ends: boolean
}

/** `trusted`: the print order of the page means something, so a byline stands above its own text. */
export function profileOf(strip: Strip, counties: County[], trusted: boolean): Profile {
  const place = strip.byline?.place ?? null
  const byPlace = counties.find(
    ({ name, short }) => place !== null && (name === place || short === place),
  )
  const opens = opensArticle(strip.text)
  const signed = strip.byline !== null && (!strip.ownLine || opens || trusted)
  return {
    county: byPlace ?? firstNamed(strip.text, counties, true),
    opens,
    named: counties.some(({ name }) => strip.text.startsWith(name)),
    starts: signed || strip.boxAbove || strip.kind === 'caption',
    ends: strip.closing !== null,
  }
}
