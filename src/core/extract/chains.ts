import type { Chain } from './chain'
import { headingUnits } from './heading-units'
import type { LineRole } from './line-roles'
import type { PageLine } from './page-line'
import { isInOrder, pageCustom, type PageCustom } from './page-custom'
import { readingOrder, type OrderAids, type OrderedStrips } from './order/reading-order'
import { stripsOf } from './cut-strips'
import { isIndented, MOST_STRIPS } from './strip-evidence'
import type { TornAids } from './torn'

/**
 * In: lines and roles. Out: the running text of each article, in reading order, and whether the page sets
 * its paragraphs in, the bylines found inside lines, and whether the lines
 * stand mostly in reading order.
 */
export function chainsOf(
  lines: PageLine[],
  roles: LineRole[],
  aids: Omit<OrderAids, 'headings'>,
): {
  chains: Chain[]
  indented: boolean
  inlineBylines: string[]
  captionRests: Map<PageLine, PageLine[]>
  inOrder: boolean
} {
  const custom = customToOrder(lines, roles, aids)
  const { strips } = custom
  const ordered = readingOrder(custom, { ...aids, headings: headingUnits(lines, roles) })
  const trust = isInOrder(custom) && ordered.some(leavesPrint) ? TRUST_BESIDE_DISPLACED : 1
  const chains = ordered
    .filter(({ strips }) => strips[0]!.kind === 'body')
    .map(({ strips, margins }): Chain => {
      const first = strips[0]!
      const last = strips[strips.length - 1]!
      return {
        byline: first.byline ?? last.closing ?? strips.find((one) => one.byline)?.byline ?? null,
        anchor: first.byline !== null ? 'byline' : first.headingAbove ? 'headline' : 'none',
        lines: strips.flatMap((strip, at) =>
          strip.lines.map((entry, line) =>
            line === 0 ? { ...entry, margin: margins[at]! * trust } : entry,
          ),
        ),
      }
    })
  const captionRests = new Map<PageLine, PageLine[]>()
  for (const { strips } of ordered) {
    if (strips[0]!.kind !== 'caption' || strips.length === 1) continue
    const rest = strips.slice(1).flatMap((strip) => strip.lines)
    captionRests.set(
      strips[0]!.lines[0]!.line,
      rest.map((entry) => entry.line),
    )
  }
  // What joined a caption is told with the caption.
  const inlineBylines = ordered
    .filter(({ strips }) => strips[0]!.kind === 'body')
    .flatMap(({ strips }) => strips.flatMap((strip) => strip.inline))
  const inOrder = isInOrder(custom)
  return { chains, indented: isIndented(strips), inlineBylines, captionRests, inOrder }
}

/**
 * The weights for pages in order take the next line for the right one. Once a strip of such a page is
 * found elsewhere, one in five of its surest joins is wrong (made-up pages), not one in a thousand.
 */
const TRUST_BESIDE_DISPLACED = 0.3

/** Whether an article goes on with other text than the next in print. */
function leavesPrint({ strips }: OrderedStrips): boolean {
  return strips.some((strip, at) => {
    const before = strips[at - 1]
    return before !== undefined && strip.index !== before.index + 1
  })
}

/**
 * In: lines, roles and what tells whether lines run on. Out: the page's strips, whose order is sought, and
 * what it has in common. Where blocks break off inside sentences their lines are not trusted either.
 */
export function customToOrder(lines: PageLine[], roles: LineRole[], aids: TornAids): PageCustom {
  const custom = pageCustom(stripsOf(lines, roles, aids, false))
  if (isInOrder(custom)) return custom
  const torn = stripsOf(lines, roles, aids, true)
  if (torn.length > MOST_STRIPS) return custom
  return { ...pageCustom(torn), intactness: custom.intactness }
}
