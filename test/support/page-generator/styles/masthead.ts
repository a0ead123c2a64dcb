import {
  captionBlocks,
  columnPieces,
  headBlocks,
  insertAnywhere,
  ownLineByline,
  unbroken,
  type Block,
} from '../blocks'
import { noDamage } from '../damage'
import type { Dice } from '../dice'
import type { Marks } from '../marks'
import { composeSheet, goldOf } from '../sheet'
import type { GeneratedPage } from '../truth'
import { wrappedBody } from './hard-wrapped'

/** A page with all its furniture, commentaries, boxes and the bylines of other newspapers. */
export function mastheadPage(dice: Dice): GeneratedPage {
  const marks: Marks = {
    half: dice.pick(['none', 'brackets', 'all']),
    straightQuotes: dice.chance(0.15),
  }
  const house = dice.sample(
    [
      'place-date',
      'place-both',
      'own-line',
      'office',
      'end-inline',
      'end-line',
      'plain',
      'city',
      'none',
    ] as const,
    3,
  )
  const sheet = composeSheet(
    {
      articles: dice.between(4, 6),
      headlines: [
        'kicker-line',
        'kicker-space',
        'inside',
        'inside',
        'subhead',
        'phrase-kicker',
        'colon',
      ],
      bylines: [house[0]!, house[0]!, house[0]!, house[1]!, house[2]!],
      sections: dice.pick([
        ['leads'],
        ['numbered-lines', 'leads'],
        ['circled', 'narrative'],
        ['numbered-inline', 'leads'],
        ['narrative'],
      ]),
      twoLines: 0.4,
      commentaries: dice.pick([0, 1, 1]),
      boxes: dice.pick([0, 1, 1, 2]),
      captions: dice.between(0, 2),
      plainFurniture: false,
      measures: [16, 26],
      slack: 0,
      rates: { ...noDamage, straySpace: 0.02, doubledWord: 0.01, dashAsOne: 0.1, lookAlike: 0.01 },
      marks,
      spreadNames: 0.12,
      labelled: 0.12,
    },
    dice,
  )
  const wrapped = dice.chance(0.5)
  const headsFirst = dice.chance(0.8)
  let blocks: Block[] = []
  sheet.articles.forEach((article, i) => {
    const columns = dice.pick([1, 1, 2, 3])
    const lines = sheet.lines[i]!
    const body = wrapped
      ? wrappedBody(lines, columns, dice.chance(0.4), dice)
      : columnPieces(lines, 1)
          .flat()
          .map((piece) => unbroken(piece))
    const head = headBlocks(article, dice)
    const own = ownLineByline(article, marks, 'own-line')
    const end = ownLineByline(article, marks, 'end-line')
    // A box keeps its label and title above its text in every layout.
    const first = headsFirst !== dice.chance(0.06) || article.box
    blocks.push(
      ...(first ? [...head, ...own, ...body, ...end] : [...own, ...body, ...end, ...head]),
    )
  })
  sheet.captions.forEach((_, k) => {
    blocks = insertAnywhere(blocks, captionBlocks(sheet, k, dice), dice)
  })
  const { top, bottom, banner } = sheet.furniture
  const banners = banner ? [dice.chance(0.4) ? banner.repeat(dice.between(4, 20)) : banner] : []
  const all = [...top, ...banners, ...blocks, ...bottom]
  return { text: `${all.join('\n\n')}\n`, gold: goldOf(sheet, marks), counties: sheet.counties }
}
