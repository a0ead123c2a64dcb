import { articleIds } from '../../../src/core/edition/article-id'
import type { Edition } from '../../../src/core/edition/edition'
import { noDamage } from './damage'
import { diceOf } from './dice'
import { composeSheet, goldOf } from './sheet'

/**
 * A made-up edition as an editor would have it, without damage: for whatever works on articles and not
 * on raw pages. The same seed always gives the same edition; its counties are made up with it.
 */
export function generateEdition(seed: number | string): {
  edition: Edition
  counties: { name: string; short: string }[]
} {
  const dice = diceOf(`edition/${seed}`)
  const marks = { half: 'none', straightQuotes: false } as const
  const sheet = composeSheet(
    {
      articles: dice.between(5, 7),
      headlines: ['kicker-line', 'colon', 'inside', 'subhead'],
      bylines: ['place', 'place', 'place-both'],
      sections: ['leads', 'leads', 'leads', 'narrative'],
      twoLines: 0,
      commentaries: dice.chance(0.2) ? 1 : 0,
      boxes: 0,
      captions: dice.between(0, 2),
      plainFurniture: false,
      measures: [20, 20],
      slack: 0,
      rates: noDamage,
      marks,
      spreadNames: 0,
      labelled: 0,
    },
    dice,
  )
  const gold = goldOf(sheet, marks)
  const ids = articleIds(gold.articles.map((article) => article.paragraphs))
  const edition: Edition = {
    id: `made-up-${seed}`,
    newspaper: null,
    date: gold.date,
    pageNumber: gold.pageNumber,
    pageTitle: gold.pageTitle,
    editors: {},
    articles: gold.articles.map((article, at) => ({ ...article, id: ids[at]! })),
    captions: gold.captions,
    sample: false,
  }
  return { edition, counties: sheet.counties }
}
