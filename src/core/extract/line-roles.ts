import { cannotBegin, endsSentence, printedWidth } from '../text/characters'
import { bannerText } from './banner-text'
import { datelineAt, isNameList, ownLineByline } from './byline'
import type { Bridge } from './bridge'
import { creditStart, pointsToPicture } from './caption'
import { furnitureKind, type FurnitureKind } from './furniture'
import { isColumnLabel } from './labels'
import type { PageGrams } from './page-grams'
import type { PageLine } from './page-line'
import { startsWithMarker } from './sections'

/** What a line is, before it is known to which article it belongs. */
export type LineRole =
  | { kind: 'body' }
  | { kind: 'heading' }
  | { kind: 'byline' }
  | { kind: 'caption' }
  | { kind: 'banner' }
  | { kind: 'furniture'; says: FurnitureKind | 'page-title' }

/** Longest line of a headline, in ems. */
const LONGEST_HEADING_EMS = 40
/** Printed lines of a headline with kicker and subhead that stand without a blank between them. */
const LONGEST_HEADING_LINES = 4
/** Longest caption, in ems. */
const LONGEST_CAPTION_EMS = 220
/** A block with this many running lines is body, whatever one of its lines looks like alone. */
const RUNNING_LINES = 3

export interface RoleAids {
  bridge: Bridge
  grams: PageGrams
}

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
  markBanners(lines, roles)
  markCaptions(blocks, roles)
  markHeadings(lines, blocks, roles, aids)
  markAuthors(lines, roles)
  markPageTitle(blocks, roles)
  return lines.map((line) => roles.get(line) ?? { kind: 'body' })
}

export function blocksOf(lines: PageLine[]): PageLine[][] {
  const blocks: PageLine[][] = []
  for (const line of lines) {
    const last = blocks[blocks.length - 1]
    if (last !== undefined && last[0]!.block === line.block) last.push(line)
    else blocks.push([line])
  }
  return blocks
}

const isRunning = (line: PageLine) => /[，,。；、：]/.test(line.text)

function roleByWords(line: PageLine, block: PageLine[]): LineRole | null {
  const says = furnitureKind(line.text)
  const wrapped = block.filter(isRunning).length >= RUNNING_LINES
  const amongBody = wrapped && (isInside(line, block) || isRunning(line))
  if (says !== null && !amongBody) return { kind: 'furniture', says }
  if (ownLineByline(line.text) !== null && !amongBody) return { kind: 'byline' }
  return null
}

/** Not the first or last line of its block: a wrapped line that only looks like something else. */
function isInside(line: PageLine, block: PageLine[]): boolean {
  return line !== block[0] && line !== block[block.length - 1]
}

/** The call to scan a code may take several short lines: 「扫描二维码，」 「关注“某某”」. */
function markChannel(blocks: PageLine[][], roles: Map<PageLine, LineRole>): void {
  const isChannel = (line: PageLine) => {
    const role = roles.get(line)
    return role?.kind === 'furniture' && role.says === 'channel'
  }
  for (const block of blocks) {
    if (!block.some(isChannel)) continue
    for (const line of block) {
      if (!roles.has(line) && /^(?:并|请|可)?关注|公众号/.test(line.text)) {
        roles.set(line, { kind: 'furniture', says: 'channel' })
      }
    }
  }
}

/** A short text printed over and over is a banner: on one line or on lines of its own. */
function markBanners(lines: PageLine[], roles: Map<PageLine, LineRole>): void {
  const seen = new Map<string, number>()
  for (const line of lines) seen.set(line.text, (seen.get(line.text) ?? 0) + 1)
  for (const line of lines) {
    const repeated = bannerText(line.text) !== line.text
    const again = (seen.get(line.text) ?? 0) >= 3 && line.width >= 2 && line.width <= 16
    if ((repeated || again) && !roles.has(line)) roles.set(line, { kind: 'banner' })
  }
}

function markCaptions(blocks: PageLine[][], roles: Map<PageLine, LineRole>): void {
  blocks.forEach((block, at) => {
    const open = block.filter((line) => !roles.has(line))
    const credit = open.find((line) => creditStart(line.text) >= 0 && line.width < 60)
    const pointing = open.find((line) => pointsToPicture(line.text))
    if (credit === undefined && pointing === undefined) {
      const long = open.find((line) => creditStart(line.text) >= 0)
      if (long !== undefined) roles.set(long, { kind: 'caption' })
      return
    }
    const width = open.reduce((sum, line) => sum + line.width, 0)
    const isWhole =
      width <= LONGEST_CAPTION_EMS && open.every((line) => datelineAt(line.text) === null)
    if (isWhole) for (const line of open) roles.set(line, { kind: 'caption' })
    else if (credit !== undefined) roles.set(credit, { kind: 'caption' })
    const bare = open.length === 1 && credit !== undefined && creditStart(credit.text) === 0
    const before = blocks[at - 1]
    if (bare && before !== undefined && looksLikeCaption(before, blocks[at - 2])) {
      for (const line of before) roles.set(line, { kind: 'caption' })
    }
  })
}

/** A block before a bare credit: whole sentences, short, and no continuation of the block before. */
function looksLikeCaption(block: PageLine[], before: PageLine[] | undefined): boolean {
  const width = block.reduce((sum, line) => sum + line.width, 0)
  const last = block[block.length - 1]!
  const previous = before?.[before.length - 1]
  const closed = previous === undefined || endsSentence(previous.text) || !isRunning(previous)
  const fits = width <= LONGEST_CAPTION_EMS && endsSentence(last.text)
  return fits && closed && datelineAt(block[0]!.text) === null
}

