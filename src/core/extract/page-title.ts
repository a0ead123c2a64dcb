import type { Roles } from './line-role'
import type { PageLine } from './page-line'

/** Longest name of a page (党的建设, 基层党建), in characters. */
const LONGEST_PAGE_TITLE = 8

/** Names that pages of many newspapers bear, near the top or the foot. */
const KNOWN_TITLE =
  /^(?:[\u4e00-\u9fff]{0,2})(?:党建|党的建设|组织工作|要闻|综合|时政|理论|民生|县区|专题|专版|周刊|专刊|副刊)(?:周刊|专刊|专版)?$/
const EDGE_BLOCKS = 5

/** A short heading alone beside furniture (date, editors, publisher) names the page. */
export function markPageTitle(blocks: PageLine[][], roles: Roles): void {
  blocks.forEach((block, at) => {
    const line = block[0]!
    if (block.length > 1 || roles.get(line)?.kind !== 'heading') return
    if (
      !/^[\u4e00-\u9fff]/.test(line.text) ||
      line.text.length > LONGEST_PAGE_TITLE ||
      /[：:“”—\s]|[县市区]$/.test(line.text)
    )
      return
    const neighbours = [blocks[at - 1], blocks[at + 1]].flatMap((other) => other ?? [])
    const isImprint = (other: PageLine) => {
      const role = roles.get(other)
      return (
        role?.kind === 'furniture' &&
        ['date', 'page-number', 'editors', 'publisher'].includes(role.says)
      )
    }
    const known =
      KNOWN_TITLE.test(line.text) && (at <= EDGE_BLOCKS || at >= blocks.length - 1 - EDGE_BLOCKS)
    // Right above running text it is that text's headline.
    const below = blocks[at + 1]?.[0]
    const heads = below !== undefined && !roles.has(below)
    if (known || (!heads && neighbours.some(isImprint)))
      roles.set(line, { kind: 'furniture', says: 'page-title' })
  })
}
