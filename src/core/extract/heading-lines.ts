import { cannotBegin, endsSentence, printedWidth } from '../text/characters'
import { blockMeasure, isRunning, runsOf } from './blocks'
import type { Bridge } from './bridge'
import { bylineAtEnd, datelineAt, ownLineByline } from './byline'
import { localMeasure, opensAt, runsOn, setsBlocksIn, standsApart } from './heading-widths'
import { isBoxLabel, isColumnLabel } from './labels'
import type { Roles } from './line-role'
import type { PageGrams } from './page-grams'
import type { PageLine } from './page-line'
import { startsWithMarker } from './sections'

/** Longest line of a headline, in ems. */
const LONGEST_HEADING_EMS = 40
/** Printed lines of a headline with kicker and subhead that stand without a blank between them. */
const LONGEST_HEADING_LINES = 4

/** 「7月9日 晴」 opens a day of a diary. */
const DIARY_DAY = /^\d{1,2}\s*月\s*\d{1,2}\s*日(?:\s*\S{1,3}){0,3}$/

/** 「“…？”」: somebody says a sentence. */
const SPOKEN = /^[“"「『][^”"」』]*[。！？!?][”"」』]$/

export interface RoleAids {
  bridge: Bridge
  grams: PageGrams
}

function canBeHeading(line: PageLine): boolean {
  if (line.width > LONGEST_HEADING_EMS || /[。；;]/.test(line.text)) return false
  if (isColumnLabel(line.text)) return true
  if (SPOKEN.test(line.text)) return false
  if (cannotBegin(line.text) || startsWithMarker(line.text)) return false
  if (datelineAt(line.text) !== null || DIARY_DAY.test(line.text)) return false
  const outside = line.text.replace(/[“"「『《][^”"」』》]*[”"」』》]/g, '')
  const stops = (outside.match(/[，,、]/g) ?? []).length
  return stops <= 1 && !/[，,、：:]$/.test(line.text)
}

export function markHeadings(
  lines: PageLine[],
  blocks: PageLine[][],
  roles: Roles,
  aids: RoleAids,
): void {
  const isBody = (line: PageLine | undefined) => line !== undefined && !roles.has(line)
  const speakers = speakersOf(lines)
  const indented = setsBlocksIn(blocks)
  const isFree = (line: PageLine) =>
    !roles.has(line) && !speakers.has(speakerOf(line) ?? '') && canBeHeading(line)
  blocks.forEach((block, at) => {
    const measures = [block, blocks[at - 1], blocks[at + 1]].flatMap(
      (one) => blockMeasure(one) ?? [],
    )
    for (const free of runsOf(block, isFree)) {
      const above = lines[free[0]!.index - 1]
      // What an open line is waiting for is no headline by its width alone.
      const isAwaited = isBody(above) && !isOver(above!)
      const apart = isAwaited ? [] : standsApart(free, block)
      const run = apart.length > 0 ? apart : free
      const commas = run.filter((line) => /[，,]/.test(line.text)).length
      if (run.length > LONGEST_HEADING_LINES || commas > 1) continue
      const first = run[0]!
      const last = run[run.length - 1]!
      const before = lines[first.index - 1]
      const after = lines[last.index + 1]
      const opensBlock = first === block[0]
      const closesBlock = last === block[block.length - 1]
      if (before !== undefined && isBareDateline(before.text)) continue
      const startsFresh = opensBlock || !isBody(before) || isOver(before!)
      const isFollowed =
        apart.length > 0 ||
        closesBlock ||
        !isBody(after) ||
        datelineAt(after!.text) !== null ||
        ownLineByline(after!.text) !== null
      if (!startsFresh || !isFollowed) continue
      const signed = after !== undefined && roles.get(after)?.kind === 'byline'
      const ends = closesBlock || signed || datelineAt(after?.text ?? '') !== null
      if (apart.length === 0 && !ends) continue
      if (apart.length === 0 && continuesBody(run, lines, measures, isBody, aids)) continue
      const below = localMeasure(blocks, closesBlock ? at + 1 : at)
      const couldOpen = below !== null && run.length === 1 && opensAt(last, below)
      if (indented && couldOpen && isBody(after) && runsOn(after!, below)) continue
      for (const line of run) roles.set(line, { kind: 'heading' })
    }
  })
}

/** A sentence ends, or the writer's name in brackets after it. */
const isOver = ({ text }: PageLine) => endsSentence(text) || bylineAtEnd(text) !== null

/** 「记者：」, 「甲某某：」: who speaks in an interview, from here to the next. */
function speakerOf(line: PageLine): string | null {
  const found = /^([\u4e00-\u9fff]{1,6})[：:]\S/.exec(line.text)?.[1] ?? null
  return found === null || /[县市区镇乡]$/.test(found) ? null : found
}

/** Those who speak twice or more on the page. */
function speakersOf(lines: PageLine[]): Set<string> {
  const named = lines.map(speakerOf)
  return new Set(
    named.filter((name, at): name is string => name !== null && named.indexOf(name) !== at),
  )
}

/** A dateline that fills its line: its text is still to come. */
function isBareDateline(text: string): boolean {
  const dateline = datelineAt(text)
  return dateline !== null && dateline.length >= text.length
}

/** Words after which no headline stops; 「作为」, 「有为」 and the like are nouns. */
const UNFINISHED = /(?:[的和与及或将对把在以按从向由被让使等是有并且至到]|[^作行有可能无]为)$/

/** Whether a run that could be a headline is rather a cut-off piece of the text around it. */
function continuesBody(
  run: PageLine[],
  lines: PageLine[],
  measures: number[],
  isBody: (line: PageLine | undefined) => boolean,
  aids: RoleAids,
): boolean {
  const first = run[0]!
  const last = run[run.length - 1]!
  const before = lines[first.index - 1]
  const after = lines[last.index + 1]
  // 「名词解释」 and then the term, which the text repeats.
  if (isBoxLabel(before?.text ?? '') || (isBody(after) && after!.text.startsWith(first.text)))
    return false
  const comma = run.some((line) => /[，,]/.test(line.text))
  const open = isBody(before) && !endsSentence(before!.text)
  const fromBefore = open ? sticks(before!.text, first.text, aids) : 0
  const intoAfter =
    isBody(after) &&
    datelineAt(after!.text) === null &&
    (!canBeHeading(after!) || isRunning(after!))
      ? sticks(last.text, after!.text, aids)
      : 0
  const sameMeasure = run.every((line) => isNear(line.width, before) || isNear(line.width, after))
  // An open line of its own measure waits for its next one; a headline would leave it waiting.
  const awaited = open && sameMeasure && isNear(before!.width, after ?? before)
  const inColumn = open && run.length === 1 && standsInColumn(first, lines, isBody)
  let evidence = (sameMeasure ? 1 : -1) + (awaited ? 1.3 : 0) + (inColumn ? 3.5 : 0)
  if (comma) evidence += sameMeasure ? 3 : 1.5
  if (UNFINISHED.test(last.text)) evidence += 2
  const opens = measures.some((measure) => opensAt(first, measure))
  const fits = run.length === 1 && opens && isBody(after) && !open
  if (fits) evidence += 0.8
  // Extractions put a false blank before a line that begins with a quotation mark.
  if ((comma || fits) && isBody(after) && /^[“"]/.test(after!.text)) evidence += 2
  return fromBefore + intoAfter + evidence > 2.4
}

/** Lines looked at on each side of one that may stand in a column, and how many must be like it. */
const COLUMN_REACH = 3
const COLUMN_LINES = 4
/** Squeezed marks move the width of a full line by this much (ems). */
const COLUMN_SPREAD_EMS = 2.5

/** Whether a line stands between running lines of its own measure: no headline is set so. */
function standsInColumn(
  line: PageLine,
  lines: PageLine[],
  isBody: (line: PageLine | undefined) => boolean,
): boolean {
  const alike = (other: PageLine | undefined) =>
    other !== undefined &&
    isBody(other) &&
    isRunning(other) &&
    other.pieces.length === 1 &&
    Math.abs(other.width - line.width) <= COLUMN_SPREAD_EMS
  if (!alike(lines[line.index - 1]) || !alike(lines[line.index + 1])) return false
  const around = lines.slice(Math.max(0, line.index - COLUMN_REACH), line.index + COLUMN_REACH + 1)
  return around.filter((other) => other !== line && alike(other)).length >= COLUMN_LINES
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
