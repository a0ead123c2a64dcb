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

/** Unwrapped paragraphs parted by blank lines; a column break may cut a paragraph in two. */
export function cleanPage(dice: Dice): GeneratedPage {
  const marks: Marks = {
    half: dice.pick(['none', 'none', 'brackets', 'all']),
    straightQuotes: false,
  }
  const sheet = composeSheet(
    {
      articles: dice.between(5, 7),
      headlines: [
        'kicker-line',
        'kicker-space',
        'kicker-space',
        'colon',
        'inside',
        'inside',
        'subhead',
      ],
      bylines: ['place', 'place', 'place', 'plain', 'city', 'place-both'],
      sections: ['leads', 'leads', 'leads', 'leads', 'narrative'],
      twoLines: 0,
      commentaries: 0,
      boxes: 0,
      captions: dice.between(0, 2),
      plainFurniture: true,
      measures: [18, 28],
      slack: 0.5,
      rates: { ...noDamage, doubledWord: 0.03, straySpace: 0.01, dashAsOne: 0.2, lookAlike: 0.01 },
      marks,
      spreadNames: 0.03,
      labelled: 0.05,
    },
    dice,
  )
  const headsFirst = dice.chance(0.75)
  let blocks: Block[] = []
  sheet.articles.forEach((article, i) => {
    const columns = dice.pick([1, 1, 2, 3])
    const body: Block[] = []
    const cutsShow = dice.chance(0.6)
    for (const pieces of columnPieces(sheet.lines[i]!, columns)) {
      pieces.forEach((piece, k) => {
        const text = unbroken(piece)
        if (k === 0 && !piece[0]!.opens && !cutsShow) body[body.length - 1] += text
        else body.push(text)
      })
    }
    const head = headBlocks(article, dice)
    const own = ownLineByline(article, marks, 'own-line')
    const end = ownLineByline(article, marks, 'end-line')
    blocks.push(
      ...(headsFirst ? [...head, ...own, ...body, ...end] : [...own, ...body, ...end, ...head]),
    )
  })
  sheet.captions.forEach((_, k) => {
    blocks = insertAnywhere(blocks, captionBlocks(sheet, k, dice), dice)
  })
  const { top, bottom } = sheet.furniture
  const banner = sheet.furniture.banner ? [sheet.furniture.banner] : []
  const text = [...top, ...banner, ...blocks, ...bottom].join('\n\n')
  return { text: `${text}\n`, gold: goldOf(sheet, marks), counties: sheet.counties }
}
