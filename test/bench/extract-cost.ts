import { textToArticles, type ExtractionAids } from '../../src/core/extract/text-to-articles'
import { generatePage, pageStyles, type PageStyle } from '../support/page-generator/generate-page'
import { naiveSplit } from './extract-naive'

type Aids = Omit<ExtractionAids, 'counties'>
type Row = Record<string, number | string>

/** Ten years of a weekly page. */
const TEN_YEARS = 520
const WARM_PAGES = 12
const GROWN = [1, 2, 4]

/**
 * What reading costs in processor time, each figure beside the naive splitter's in the same run: the warm median of each
 * style, ten years of pages in one process (is it as quick at the end as at the beginning?), and a page
 * that grows to twice and four times its articles.
 */
export function cost(from: number, aids: Aids): void {
  console.log(`Warm median of ${WARM_PAGES} pages read a second and a third time (CPU ms)`)
  console.table(Object.fromEntries(pageStyles.map((style) => [style, warm(style, from, aids)])))
  console.log(`${TEN_YEARS} pages in one process, the four styles in turn`)
  console.table(tenYears(from, aids))
  console.log('As the page grows: median of 5 pages (CPU ms), and times the single page')
  console.table(Object.fromEntries(pageStyles.map((style) => [style, growth(style, from, aids)])))
}

function warm(style: PageStyle, from: number, aids: Aids): Row {
  const pages = Array.from({ length: WARM_PAGES }, (_, at) => generatePage(style, from + at))
  const read = () =>
    pages.map((page) => timed(() => textToArticles(page.text, { ...aids, ...page })))
  const first = read()
  const again = [...read(), ...read()]
  const naive = pages.map((page) => timed(() => naiveSplit(page.text)))
  return {
    'first reading': rounded(median(first)),
    warm: rounded(median(again)),
    'warm, slowest': rounded(Math.max(...again)),
    naive: rounded(median(naive)),
  }
}

function tenYears(from: number, aids: Aids): Record<string, Row> {
  const rows: Record<string, Row> = {}
  for (let start = 0; start < TEN_YEARS; start += 100) {
    const end = Math.min(TEN_YEARS, start + 100)
    const pages = Array.from({ length: end - start }, (_, at) =>
      generatePage(pageStyles[(start + at) % pageStyles.length]!, from + start + at),
    )
    const sum = (read: (at: number) => unknown) =>
      pages.reduce((total, _, at) => total + timed(() => read(at)), 0)
    const read = sum((at) => textToArticles(pages[at]!.text, { ...aids, ...pages[at]! }))
    const naive = sum((at) => naiveSplit(pages[at]!.text))
    rows[`${start + 1}–${end}`] = {
      'CPU ms a page': rounded(read / pages.length),
      'naive, CPU ms a page': rounded(naive / pages.length),
      'heap, MB': Math.round(process.memoryUsage().heapUsed / 1e6),
    }
  }
  return rows
}

/** Pages of different seeds set one after the other make one page of twice, four times the articles. */
function growth(style: PageStyle, from: number, aids: Aids): Row {
  const medians = GROWN.map((times) =>
    median(
      Array.from({ length: 5 }, (_, at) => {
        const parts = Array.from({ length: times }, (_, k) =>
          generatePage(style, from + at * 4 + k),
        )
        const text = parts.map((part) => part.text).join('\n')
        const counties = parts.flatMap((part) => part.counties)
        return timed(() => textToArticles(text, { ...aids, counties }))
      }),
    ),
  )
  return Object.fromEntries(
    GROWN.flatMap((times, at) => [
      [`${times}×`, rounded(medians[at]!)],
      ...(times === 1 ? [] : [[`${times}×, times`, rounded(medians[at]! / medians[0]!)]]),
    ]),
  )
}

/** Processor time in ms: other work on the machine does not count. */
function timed(work: () => unknown): number {
  const begun = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!
const rounded = (value: number) => Number(value.toFixed(value < 10 ? 2 : 0))
