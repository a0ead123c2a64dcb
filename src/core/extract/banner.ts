import { bannerText } from './banner-text'
import type { Chain } from './chain'
import type { LineRole } from './line-roles'
import type { PageLine } from './page-line'

/**
 * A banner names the series of the article printed next to it: the first that begins after it.
 * In: lines, roles and chains. Out: the name of the series by the index of its chain,
 * and what of each banner is left over.
 */
export function bannerColumns(
  lines: PageLine[],
  roles: LineRole[],
  chains: Chain[],
): { columns: Map<number, string>; rests: Map<PageLine, string> } {
  const columns = new Map<number, string>()
  const rests = new Map<PageLine, string>()
  lines.forEach((line, at) => {
    if (roles[at]!.kind !== 'banner') return
    let owner = -1
    let nearest = Infinity
    chains.forEach((chain, index) => {
      const distance = chain.lines[0]!.line.index - line.index
      if (distance > 0 && distance < nearest) {
        owner = index
        nearest = distance
      }
    })
    if (
      owner >= 0 &&
      !columns.has(owner) &&
      ![...columns.values()].includes(bannerText(line.text))
    ) {
      columns.set(owner, bannerText(line.text))
      rests.set(line, line.text.replace(bannerText(line.text), '').trim())
    }
  })
  return { columns, rests }
}
