import { runsToArticles } from '../../../src/core/extract/runs-to-articles'
import { createWords } from '../../../src/server/words/create-words'
import { foldRadicals } from '../../../src/server/pdf/radicals'
import { LARGEST_PDF_BYTES, readPdf } from '../../../src/server/pdf/read-pdf'
import { layoutNames, typesetPage } from '../../support/page-typesetter/typeset-page'

const lists = { fixedTerms: [], lookAlikes: [] }

function tally(texts: (string | null)[]): [string, number][] {
  const counts = new Map<string, number>()
  for (const character of texts.join('').replace(/\s+/g, ''))
    counts.set(character, (counts.get(character) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
}

describe('a PDF file', () => {
  it('that is too large is not opened', async () => {
    const bytes = new Uint8Array(LARGEST_PDF_BYTES + 1)
    expect(await readPdf(bytes)).toMatchObject({ kind: 'refused', reason: 'too-large' })
  })

  it('leaves the bytes it is read from as they were', async () => {
    const { pdf } = typesetPage({ layout: 'modern', seed: 5 })
    const before = pdf.slice()
    await readPdf(pdf)
    expect(pdf).toEqual(before)
    // As an upload comes: slicing a Buffer copies nothing.
    const uploaded = Buffer.from(before)
    await readPdf(uploaded)
    expect(uploaded.equals(before)).toBe(true)
  })

  it('is read by itself after one that was refused, and beside another', async () => {
    const { pdf } = typesetPage({ layout: 'modern', seed: 5 })
    const alone = await readPdf(pdf)
    expect(await readPdf(new Uint8Array([1, 2, 3]))).toMatchObject({ reason: 'broken' })
    const [one, other] = await Promise.all([readPdf(pdf), readPdf(pdf)])
    const texts = (reading: typeof alone) =>
      reading.kind === 'runs' ? reading.runs.map((run) => run.text) : reading.reason
    expect(texts(one)).toEqual(texts(alone))
    expect(texts(other)).toEqual(texts(alone))
  })
})

describe.each(layoutNames)('a page typeset as %s', (layout) => {
  const page = typesetPage({ layout, seed: 21 })
  const aids = { words: createWords(), counties: page.counties, ...lists }

  it('gives every character a place and invents none', async () => {
    const read = await readPdf(page.pdf)
    if (read.kind !== 'runs') throw new Error(read.reason)
    const found = runsToArticles(read, aids)
    if (found.kind !== 'parsed') throw new Error(found.reason)
    const articles = found.articles.flatMap((one) => [
      ...[one.column, one.kicker, one.headline, one.subhead, one.byline],
      ...one.paragraphs,
    ])
    const captions = found.captions.flatMap((caption) => [caption.text, caption.credit])
    const written = tally([...articles, ...captions, ...found.furniture, ...found.slogans])
    // Headlines painted twice to look bold stand once.
    const once = new Map(
      read.runs.map((run) => [
        `${run.text} ${Math.round(run.top / 2)} ${Math.round(run.left / 2)}`,
        run.text,
      ]),
    )
    expect(written).toEqual(tally([...once.values()]))
  })

  it('is read the same with its text painted in any order', async () => {
    const shuffled = typesetPage({ layout, seed: 21, shufflePaint: true })
    const [one, other] = [await readPdf(page.pdf), await readPdf(shuffled.pdf)]
    if (one.kind !== 'runs' || other.kind !== 'runs') throw new Error('refused')
    expect(runsToArticles(other, aids)).toEqual(runsToArticles(one, aids))
  })
})

describe('a radical that a font maps in place of a character', () => {
  it('is folded into the character it shows', () => {
    expect(foldRadicals('⼀⼈⽔⻔⻋⺠田')).toBe('一人水门车民田')
  })
})
