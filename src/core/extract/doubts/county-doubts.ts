import type { County } from '../../edition/county'
import type { Doubt } from '../../edition/doubt'
import { withoutSpaces } from '../../text/characters'
import { doubtAt, type LocatedText } from './located-text'

/**
 * A kicker as long as a county's name that has characters of it at their places but is another: large
 * type misread. The name is suggested where it is the only one that comes near.
 */
export function countyDoubts(place: LocatedText, counties: County[]): Doubt[] {
  const text = withoutSpaces(place.text)
  if (counties.some(({ name, short }) => name === text || short === text)) return []
  // The last character (县, 市, 区) is common to many and proves nothing.
  const shared = ({ name }: County) =>
    name.length === text.length && name.length > 2
      ? [...name.slice(0, -1)].filter((character, at) => text.charAt(at) === character).length
      : 0
  const most = Math.max(0, ...counties.map(shared))
  if (most === 0) return []
  const near = counties.filter((county) => shared(county) === most)
  const suggestion = near.length === 1 ? near[0]!.name : null
  return [doubtAt(place, 'look-alike', 0, place.text.length, suggestion)]
}
