/** @jest-environment node */
import { readFileSync } from 'fs'
import path from 'path'
import type { County } from '../../../src/core/edition/county'
import { textToArticles } from '../../../src/core/extract/text-to-articles'
import { createWords } from '../../../src/server/words/create-words'

const root = path.resolve(__dirname, '../../..')
const read = (...at: string[]) => readFileSync(path.join(root, ...at), 'utf8')
const counties = JSON.parse(read('src/server/samples/counties.json')) as County[]
const words = createWords()

/** What the folders say: ids are hashes, doubts and furniture have tests of their own. */
function extract(folder: string) {
  const text = read('test/golden/pages', folder, 'source.txt')
  const page = textToArticles(text, { words, counties, fixedTerms: [], lookAlikes: [] })
  if (page.kind !== 'parsed') throw new Error(`${folder} was refused: ${page.reason}`)
  const articles = page.articles.map(
    ({ kicker, headline, subhead, county, reporters, paragraphs }) => ({
      kicker,
      headline,
      subhead,
      county,
      reporters,
      paragraphs,
    }),
  )
  return { date: page.date, pageNumber: page.pageNumber, articles, captions: page.captions }
}

describe('pages of many conventions', () => {
  it.each([
    'wrapped-masthead',
    'narrow-columns',
    'touching-lines',
    'straight-quotes',
    'unwrapped-half-width',
    'unwrapped-headlines-after',
  ])('%s: every article comes out whole (see its why.md)', (folder) => {
    expect(extract(folder)).toEqual(JSON.parse(read('test/golden/pages', folder, 'expected.json')))
  })
})
