import { endsSentence } from '../text/characters'
import { bannerText } from './banner-text'
import { blockMeasure, blocksOf, isOffMeasure, isRunning } from './blocks'
import { isNameList, ownLineByline } from './byline'
import { markCaptions } from './caption-lines'
import { furnitureKind } from './furniture'
import { markHeadings, type RoleAids } from './heading-lines'
import { isOfParagraphs } from './heading-widths'
import type { LineRole, Roles } from './line-role'
import type { PageLine } from './page-line'
import { markMasthead, markPageTitle } from './page-title'
import { markSectionHeads } from './section-heads'

export type { LineRole } from './line-role'

/** A block with this many running lines is body, whatever one of its lines looks like alone. */
const RUNNING_LINES = 3

/** In: the lines of a page in order. Out: a role for each of them. */
export function lineRoles(lines: PageLine[], aids: RoleAids): LineRole[] {
  const roles = new Map<PageLine, LineRole>()
  const blocks = blocksOf(lines)
  for (const block of blocks) {
    for (const line of block) {
      const role = roleByWords(line, block)
      if (role !== null) roles.set(line, role)
    }
  }
  markChannel(blocks, roles)
  markMasthead(blocks, roles)
  markBanners(lines, blocks, roles)
  markCaptions(blocks, roles)
  markHeadings(lines, blocks, roles, aids)
  markAuthors(lines, roles)
  markSectionHeads(lines, roles)
  markPageTitle(blocks, roles)
  return lines.map((line) => roles.get(line) ?? { kind: 'body' })
}

function roleByWords(line: PageLine, block: PageLine[]): LineRole | null {
  const says = furnitureKind(line.text)
  const wrapped = block.filter(isRunning).length >= RUNNING_LINES
  const amongBody =
    wrapped && (isInside(line, block) || isRunning(line)) && !standsApart(line, block)
  if (says !== null && !amongBody) return { kind: 'furniture', says }
  if (ownLineByline(line.text) !== null && !amongBody) return { kind: 'byline' }
  return null
}

/** A line too short to be wrapped text, in a block whose text is wrapped; or a line among whole paragraphs. */
function standsApart(line: PageLine, block: PageLine[]): boolean {
  if (isRunning(line) || endsSentence(line.text)) return false
  const measure = blockMeasure(block)
  return measure === null ? isOfParagraphs(block) : isOffMeasure(line, measure)
}

/** Not the first or last line of its block: a wrapped line that only looks like something else. */
function isInside(line: PageLine, block: PageLine[]): boolean {
  return line !== block[0] && line !== block[block.length - 1]
}

/** A code's label has this many lines at most, each this wide (ems) at most. */
const MOST_CHANNEL_LINES = 4
const isShort = (line: PageLine) => line.width <= 16 && !/[。；]/.test(line.text)

/** The call to scan a code may take several short lines: 「扫描二维码，」 「关注“某某”」. */
function markChannel(blocks: PageLine[][], roles: Roles): void {
  const isChannel = (line: PageLine) => {
    const role = roles.get(line)
    return role?.kind === 'furniture' && role.says === 'channel'
  }
  for (const block of blocks) {
    if (!block.some(isChannel)) continue
    const isLabel = block.length <= MOST_CHANNEL_LINES && block.every(isShort)
    for (const line of block) {
      if (!roles.has(line) && (isLabel || /^(?:并|请|可)?关注|公众号/.test(line.text))) {
        roles.set(line, { kind: 'furniture', says: 'channel' })
      }
    }
  }
}

/** 「X新区」 may head several articles of a page. */
const PLACE = /^[\u4e00-\u9fff]{2,6}[县市区]$/

/** Printed this often, a short line is a banner. */
const FEWEST_PRINTED = 3

/** A short text printed over and over is a banner: on one line or on lines of its own. */
function markBanners(lines: PageLine[], blocks: PageLine[][], roles: Roles): void {
  const seen = new Map<string, number>()
  for (const line of lines) seen.set(line.text, (seen.get(line.text) ?? 0) + 1)
  for (const block of blocks) {
    const isText = block.filter(isRunning).length >= RUNNING_LINES
    for (const line of block) {
      const repeated = bannerText(line.text) !== line.text
      const again =
        !isText &&
        (seen.get(line.text) ?? 0) >= FEWEST_PRINTED &&
        line.width >= 2 &&
        isShort(line) &&
        !PLACE.test(line.text) &&
        !endsSentence(line.text) &&
        !isRunning(line)
      if ((repeated || again) && !roles.has(line)) roles.set(line, { kind: 'banner' })
    }
  }
}

/** A bare name between a headline and its text is the author's. */
function markAuthors(lines: PageLine[], roles: Roles): void {
  lines.forEach((line, at) => {
    if (roles.get(line)?.kind !== 'heading' || !isNameList(line.text)) return
    const above = lines[at - 1]
    const below = lines[at + 1]
    const underHeading = above !== undefined && roles.get(above)?.kind === 'heading'
    if (underHeading && below !== undefined && !roles.has(below))
      roles.set(line, { kind: 'byline' })
  })
}
