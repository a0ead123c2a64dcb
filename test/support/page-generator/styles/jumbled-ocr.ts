import { columnPieces, LINE_END, headBlocks, ownLineByline, type Block } from '../blocks'
import type { Dice } from '../dice'
import type { Marks } from '../marks'
import { composeSheet, goldOf, type Sheet } from '../sheet'
import type { GeneratedPage } from '../truth'
import { breakLines } from '../typeset'
import { alternating, bodyStream, nested, spread, type Mode } from './reading-orders'

/**
 * A scan: lines joined by spaces or each on its own, columns read in the wrong order, the first lines of
 * paragraphs (set apart by their indent) gathered elsewhere, articles read into one another, headline
 * lines, captions and paragraphs displaced, last lines and line-end marks lost, look-alikes.
 */
export function jumbledOcrPage(dice: Dice): GeneratedPage {
  const marks: Marks = {
    half: dice.pick(['all', 'all', 'brackets', 'none']),
    straightQuotes: dice.chance(0.6),
  }
  const severity = dice.pick([0.4, 0.7, 1, 1.3])
  const sheet = composeSheet(
    {
      articles: dice.between(5, 8),
      headlines: ['kicker-line', 'kicker-space', 'colon', 'colon', 'inside', 'inside', 'subhead'],
      bylines: [
        'place',
        'place',
        'place',
        'place',
        'place-both',
        'city',
        'plain',
        'place-date',
        'own-line',
        'end-inline',
      ],
      sections: ['leads', 'leads', 'leads', 'leads', 'leads', 'narrative'],
      twoLines: 0.5,
      commentaries: dice.chance(0.15) ? 1 : 0,
      boxes: dice.chance(0.15) ? 1 : 0,
      captions: dice.between(0, 2),
      plainFurniture: true,
      measures: [15, 24],
      slack: 0.5,
      rates: {
        lookAlike: 0.06 * severity,
        doubledWord: 0.03,
        straySpace: 0.015,
        dashAsOne: 0.7,
        lostQuote: 0.02 * severity,
        turnedQuote: 0.02 * severity,
        mixedMark: dice.chance(0.4) ? 0.15 : 0,
        lostLineEnd: 0.03 * severity,
        lostLastLine: 0.25 * severity,
      },
      marks,
      spreadNames: 0,
      labelled: 0.05,
    },
    dice,
  )
  garbleKickers(sheet, severity, dice)
  let blocks = runsOf(sheet.articles.length, severity, dice).flatMap((run) =>
    runBlocks(sheet, run, severity, marks, dice),
  )
  sheet.captions.forEach((_, k) => {
    blocks = spread(blocks, captionPieces(sheet, k, severity, dice), dice)
  })
  if (dice.chance(0.5))
    blocks.splice(dice.between(0, blocks.length), 0, dice.pick(['-', '·', '—', '一', '.']))
  const { top, bottom, banner } = sheet.furniture
  const all = [...top, ...(banner ? [banner] : []), ...blocks, ...bottom]
  return {
    text: `${writtenOut(all, dice)}\n`,
    gold: goldOf(sheet, marks),
    counties: sheet.counties,
  }
}

/** Most scans put a blank line between blocks; some print all lines of running text one below the other. */
function writtenOut(blocks: Block[], dice: Dice): string {
  if (!dice.chance(0.15)) return blocks.join('\n\n').replaceAll(LINE_END, ' ')
  const isRunning = (block: Block | undefined) =>
    block !== undefined && /[，。,]/.test(block) && !/图为|摄|供图/.test(block)
  return blocks
    .map((block, at) => block + (isRunning(block) && isRunning(blocks[at + 1]) ? '\n' : '\n\n'))
    .join('')
    .replaceAll(LINE_END, '\n')
}

function modeOf(severity: number, dice: Dice): Mode {
  if (!dice.chance(0.65 * severity)) return dice.pick(['whole', 'whole', 'cut'])
  // Swapped columns are rare: where a column ends with a paragraph nothing in the text tells their order.
  return dice.pick([
    'cut',
    'cut',
    'cut',
    'openings-out',
    'openings-out',
    'exploded',
    'exploded',
    'row-groups',
    'row-groups',
    dice.chance(0.4) ? 'columns-swapped' : 'cut',
  ])
}

