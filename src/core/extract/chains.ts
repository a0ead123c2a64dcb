import type { Chain } from './chain'
import { headingUnits } from './heading-units'
import type { LineRole } from './line-roles'
import type { PageLine } from './page-line'
import { isInOrder, pageCustom } from './page-custom'
import { readingOrder, type OrderAids } from './order/reading-order'
import { isIndented, stripsOf } from './strip'

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
  const strips = stripsOf(lines, roles, aids)
  const ordered = readingOrder(strips, { ...aids, headings: headingUnits(lines, roles) })
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
            line === 0 ? { ...entry, margin: margins[at]! } : entry,
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
  const inlineBylines = strips.flatMap((strip) => strip.inline)
  const inOrder = isInOrder(pageCustom(strips))
  return { chains, indented: isIndented(strips), inlineBylines, captionRests, inOrder }
}
