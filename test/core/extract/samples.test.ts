/** @jest-environment node */
import { readFileSync } from 'fs'
import path from 'path'
import type { County } from '../../../src/core/edition/county'
import { textToArticles } from '../../../src/core/extract/text-to-articles'
import { createWords } from '../../../src/server/words/create-words'

const root = path.resolve(__dirname, '../../..')
const read = (...at: string[]) => readFileSync(path.join(root, ...at), 'utf8')
const counties = JSON.parse(read('src/server/samples/counties.json')) as County[]

function extractSample(name: string, day: number) {
  const filled: Record<string, string> = { 年: '2026', 月: '11', 日: String(day), 星期: '星期日' }
  const text = read('src/server/samples', `${name}.txt`).replace(
    /\{\{(.+?)\}\}/g,
    (_, word: string) => filled[word]!,
  )
  const aids = { words: createWords(), counties, fixedTerms: [], lookAlikes: [] }
  const page = textToArticles(text, aids)
  if (page.kind !== 'parsed') throw new Error(`${name} was refused: ${page.reason}`)
  // Ids are hashes and doubts have tests of their own; the furniture list is read through its fields.
  const { date, pageNumber, pageTitle, publisher, editors, slogans, channel, captions } = page
  const articles = page.articles.map((article) => ({ ...article, id: undefined }))
  return { date, pageNumber, pageTitle, publisher, editors, slogans, channel, articles, captions }
}

describe('the sample pages the demo runs on', () => {
  it.each([
    ['page-1', 15, 'sample-1'],
    ['page-2', 22, 'sample-2'],
  ])('reads %s whole', (page, day, golden) => {
    expect(extractSample(page, day)).toEqual(
      JSON.parse(read('test/golden/pages', golden, 'expected.json')),
    )
  })
})