/** The large type of a county's name on a line of its own is now and then misread throughout. */
function garbleKickers(sheet: Sheet, severity: number, dice: Dice): void {
  const misread: Record<string, string> = { 县: '具', 区: '凶', 市: '巾' }
  for (const article of sheet.articles) {
    const { kicker } = article
    if (!kicker || article.kickerOnHeadlineLine || !dice.chance(0.06 * severity)) continue
    const last = kicker.slice(-1)
    article.kicker =
      dice.pick([...'角各台名古占合']) + kicker.slice(1, -1) + (misread[last] ?? last)
  }
}

/** The blocks of one article in the order the scan read them. */
function articleStream(
  sheet: Sheet,
  index: number,
  mode: Mode,
  severity: number,
  marks: Marks,
  dice: Dice,
): Block[] {
  const article = sheet.articles[index]!
  const columns = columnPieces(sheet.lines[index]!, dice.pick([1, 2, 2, 3]))
  let body = bodyStream(columns, mode, dice)
  if (dice.chance(0.12 * severity) && body.length > 3) {
    const [moved] = body.splice(dice.between(1, body.length - 1), 1)
    body.splice(dice.between(0, body.length), 0, moved!)
  }
  // Two places that stand in no order come out on one line.
  if (dice.chance(0.04 * severity) && body.length > 3) {
    const at = dice.between(0, body.length - 2)
    body.splice(at, 2, `${body[at]!}${LINE_END}${body[at + 1]!}`)
  }
  const heads = headBlocks(article, dice).flatMap((block) =>
    dice.chance(0.6) ? block.split('\n') : [block],
  )
  const own = ownLineByline(article, marks, 'own-line')
  const late: Block[] = []
  // The second line of a headline often lies beside the text and is read in the middle of it.
  if (heads.length > 1 && dice.chance(0.35 * severity)) late.push(heads.pop()!)
  // So may a kicker be, which stands apart from its headline.
  if (heads.length > 1 && article.kicker === heads[0] && dice.chance(0.08 * severity)) {
    late.push(heads.shift()!)
  }
  const at = dice.pick([0, 0, 0, 0, 0, 1, body.length])
  body = [...body.slice(0, at), ...heads, ...own, ...body.slice(at)]
  return spread(body, late, dice)
}

/** Neighbours that are read into one another, and how. */
interface Run {
  articles: number[]
  weave: 'none' | 'nested' | 'alternating' | 'line-groups'
}

function runsOf(count: number, severity: number, dice: Dice): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < count;) {
    const size = Math.min(dice.pick([2, 2, 3]), count - at)
    const woven = size > 1 && dice.chance(0.3 * severity)
    const articles = Array.from({ length: woven ? size : 1 }, (_, i) => at + i)
    const weave = dice.pick(['nested', 'nested', 'alternating', 'line-groups'] as const)
    runs.push({ articles, weave: woven ? weave : 'none' })
    at += articles.length
  }
  return runs
}

function runBlocks(sheet: Sheet, run: Run, severity: number, marks: Marks, dice: Dice): Block[] {
  const grouped = run.weave === 'line-groups'
  const streams = run.articles.map((i) =>
    articleStream(sheet, i, grouped ? 'row-groups' : modeOf(severity, dice), severity, marks, dice),
  )
  switch (run.weave) {
    case 'none':
      return streams.flat()
    case 'nested':
      return nested(streams, dice)
    case 'alternating':
    case 'line-groups':
      return alternating(streams, dice)
  }
}

/** A caption of a few lines; a hard page reads its last line elsewhere. */
function captionPieces(sheet: Sheet, index: number, severity: number, dice: Dice): Block[] {
  const { text, credit } = sheet.captions[index]!
  const lines = breakLines(text, dice.between(20, 30), 2, 0.5, dice)
  const tail = credit ? [credit] : []
  if (!dice.chance(0.25 * severity)) {
    return [
      dice.chance(0.5) ? [...lines, ...tail].join(' ') : [lines.join(' '), ...tail].join('\n\n'),
    ]
  }
  return [[...lines.slice(0, -1), ...tail].join(' '), lines.at(-1)!]
}
