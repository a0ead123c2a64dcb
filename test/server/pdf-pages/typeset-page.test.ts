import path from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { layoutNames, typesetPage } from '../../support/page-typesetter/typeset-page'

const library = path.join('node_modules', 'pdfjs-dist', '/')

/** Everything printed on a page, straight from the library: this is about the page, not its reader. */
async function printedOn(pdf: Uint8Array): Promise<string> {
  const task = getDocument({
    data: pdf,
    cMapUrl: path.join(library, 'cmaps', '/'),
    cMapPacked: true,
    standardFontDataUrl: path.join(library, 'standard_fonts', '/'),
    verbosity: 0,
  })
  try {
    const page = await (await task.promise).getPage(1)
    const { items } = await page.getTextContent({ disableNormalization: true })
    return items.map((item) => ('str' in item ? item.str : '')).join('')
  } finally {
    await task.destroy()
  }
}

/** How often each printed character stands in `text`. */
function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const ch of text.replace(/\s+/g, '')) counts.set(ch, (counts.get(ch) ?? 0) + 1)
  return counts
}

describe.each(layoutNames)('a page typeset as %s', (layout) => {
  it('is the same bytes each time', () => {
    const [once, again] = [1, 2].map(() => typesetPage({ layout, seed: 5, jitter: 1 }))
    expect(Buffer.from(once!.pdf).equals(Buffer.from(again!.pdf))).toBe(true)
  })

  it('holds the same articles however it is set', () => {
    const { truth, pdf } = typesetPage({ layout, seed: 6 })
    const shaken = typesetPage({ layout, seed: 6, jitter: 1.5, gutter: 10, shufflePaint: true })
    expect(shaken.truth).toEqual(truth)
    expect(Buffer.from(shaken.pdf).equals(Buffer.from(pdf))).toBe(false)
  })

  it('prints every character of its truth', async () => {
    const { truth, pdf } = typesetPage({ layout, seed: 7 })
    const articles = truth.articles.flatMap((a) => [
      a.kicker,
      a.headline,
      a.subhead,
      a.byline,
      ...a.paragraphs,
    ])
    const captions = truth.captions.flatMap((c) => [c.text, c.credit])
    // One of the encodings knows the middle dot by another code; a dash that runs down has one of its own.
    const printed = tally((await printedOn(pdf)).replace(/\u30fb/g, '·').replace(/\ufe31/g, '—'))
    const missing = [...tally([...articles, ...captions, ...truth.furniture].join(''))].filter(
      ([ch, count]) => (printed.get(ch) ?? 0) < count,
    )
    expect(missing).toEqual([])
  })
})
