/** @jest-environment node */
import fc from 'fast-check'
import type { ParsedPageFound } from '../../../src/core/edition/edition'
import { textToArticles } from '../../../src/core/extract/text-to-articles'
import { createWords } from '../../../src/server/words/create-words'
import {
  generatePage,
  pageStyles,
  type PageStyle,
} from '../../support/page-generator/generate-page'
import type { GeneratedPage } from '../../support/page-generator/truth'
import { operatorLists } from '../../support/operator-lists'
import { misplacedDoubts, strayCharacters } from '../../support/page-checks'

const lists = operatorLists()
const words = createWords()

function parsed(text: string, { counties }: Pick<GeneratedPage, 'counties'>): ParsedPageFound {
  const page = textToArticles(text, { ...lists, words, counties })
  if (page.kind !== 'parsed') throw new Error(page.reason)
  return page
}

/** Seeds of the generator below those for reporting; a failure names the seed. */
const seeds = fc.integer({ min: 1000, max: 899_999 })

/** Pages of each style a property is held against; jumbled ones take longest. */
const runs = (style: PageStyle) => ({ numRuns: style === 'jumbled-ocr' ? 4 : 8, seed: 20_261_122 })

/** Lines that may stand at the foot of any page and belong to no article. */
const FURNITURE = [
  '扫描二维码，关注“青禾先锋”',
  '中共青禾县委组织部 青禾县党的建设学会 青禾日报社 主办',
  '●政策发布平台',
]

describe.each(pageStyles)('any page in the style %s', (style) => {
  it('keeps every character in one place, is read the same way twice, and doubts what is there', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const page = generatePage(style, seed)
        const found = parsed(page.text, page)
        expect(strayCharacters(page.text, found)).toEqual([])
        expect(misplacedDoubts(found, lists.fixedTerms)).toEqual([])
        expect(parsed(page.text, page)).toEqual(found)
      }),
      runs(style),
    )
  })

  it('keeps its articles when lines of furniture are added at its foot', () => {
    fc.assert(
      fc.property(seeds, fc.subarray(FURNITURE, { minLength: 1 }), (seed, added) => {
        const page = generatePage(style, seed)
        const longer = `${page.text}\n\n${added.join('\n\n')}\n`
        expect(parsed(longer, page).articles).toEqual(parsed(page.text, page).articles)
      }),
      runs(style),
    )
  })
})

describe('a page that stands in one text three times', () => {
  it.each([3, 9])('loses no character (seed %d)', (seed) => {
    const page = generatePage('hard-wrapped', seed)
    const text = [page.text, page.text, page.text].join('\n\n')
    expect(strayCharacters(text, parsed(text, page))).toEqual([])
  })
})

describe('a text that is no page', () => {
  const read = (text: string) => textToArticles(text, { ...lists, words, counties: [] })

  it.each([
    ['blanks', ' \n\u3000'.repeat(1000), 'no-text'],
    ['Latin letters', 'a page of letters\n'.repeat(50), 'no-text'],
    ['headings alone', '渠水进田\n\n清渠夜话\n', 'no-article'],
    ['five megabytes of one character', '的'.repeat(5 * 1024 * 1024), 'too-long'],
  ])('made of %s is refused by name', (_, text, reason) => {
    expect(read(text)).toEqual({ kind: 'unreadable', reason })
  })

  it('is too long beyond a hundred thousand characters, blanks aside', () => {
    const sentence = '近年来，青禾县把渠水引进田头。'
    const text = `本报青禾讯（通讯员 林小满）${sentence.repeat(6600)}`
    expect(read(`${text}${' '.repeat(100_000)}`).kind).toBe('parsed')
    expect(read(text + sentence.repeat(100))).toEqual({ kind: 'unreadable', reason: 'too-long' })
  })

  const numbered = (count: number, line: (n: number) => string) =>
    Array.from({ length: count }, (_, n) => line(n)).join('\n\n')

  it.each([
    ['one character over and over', '的'.repeat(90_000)],
    ['marks nested a thousand deep', `${'“（《'.repeat(1000)}青禾县${'》）”'.repeat(1000)}`],
    ['half-paired marks', `${'“青'.repeat(9000)}。${'"禾'.repeat(9001)}。`],
    ['no line breaks', `本报青禾讯（通讯员 林小满）${'近年来，'.repeat(20_000)}`],
    ['very many lines', numbered(4000, (n) => `青禾县把第${n}条渠引到田头，很好。`)],
    [
      'very many headlines',
      numbered(1500, (n) => `渠水进田${n}\n\n青禾县把第${n}条渠引到田头，很好。`),
    ],
    ['lone surrogates', `青禾县${'\ud83d'.repeat(5000)}把渠引到田头，很好。`],
  ])('but %s is read whole or refused', (_, text) => {
    const page = read(text)
    if (page.kind === 'unreadable') expect(['no-text', 'no-article']).toContain(page.reason)
    else {
      expect(strayCharacters(text, page)).toEqual([])
      expect(misplacedDoubts(page, lists.fixedTerms)).toEqual([])
    }
  })
})
