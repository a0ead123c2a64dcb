import { columnPieces, headBlocks, ownLineByline, textOf, type Block } from '../blocks'
import type { Dice } from '../dice'
import type { Marks } from '../marks'
import { composeSheet, goldOf, type Sheet } from '../sheet'
import type { GeneratedPage } from '../truth'
import { breakLines, type Line } from '../typeset'

/** How an article's own lines come out: most whole, some with their order broken. */
type Mode = 'whole' | 'cut' | 'openings-out' | 'exploded' | 'columns-swapped' | 'row-groups'

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
  const severity = dice.pick([0.5, 0.8, 1, 1.3])
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
    },
    dice,
  )
  const streams = sheet.articles.map((_, i) => articleStream(sheet, i, severity, marks, dice))
  let blocks = weave(streams, severity, dice)
  sheet.captions.forEach((_, k) => {
    blocks = spread(blocks, captionPieces(sheet, k, severity, dice), dice)
  })
  if (dice.chance(0.5))
    blocks.splice(dice.between(0, blocks.length), 0, dice.pick(['-', '·', '—', '一', '.']))
  const { top, bottom, banner } = sheet.furniture
  const all = [...top, ...(banner ? [banner] : []), ...blocks, ...bottom]
  return { text: `${all.join('\n\n')}\n`, gold: goldOf(sheet, marks), counties: sheet.counties }
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

/** The blocks of one article in the order the scan read them. */
function articleStream(
  sheet: Sheet,
  index: number,
  severity: number,
  marks: Marks,
  dice: Dice,
): Block[] {
  const article = sheet.articles[index]!
  const columns = columnPieces(sheet.lines[index]!, dice.pick([1, 2, 2, 3]))
  let body = bodyStream(columns, modeOf(severity, dice), dice)
  if (dice.chance(0.12 * severity) && body.length > 3) {
    const [moved] = body.splice(dice.between(1, body.length - 1), 1)
    body.splice(dice.between(0, body.length), 0, moved!)
  }
  const heads = headBlocks(article, dice).flatMap((block) =>
    dice.chance(0.6) ? block.split('\n') : [block],
  )
  const own = ownLineByline(article, marks, 'own-line')
  const late: Block[] = []
  // The second line of a headline often lies beside the text and is read in the middle of it.
  if (heads.length > 1 && dice.chance(0.35 * severity)) late.push(heads.pop()!)
  const at = dice.pick([0, 0, 0, 0, 0, 1, body.length])
  body = [...body.slice(0, at), ...heads, ...own, ...body.slice(at)]
  return spread(body, late, dice)
}

const spaced = (lines: Line[]) => textOf(lines).join(' ')

function bodyStream(columns: Line[][][], mode: Mode, dice: Dice): Block[] {
  switch (mode) {
    case 'whole':
      return paragraphsOf(columns.flat(2)).map(spaced)
    case 'cut':
      return columns.flat().map(spaced)
    case 'columns-swapped': {
      const order = columns.length > 1 ? dice.sample(columns, columns.length) : columns
      return order.flat().map(spaced)
    }
    case 'openings-out': {
      const kept: Block[] = []
      const openings: Block[] = []
      for (const piece of columns.flat()) {
        const [first, ...rest] = piece
        if (first!.opens && rest.length > 0 && dice.chance(0.8)) {
          openings.push(first!.text)
          kept.push(spaced(rest))
        } else kept.push(spaced(piece))
      }
      return dice.chance(0.5) ? [...kept, ...openings.reverse()] : [...openings, ...kept]
    }
    case 'exploded': {
      const kept: Block[] = []
      const openings: Block[] = []
      for (const line of columns.flat(2)) {
        if (line.opens && dice.chance(0.6)) openings.push(line.text)
        else if (kept.length > 0 && dice.chance(0.12)) kept.push(`${kept.pop()} ${line.text}`)
        else kept.push(line.text)
      }
      return [...kept, ...openings.reverse()]
    }
    case 'row-groups': {
      // Two columns read across: groups of lines of the one, then of the other.
      const groups = columns.map((pieces) => groupsOf(pieces.flat(), dice))
      const out: Block[] = []
      for (let g = 0; groups.some((list) => g < list.length); g++) {
        for (const list of groups) if (list[g]) out.push(spaced(list[g]!))
      }
      return out
    }
  }
}

/** Runs of four to nine lines, cut wherever they end, in a word or not. */
function groupsOf(lines: Line[], dice: Dice): Line[][] {
  const groups: Line[][] = []
  for (let at = 0; at < lines.length;) {
    const size = dice.between(4, 9)
    groups.push(...paragraphsOf(lines.slice(at, at + size)))
    at += size
  }
  return groups
}

function paragraphsOf(lines: Line[]): Line[][] {
  return columnPieces(lines, 1).flat()
}

/** Articles one after another, some neighbours read into one another. */
function weave(streams: Block[][], severity: number, dice: Dice): Block[] {
  const out: Block[] = []
  for (let i = 0; i < streams.length;) {
    const run = streams.slice(i, i + dice.pick([2, 2, 3]))
    if (run.length > 1 && dice.chance(0.3 * severity)) {
      out.push(...(dice.chance(0.5) ? nested(run, dice) : alternating(run, dice)))
      i += run.length
    } else {
      out.push(...streams[i]!)
      i += 1
    }
  }
  return out
}

/** The second article stands inside the first, as where an L-shaped text runs round a box. */
function nested([outer, ...inner]: Block[][], dice: Dice): Block[] {
  const at = dice.between(1, Math.max(1, outer!.length - 1))
  return [...outer!.slice(0, at), ...inner.flat(), ...outer!.slice(at)]
}

function alternating(streams: Block[][], dice: Dice): Block[] {
  const rest = streams.map((stream) => [...stream])
  const out: Block[] = []
  while (rest.some((stream) => stream.length > 0)) {
    for (const stream of rest) out.push(...stream.splice(0, dice.between(1, 4)))
  }
  return out
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

/** Puts each of `added` at a random place, in their order. */
function spread(blocks: Block[], added: Block[], dice: Dice): Block[] {
  const out = [...blocks]
  let from = 0
  for (const block of added) {
    const at = dice.between(from, Math.min(out.length, from === 0 ? out.length : from + 6))
    out.splice(at, 0, block)
    from = at + 1
  }
  return out
}
