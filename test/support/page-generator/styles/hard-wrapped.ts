import {
  captionBlocks,
  columnPieces,
  headBlocks,
  insertAnywhere,
  ownLineByline,
  textOf,
  type Block,
} from '../blocks'
import { noDamage } from '../damage'
import type { Dice } from '../dice'
import type { Marks } from '../marks'
import { composeSheet, goldOf } from '../sheet'
import type { GeneratedPage } from '../truth'
import { breakLines, type Line } from '../typeset'

/** Columns as typeset, one printed line a line; headings mostly stand after their bodies. */
export function hardWrappedPage(dice: Dice): GeneratedPage {
  const marks: Marks = { half: dice.pick(['none', 'none', 'brackets']), straightQuotes: false }
  const sheet = composeSheet(
    {
      articles: dice.between(5, 8),
      headlines: [
        'kicker-line',
        'kicker-line',
        'inside',
        'inside',
        'subhead',
        'phrase-kicker',
        'colon',
      ],
      bylines: ['place', 'place', 'place', 'place-both', 'city', 'own-line', 'plain', 'place-date'],
      sections: ['leads', 'leads', 'leads', 'leads', 'circled', 'narrative'],
      twoLines: 0.6,
      commentaries: dice.chance(0.2) ? 1 : 0,
      boxes: 0,
      captions: dice.between(0, 2),
      plainFurniture: dice.chance(0.4),
      measures: [15, 27],
      slack: 0,
      rates: { ...noDamage, straySpace: 0.04, doubledWord: 0.01, dashAsOne: 0.1 },
      marks,
      spreadNames: 0.08,
      labelled: 0.08,
    },
    dice,
  )
  const headsAfter = dice.chance(0.75)
  const quoteBlanks = dice.chance(0.7)
  const articles: Block[][] = sheet.articles.map((article, i) => {
    const body = wrappedBody(sheet.lines[i]!, dice.pick([1, 2, 3, 4]), quoteBlanks, dice)
    const head = headBlocks(article, dice)
    const own = ownLineByline(article, marks, 'own-line')
    const end = ownLineByline(article, marks, 'end-line')
    return headsAfter !== dice.chance(0.06)
      ? [...own, ...body, ...end, ...head]
      : [...head, ...own, ...body, ...end]
  })
  sheet.captions.forEach((_, k) => {
    const wrapped = captionBlocks(sheet, k, dice).map((block) =>
      breakLines(block, dice.between(24, 56), 0, 0, dice).join('\n'),
    )
    // A picture stands between articles or cuts one.
    if (dice.chance(0.3)) {
      const cut = dice.between(0, articles.length - 1)
      articles[cut] = insertAnywhere(articles[cut]!, wrapped, dice)
    } else articles.splice(dice.between(0, articles.length), 0, wrapped)
  })
  const { top, bottom, banner } = sheet.furniture
  const repeated = banner ? [dice.chance(0.7) ? banner.repeat(dice.between(8, 34)) : banner] : []
  const atTop = dice.chance(0.6)
  const frame = [...top, ...bottom, ...repeated]
  const all = atTop
    ? [...frame, ...articles.flat()]
    : [...top, ...articles.flat(), ...bottom, ...repeated]
  return { text: `${all.join('\n\n')}\n`, gold: goldOf(sheet, marks), counties: sheet.counties }
}

/** A blank parts paragraphs and columns; before a line that begins with “ it is an artefact. */
export function wrappedBody(
  lines: Line[],
  columns: number,
  quoteBlanks: boolean,
  dice: Dice,
): Block[] {
  const blocks: Block[] = []
  for (const piece of columnPieces(lines, columns).flat()) {
    // Now and then the blank is lost and the paragraph begins on the very next line.
    const joined = piece[0]!.opens && blocks.length > 0 && dice.chance(0.03)
    let block: string[] = joined ? blocks.pop()!.split('\n') : []
    for (const text of textOf(piece)) {
      if (quoteBlanks && block.length > 0 && text.startsWith('“')) {
        blocks.push(block.join('\n'))
        block = []
      }
      block.push(text)
    }
    blocks.push(block.join('\n'))
  }
  return blocks
}
