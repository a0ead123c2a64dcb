import type { ParsedPageFound } from '../../../src/core/edition/edition'
import { textToArticles } from '../../../src/core/extract/text-to-articles'
import { readOperatorFiles } from '../../../src/server/operator/operator-files'
import { createWords } from '../../../src/server/words/create-words'
import { generatePage, pageStyles } from '../../support/page-generator/generate-page'

const operator = readOperatorFiles()
const words = createWords()
const SEEDS = [201, 202, 203, 204, 205]
const pages = pageStyles.flatMap((style) => SEEDS.map((seed) => [style, seed] as const))

function parsed(text: string, counties = operator.counties): ParsedPageFound {
  const page = textToArticles(text, { words, ...operator, counties })
  if (page.kind !== 'parsed') throw new Error(page.reason)
  return page
}

/** How often each printed character stands in `text`. */
function tally(text: string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const character of text.replace(/\s+/g, '')) {
    counts[character] = (counts[character] ?? 0) + 1
  }
  return counts
}

function everything(page: ParsedPageFound): string {
  const articles = page.articles.map((a) =>
    [a.kicker, a.headline, a.subhead, a.column, a.byline, ...a.paragraphs].join(''),
  )
  const captions = page.captions.map((caption) => caption.text + (caption.credit ?? ''))
  return [...articles, ...captions, ...page.slogans, ...page.furniture].join('')
}

describe.each(pages)('a page in the style %s, seed %i', (style, seed) => {
  const { text, counties } = generatePage(style, seed)
  const page = parsed(text, counties)

  it('keeps every character, each in one place', () => {
    expect(tally(everything(page))).toEqual(tally(text))
  })

  it('is read the same way twice', () => {
    expect(parsed(text, counties)).toEqual(page)
  })

  it('keeps its articles when furniture is added at its foot', () => {
    const added = parsed(`${text}\n\n扫描二维码，关注“青禾先锋”\n`, counties)
    expect(added.articles).toEqual(page.articles)
  })

  it('raises doubts only about places that exist', () => {
    for (const doubt of page.doubts) {
      if (doubt.where !== 'paragraph') continue
      const article = page.articles.find(({ id }) => id === doubt.articleId)
      const paragraph = article?.paragraphs[doubt.paragraph ?? -1]
      expect(doubt.start).toBeGreaterThanOrEqual(0)
      expect(doubt.end).toBeLessThanOrEqual(paragraph?.length ?? -1)
      expect(doubt.start).toBeLessThan(doubt.end)
    }
  })
})

const numbered = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n)).join('\n\n')

describe('hostile input', () => {
  it.each([
    ['one character over and over', '的'.repeat(200_000)],
    ['nothing but brackets', '（'.repeat(5000) + '\n' + '“'.repeat(5000)],
    ['no line breaks', '本报青禾讯（通讯员 林小满）' + '近年来，'.repeat(20_000)],
    ['very many lines', numbered(4000, (n) => `青禾县把第${n}条渠引到田头，很好。`)],
    [
      'very many headlines',
      numbered(1500, (n) => `渠水进田${n}\n\n青禾县把第${n}条渠引到田头，很好。`),
    ],
  ])('of %s is read or refused within five seconds', (_, text) => {
    const began = performance.now()
    expect(['parsed', 'unreadable']).toContain(textToArticles(text, { words, ...operator }).kind)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