function canBeHeading(line: PageLine): boolean {
  if (line.width > LONGEST_HEADING_EMS || /[。；;]/.test(line.text)) return false
  if (isColumnLabel(line.text)) return true
  if (cannotBegin(line.text) || startsWithMarker(line.text)) return false
  if (datelineAt(line.text) !== null) return false
  const outside = line.text.replace(/[“"「『《][^”"」』》]*[”"」』》]/g, '')
  const stops = (outside.match(/[，,、]/g) ?? []).length
  return stops <= 1 && !/[，,、：:]$/.test(line.text)
}

function markHeadings(
  lines: PageLine[],
  blocks: PageLine[][],
  roles: Map<PageLine, LineRole>,
  aids: RoleAids,
): void {
  const isBody = (line: PageLine | undefined) => line !== undefined && !roles.has(line)
  for (const block of blocks) {
    for (const run of runsOf(block, (line) => !roles.has(line) && canBeHeading(line))) {
      const commas = run.filter((line) => /[，,]/.test(line.text)).length
      if (run.length > LONGEST_HEADING_LINES || commas > 1) continue
      const first = run[0]!
      const last = run[run.length - 1]!
      const before = lines[first.index - 1]
      const after = lines[last.index + 1]
      const opensBlock = first === block[0]
      const closesBlock = last === block[block.length - 1]
      if (before !== undefined && isBareDateline(before.text)) continue
      const startsFresh = opensBlock || !isBody(before) || endsSentence(before!.text)
      const isFollowed =
        closesBlock ||
        !isBody(after) ||
        datelineAt(after!.text) !== null ||
        ownLineByline(after!.text) !== null
      if (!startsFresh || !isFollowed) continue
      const spans = opensBlock && closesBlock
      if (!spans && !(closesBlock || datelineAt(after?.text ?? '') !== null)) continue
      if (continuesBody(run, before, after, isBody, aids)) continue
      for (const line of run) roles.set(line, { kind: 'heading' })
    }
  }
}

/** A dateline that fills its line: its text is still to come. */
function isBareDateline(text: string): boolean {
  const dateline = datelineAt(text)
  return dateline !== null && dateline.length >= text.length
}

/** Words after which no headline stops. */
const UNFINISHED = /[的和与及或将对把为在以按从向由被让使等是有并且至到]$/

/** Whether a run that could be a headline is rather a cut-off piece of the text around it. */
function continuesBody(
  run: PageLine[],
  before: PageLine | undefined,
  after: PageLine | undefined,
  isBody: (line: PageLine | undefined) => boolean,
  aids: RoleAids,
): boolean {
  const first = run[0]!
  const last = run[run.length - 1]!
  const comma = run.some((line) => /[，,]/.test(line.text))
  const open = isBody(before) && !endsSentence(before!.text)
  const fromBefore = open ? sticks(before!.text, first.text, aids) : 0
  const intoAfter =
    isBody(after) && datelineAt(after!.text) === null && !canBeHeading(after!)
      ? sticks(last.text, after!.text, aids)
      : 0
  const sameMeasure = run.every((line) => isNear(line.width, before) || isNear(line.width, after))
  // An open line of its own measure waits for its next one; a headline would leave it waiting.
  const awaited = open && sameMeasure && isNear(before!.width, after ?? before)
  let evidence = (sameMeasure ? 1 : -1) + (awaited ? 1.3 : 0)
  if (comma) evidence += sameMeasure ? 3 : 1.5
  if (UNFINISHED.test(last.text)) evidence += 2
  // Extractions put a false blank before a line that begins with a quotation mark.
  if (comma && isBody(after) && /^[“"]/.test(after!.text)) evidence += 2
  return fromBefore + intoAfter + evidence > 2.4
}

function isNear(width: number, line: PageLine | undefined): boolean {
  return (
    line !== undefined && isRunning(line) && Math.abs(width - printedWidth(line.pieces[0]!)) <= 1.5
  )
}

function sticks(tail: string, head: string, { bridge, grams }: RoleAids): number {
  if (cannotBegin(head)) return 6
  return bridge.gain(tail, head) * 0.7 + grams.across(tail, head) * 0.7
}

function runsOf(block: PageLine[], belongs: (line: PageLine) => boolean): PageLine[][] {
  const runs: PageLine[][] = []
  let run: PageLine[] = []
  for (const line of block) {
    if (belongs(line)) run.push(line)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  if (run.length > 0) runs.push(run)
  return runs
}

/** A bare name between a headline and its text is the author's. */
function markAuthors(lines: PageLine[], roles: Map<PageLine, LineRole>): void {
  lines.forEach((line, at) => {
    if (roles.get(line)?.kind !== 'heading' || !isNameList(line.text)) return
    const above = lines[at - 1]
    const below = lines[at + 1]
    const underHeading = above !== undefined && roles.get(above)?.kind === 'heading'
    if (underHeading && below !== undefined && !roles.has(below))
      roles.set(line, { kind: 'byline' })
  })
}

/** Longest name of a page (党的建设, 基层党建), in characters. */
const LONGEST_PAGE_TITLE = 8

/** Names that pages of many newspapers bear, near the top or the foot. */
const KNOWN_TITLE =
  /^(?:[\u4e00-\u9fff]{0,2})(?:党建|党的建设|组织工作|要闻|综合|时政|理论|民生|县区|专题|专版|周刊|专刊|副刊)(?:周刊|专刊|专版)?$/
const EDGE_BLOCKS = 5

/** A short heading alone beside furniture (date, editors, publisher) names the page. */
function markPageTitle(blocks: PageLine[][], roles: Map<PageLine, LineRole>): void {
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
    if (known || neighbours.some(isImprint))
      roles.set(line, { kind: 'furniture', says: 'page-title' })
  })
}
