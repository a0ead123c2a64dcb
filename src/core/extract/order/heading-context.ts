import type { Chain } from '../chain'
import { assignHeadings } from '../headline-assignment'
import type { PageToOrder } from './page-to-order'

/** What the headlines say about the articles found; both by strip. */
export interface HeadingContext {
  /** It opens an article that no headline heads. */
  unheaded: Uint8Array
  /** Its article has two headlines, and one of them stands by what begins here. */
  divided: Uint8Array
  /** The same of the strip before it. */
  dividedAfter: Uint8Array
}

/** In: the page and the articles found (strip indexes in reading order). */
export function headingContext(page: PageToOrder, articles: number[][]): HeadingContext {
  const { strips, headings, counties } = page
  const size = strips.length
  const bodies = articles.filter((members) => strips[members[0]!]!.kind === 'body')
  const found: HeadingContext = {
    unheaded: new Uint8Array(size),
    divided: new Uint8Array(size),
    dividedAfter: new Uint8Array(size),
  }
  const owners = assignHeadings(
    headings,
    bodies.map((members) => chainOf(page, members)),
    counties,
  )
  bodies.forEach((members, at) => {
    const groups = [
      ...new Set(owners.filter((owner) => owner.chain === at).map(({ unit }) => unit.group)),
    ]
    if (groups.length === 0) found.unheaded[members[0]!] = 1
    if (groups.length < 2) return
    const beside = groups.map((group) => stripsBeside(page, group))
    for (let cut = 1; cut < members.length; cut++) {
      const head = new Set(members.slice(0, cut))
      const sides = beside.map((near) => ({
        head: near.some((strip) => head.has(strip)),
        rest: near.some((strip) => !head.has(strip) && members.includes(strip)),
      }))
      const ofHead = sides.some((side) => side.head && !side.rest)
      const ofRest = sides.some((side) => side.rest && !side.head)
      if (!ofHead || !ofRest) continue
      found.divided[members[cut]!] = 1
      found.dividedAfter[members[cut - 1]!] = 1
    }
  })
  return found
}

function chainOf({ strips }: PageToOrder, members: number[]): Chain {
  const own = members.map((index) => strips[index]!)
  return {
    lines: own.flatMap((strip) => strip.lines),
    byline: own[0]!.byline ?? own[own.length - 1]!.closing,
    anchor: 'none',
  }
}

/** The strips printed right above and right below the headings of a group. */
function stripsBeside({ strips, headings }: PageToOrder, group: number): number[] {
  const lines = headings
    .filter((unit) => unit.group === group)
    .flatMap((unit) => unit.lines.map((line) => line.index))
  const top = Math.min(...lines)
  const bottom = Math.max(...lines)
  let above = -1
  let below = -1
  for (const strip of strips) {
    const first = strip.lines[0]!.line.index
    if (first < top) above = strip.index
    else if (first > bottom && below < 0) below = strip.index
  }
  return [above, below].filter((index) => index >= 0)
}
