import { pageTitleByNumber } from './furniture-readings'
import type { Roles } from './line-role'
import type { PageLine } from './page-line'

/** Longest name of a page (党的建设, 基层党建), in characters. */
const LONGEST_PAGE_TITLE = 8

/** Names that pages of many newspapers bear, near the top or the foot. */
const KNOWN_TITLE =
  /^(?:[\u4e00-\u9fff]{0,2})(?:党建|党的建设|组织工作|要闻|综合|时政|理论|民生|县区|专题|专版|周刊|专刊|副刊)(?:周刊|专刊|专版)?$/
const EDGE_BLOCKS = 5
/** Longest name of a page that is not known as one and stands by a headline, in characters. */
const LONGEST_UNKNOWN_TITLE = 6
const SUBHEAD = /^(?:——|—|--|──)/
const PLACE = /^[\u4e00-\u9fff]{2,6}[县市区]$/

const isKnown = (line: PageLine, at: number, blocks: number) =>
  KNOWN_TITLE.test(line.text) && (at <= EDGE_BLOCKS || at >= blocks - 1 - EDGE_BLOCKS)

/** A short heading alone beside furniture (date, editors, publisher) names the page. */
export function markPageTitle(blocks: PageLine[][], roles: Roles): void {
  const isTitled = blocks.some((block, at) => {
    const [line] = block
    if (line === undefined) return false
    const role = roles.get(line)
    if (role?.kind === 'heading') return block.length === 1 && isKnown(line, at, blocks.length)
    return (
      role?.kind === 'furniture' &&
      role.says === 'page-number' &&
      pageTitleByNumber(line.text) !== null
    )
  })
  blocks.forEach((block, at) => {
    const line = block[0]!
    if (block.length > 1 || roles.get(line)?.kind !== 'heading') return
    if (
      !/^[\u4e00-\u9fff]/.test(line.text) ||
      line.text.length > LONGEST_PAGE_TITLE ||
      /[：:“”—\s]|[县市区]$/.test(line.text)
    )
      return
    const above = blocks[at - 1]?.slice(-1)[0]
    const neighbours = [blocks[at - 1], blocks[at + 1]].flatMap((other) => other ?? [])
    const isImprint = (other: PageLine) => {
      const role = roles.get(other)
      return (
        role?.kind === 'furniture' &&
        ['date', 'page-number', 'editors', 'publisher'].includes(role.says)
      )
    }
    const known = isKnown(line, at, blocks.length)
    const under = blocks[at + 1]?.[0]
    // A subhead and a place above need a headline, and long names of pages are rare.
    const isHeadline =
      (under !== undefined &&
        roles.get(under)?.kind === 'heading' &&
        (SUBHEAD.test(under.text) || line.text.length > LONGEST_UNKNOWN_TITLE)) ||
      (above !== undefined && roles.get(above)?.kind === 'heading' && PLACE.test(above.text))
    // Right above running text it is that text's headline.
    const heads = under !== undefined && !roles.has(under)
    if (known || (!heads && !isHeadline && !isTitled && neighbours.some(isImprint)))
      roles.set(line, { kind: 'furniture', says: 'page-title' })
  })
}

/** The name of the page, in characters or in Latin letters, between date and page number without a blank. */
const IN_MASTHEAD = /^(?:[\u4e00-\u9fff·]{2,8}|[A-Za-z][A-Za-z\s]{3,40})$/

/** Of the lines of an imprint, what stands above the last date or page number is of it too. */
export function markMasthead(blocks: PageLine[][], roles: Roles): void {
  blocks.forEach((block, at) => {
    if (at > EDGE_BLOCKS && at < blocks.length - 1 - EDGE_BLOCKS) return
    const says = block.map((line) => roles.get(line))
    const last = says.reduce(
      (found, role, index) =>
        role?.kind === 'furniture' && ['date', 'page-number'].includes(role.says) ? index : found,
      -1,
    )
    const above = block.slice(0, Math.max(0, last))
    if (!above.every((line) => roles.has(line) || IN_MASTHEAD.test(line.text))) return
    for (const line of above) {
      const isTitle = /^[\u4e00-\u9fff]/.test(line.text)
      if (!roles.has(line))
        roles.set(line, { kind: 'furniture', says: isTitle ? 'page-title' : 'note' })
    }
  })
}
