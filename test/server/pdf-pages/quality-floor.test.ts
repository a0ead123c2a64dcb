import { runsToArticles } from '../../../src/core/extract/runs-to-articles'
import { readPdf } from '../../../src/server/pdf/read-pdf'
import { createWords } from '../../../src/server/words/create-words'
import { scorePage } from '../../bench/extract-score'
import { layoutNames, typesetPage } from '../../support/page-typesetter/typeset-page'

/** Points in a millimetre. */
const MM = 72 / 25.4
/** Pages the rules were tuned on: the floor guards what was reached, `npm run bench -- pdf` reports. */
const SEEDS = [1, 2]
const floor = {
  recall: 1,
  precision: 1,
  headline: 0.97,
  body: 0.99,
  reporters: 0.97,
  captions: 1,
}

describe.each(layoutNames)('a page typeset as %s', (layout) => {
  it.each([
    ['as set', {}],
    [
      'shaken, with narrow gutters, painted in random order',
      { jitter: 1.5, gutter: 3.6 * MM, shufflePaint: true },
    ],
  ])('is read no worse than it was: %s', async (_, condition) => {
    const words = createWords()
    const scores = []
    for (const seed of SEEDS) {
      const { pdf, truth, counties } = typesetPage({ layout, seed, ...condition })
      const read = await readPdf(pdf)
      if (read.kind === 'refused') throw new Error(`refused: ${read.reason}`)
      const found = runsToArticles(read, { words, counties, fixedTerms: [], lookAlikes: [] })
      if (found.kind !== 'parsed') throw new Error(`unreadable: ${found.reason}`)
      scores.push(scorePage(truth, found))
    }
    for (const [name, least] of Object.entries(floor)) {
      const known = scores.map((s) => s[name as keyof typeof floor]).filter((v) => v !== null)
      const mean = known.reduce((sum, v) => sum + v, 0) / Math.max(1, known.length)
      expect({ name, reached: known.length === 0 || mean >= least, mean }).toMatchObject({
        name,
        reached: true,
      })
    }
  })
})
