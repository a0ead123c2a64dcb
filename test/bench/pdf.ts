import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ParsedPage } from '../../src/core/edition/edition'
import { runsToArticles } from '../../src/core/extract/runs-to-articles'
import { textToArticles } from '../../src/core/extract/text-to-articles'
import { readOperatorFiles } from '../../src/server/operator/operator-files'
import { readPdf } from '../../src/server/pdf/read-pdf'
import { createWords } from '../../src/server/words/create-words'
import { layoutNames, typesetPage } from '../support/page-typesetter/typeset-page'
import { differences } from './extract-differences'
import { HELD_OUT, means } from './extract'
import { scorePage, type Scores } from './extract-score'
import { conditions } from './pdf-conditions'
import { givenPage } from './pdf-given-page'
import { pdftotext } from './pdf-poppler'

/**
 * `npm run bench -- pdf [--pages 4] [--from 1 | --held-out] [--layout mixed] [--condition "as set"] [--errors]`
 * `npm run bench -- pdf --page FILE --gold FILE [--errors]`
 * Typesets made-up pages as PDF, reads them and prints the means of each layout and condition, with
 * pdftotext's text read by the text entry beside them where it is installed. Rules are tuned on seeds
 * below HELD_OUT. With --page only that page is read, as it is and with its runs treated. Pages, golds and candidates are left in a folder whose name is printed.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: '4' },
      from: { type: 'string', default: '1' },
      'held-out': { type: 'boolean', default: false },
      layout: { type: 'string' },
      condition: { type: 'string' },
      errors: { type: 'boolean', default: false },
      page: { type: 'string' },
      gold: { type: 'string' },
    },
  })
  const words = createWords()
  const { fixedTerms, lookAlikes } = readOperatorFiles()
  if (values.page !== undefined && values.gold !== undefined) {
    const aids = { words, counties: [], fixedTerms, lookAlikes }
    console.table(await givenPage(values.page, values.gold, aids, values.errors))
    return
  }
  const layouts = layoutNames.filter((name) => [undefined, name].includes(values.layout as never))
  const asked = Object.keys(conditions).filter((name) =>
    [undefined, name].includes(values.condition),
  )
  if (layouts.length === 0) throw new Error(`--layout must be one of ${layoutNames.join(', ')}`)
  if (asked.length === 0)
    throw new Error(`--condition must be one of ${Object.keys(conditions).join(', ')}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-pdf-'))
  const from = values['held-out'] ? HELD_OUT : Number(values.from)
  const seeds = Array.from({ length: Number(values.pages) }, (_, i) => from + i)
  const rows: Record<string, Record<string, number | string>> = {}
  // The first page pays for loading the reader.
  await readPdf(typesetPage({ layout: 'modern', seed: 'warm' }).pdf)
  for (const layout of layouts) {
    for (const condition of asked) {
      const results = []
      for (const seed of seeds) results.push(await judge(layout, condition, seed))
      rows[`${layout}, ${condition}`] = {
        ...means(results.map((r) => r.scores)),
        'ms (median)': median(results.map((r) => r.milliseconds)),
        'of processor': median(results.map((r) => r.processor)),
      }
    }
    const beside = seeds.map((seed) => withPdftotext(layout, seed))
    rows[`${layout}, pdftotext`] = beside.includes(null)
      ? { recall: 'pdftotext is not installed' }
      : means(beside as Scores[])
  }
  console.table(rows)
  console.log(`${seeds.length} pages a row, seeds ${from}–${seeds.at(-1)}; files in ${folder}`)

  async function judge(layout: (typeof layoutNames)[number], condition: string, seed: number) {
    const page = typesetPage({ layout, seed, ...conditions[condition] })
    const aids = { words, counties: page.counties, fixedTerms, lookAlikes }
    const started = performance.now()
    const begun = process.cpuUsage()
    const read = await readPdf(page.pdf)
    const parsed = read.kind === 'runs' ? runsToArticles(read, aids) : read
    const milliseconds = performance.now() - started
    // All threads of this process; other work on the machine does not change it.
    const { user, system } = process.cpuUsage(begun)
    const at = path.join(folder, layout, condition.replace(/\W+/g, '-'))
    mkdirSync(at, { recursive: true })
    writeFileSync(path.join(at, `${seed}.pdf`), page.pdf)
    writeFileSync(path.join(at, `${seed}.gold.json`), JSON.stringify(page.truth, null, 1))
    writeFileSync(path.join(at, `${seed}.candidate.json`), JSON.stringify(parsed, null, 1))
    const found = foundIn(parsed)
    if (values.errors)
      for (const told of differences(page.truth, found)) console.log(layout, condition, seed, told)
    return { scores: scorePage(page.truth, found), milliseconds, processor: (user + system) / 1000 }
  }

  function withPdftotext(layout: (typeof layoutNames)[number], seed: number): Scores | null {
    const page = typesetPage({ layout, seed })
    const text = pdftotext(page.pdf, folder)
    if (text === null) return null
    const aids = { words, counties: page.counties, fixedTerms, lookAlikes }
    return scorePage(page.truth, foundIn(textToArticles(text, aids)))
  }
}

const median = (times: number[]) =>
  Math.round([...times].sort((a, b) => a - b)[Math.floor(times.length / 2)]!)

/** A page that was refused or not readable scores as one without articles. */
function foundIn(parsed: ParsedPage | { kind: 'refused' }) {
  return parsed.kind === 'parsed' ? parsed : { articles: [], captions: [] }
}
