import { readPdf } from '../../../src/server/pdf/read-pdf'
import { layoutNames, typesetPage } from '../../support/page-typesetter/typeset-page'

/** Labels and banners are no part of the truth; no made-up page prints more of them. */
const MOST_LABELS = 40
/** The share of `mixed` that is printed twice, its headlines, is taken out later, by the page's reading. */
const MOST_DOUBLED: Record<string, number> = { mixed: 160 }

function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const ch of text.replace(/\s+/g, '').replace(/\u30fb/g, '·'))
    counts.set(ch, (counts.get(ch) ?? 0) + 1)
  return counts
}

describe.each(layoutNames)('the runs of a page typeset as %s', (layout) => {
  it.each([{}, { jitter: 1.5 }, { shufflePaint: true }])(
    'are every character printed, and no more: %o',
    async (condition) => {
      const { truth, pdf } = typesetPage({ layout, seed: 8, ...condition })
      const read = await readPdf(pdf)
      if (read.kind !== 'runs') throw new Error(read.reason)
      const articles = truth.articles.flatMap((a) => [
        a.kicker,
        a.headline,
        a.subhead,
        a.byline,
        ...a.paragraphs,
      ])
      const captions = truth.captions.flatMap((c) => [c.text, c.credit])
      const expected = tally([...articles, ...captions, ...truth.furniture].join(''))
      const found = tally(read.runs.map((run) => run.text).join(''))
      const missing = [...expected].filter(([ch, count]) => (found.get(ch) ?? 0) < count)
      expect(missing).toEqual([])
      const extra = [...found].map(([ch, count]) => count - (expected.get(ch) ?? 0))
      expect(extra.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(
        MOST_LABELS + (MOST_DOUBLED[layout] ?? 0),
      )
    },
  )
})
