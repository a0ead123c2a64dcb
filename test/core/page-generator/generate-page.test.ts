import { generatePage, pageStyles } from '../../support/page-generator/generate-page'

const seeds = Array.from({ length: 25 }, (_, i) => i)
const pages = pageStyles.flatMap((style) =>
  seeds.map((seed) => ({ style, seed, page: generatePage(style, seed) })),
)

function counted(texts: (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const ch of texts.join('').replace(/\s/g, '')) counts.set(ch, (counts.get(ch) ?? 0) + 1)
  return counts
}

describe('a generated page', () => {
  it('is the same again for the same style and seed, and another for another seed', () => {
    for (const { style, seed, page } of pages) {
      expect(generatePage(style, seed).text).toBe(page.text)
      expect(generatePage(style, seed + 1).text).not.toBe(page.text)
    }
  })

  it('holds every character of its gold, as often as the gold does', () => {
    for (const { style, seed, page } of pages) {
      const { articles, captions, furniture } = page.gold
      const inText = counted([page.text])
      const inGold = counted([
        ...articles.flatMap((a) => [a.kicker, a.headline, a.subhead, a.byline, ...a.paragraphs]),
        ...captions.flatMap((caption) => [caption.text, caption.credit]),
        ...furniture,
      ])
      const missing = [...inGold].filter(([ch, count]) => (inText.get(ch) ?? 0) < count)
      expect({ style, seed, missing }).toEqual({ style, seed, missing: [] })
    }
  })

  it('leaves nothing of an article out of the gold but series labels, banners and specks', () => {
    for (const { page } of pages) {
      const { articles, captions, furniture } = page.gold
      const inGold = counted([
        ...articles.flatMap((a) => [a.kicker, a.headline, a.subhead, a.byline, ...a.paragraphs]),
        ...captions.flatMap((caption) => [caption.text, caption.credit]),
        ...furniture,
      ])
      // Full stops end sentences alone: neither a label nor a banner has one.
      expect(counted([page.text]).get('。')).toBe(inGold.get('。'))
    }
  })

  it('has templates filled and no paragraph empty', () => {
    for (const { page } of pages) {
      expect(page.text).not.toMatch(/undefined|[{}|]/)
      for (const article of page.gold.articles) {
        expect(article.paragraphs.length).toBeGreaterThan(0)
        expect(article.paragraphs.every((text) => text !== '')).toBe(true)
      }
    }
  })

  it('notes damage that stands in the text', () => {
    for (const { style, seed, page } of pages) {
      const bodies = page.gold.articles.flatMap((a) => a.paragraphs).join('')
      for (const note of page.gold.ocrNotes) {
        expect({ style, seed, found: bodies.includes(note.wrong) }).toEqual({
          style,
          seed,
          found: true,
        })
      }
    }
  })

  it('keeps its vocabulary out of the real city: no county of the operator appears', () => {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    const real = require('../../../config/operator/counties.json') as { name: string }[]
    for (const { page } of pages) {
      for (const county of real) expect(page.text).not.toContain(county.name)
    }
  })
})
