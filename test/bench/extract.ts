import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { ParsedPageFound } from '../../src/core/edition/edition'
import { textToArticles } from '../../src/core/extract/text-to-articles'
import { readOperatorFiles } from '../../src/server/operator/operator-files'
import { createWords } from '../../src/server/words/create-words'
import { generatePage, pageStyles, type PageStyle } from '../support/page-generator/generate-page'
import { judgeDoubts, type DoubtFigures } from './extract-doubts'
import { naiveSplit } from './extract-naive'
import { cost } from './extract-cost'
import { differences } from './extract-differences'
import { scorePage, type Scores } from './extract-score'

/** Seeds from here on are for reporting alone. */
export const HELD_OUT = 900_001

interface PageResult {
  scores: Scores
  naive: Scores
  milliseconds: number
  /** Spaces too many or too few in the bodies, an article: the scorer itself ignores them. */
  spacesOff: number
  doubtsPerArticle: number
  doubts: DoubtFigures
}

/**
 * `npm run bench -- extract [--pages 20] [--from 1 | --held-out] [--style jumbled-ocr] [--worst] [--errors] [--cost]`
 * Rules are tuned on seeds below HELD_OUT and reported on those from it (--held-out).
 * Generates pages of seeds `from`, `from`+1 …, extracts them in this process and prints the means of each
 * style; --worst names the worst pages, --errors tells every difference, --cost (or no option at all) what
 * reading costs. Gold and candidate files are left in a temporary folder whose name is printed, in the form the
 * project's scorer reads.
 */
export function run(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: '20' },
      from: { type: 'string', default: '1' },
      'held-out': { type: 'boolean', default: false },
      style: { type: 'string' },
      worst: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      cost: { type: 'boolean', default: false },
    },
  })
  const styles = pageStyles.filter((style) => values.style === undefined || style === values.style)
  if (styles.length === 0) throw new Error(`--style must be one of ${pageStyles.join(', ')}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-extract-'))
  const operator = readOperatorFiles()
  const words = createWords()
  const [count, from] = [Number(values.pages), values['held-out'] ? HELD_OUT : Number(values.from)]
  const rows: Record<string, Record<string, number | string>> = {}
  for (const style of styles) {
    const seeds = Array.from({ length: count }, (_, i) => from + i)
    const results = seeds.map((seed) => judge(style, seed))
    rows[style] = row(results)
    rows[`${style}, naive`] = means(results.map((r) => r.naive))
    if (values.worst) {
      const order = seeds.map((seed, i) => ({
        seed,
        body: results[i]!.scores.body ?? 0,
        headline: results[i]!.scores.headline ?? 0,
      }))
      console.log(style, 'worst bodies', order.sort((a, b) => a.body - b.body).slice(0, 5))
      console.log(
        style,
        'worst headlines',
        order.sort((a, b) => a.headline - b.headline).slice(0, 5),
      )
    }
  }
  console.table(rows)
  console.log(
    `${count} pages a style, seeds ${from}–${from + count - 1}; gold and candidates in ${folder}`,
  )
  if (values.cost || args.length === 0) cost(from, { words, ...operator })

  function judge(style: PageStyle, seed: number): PageResult {
    const page = generatePage(style, seed)
    const started = performance.now()
    const parsed = textToArticles(page.text, {
      words,
      counties: page.counties,
      fixedTerms: operator.fixedTerms,
      lookAlikes: operator.lookAlikes,
    })
    const milliseconds = performance.now() - started
    const found: ParsedPageFound | null = parsed.kind === 'parsed' ? parsed : null
    const at = path.join(folder, style)
    mkdirSync(at, { recursive: true })
    writeFileSync(path.join(at, `${seed}.txt`), page.text)
    writeFileSync(path.join(at, `${seed}.gold.json`), JSON.stringify(page.gold, null, 1))
    writeFileSync(path.join(at, `${seed}.candidate.json`), JSON.stringify(parsed, null, 1))
    const articles = found?.articles ?? []
    const foundPage = { articles, captions: found?.captions ?? [] }
    if (values.errors) {
      for (const told of differences(page.gold, foundPage)) console.log(style, seed, told)
    }
    return {
      scores: scorePage(page.gold, foundPage),
      naive: scorePage(page.gold, naiveSplit(page.text)),
      milliseconds,
      spacesOff:
        Math.abs(spacesIn(articles) - spacesIn(page.gold.articles)) / page.gold.articles.length,
      doubtsPerArticle: (found?.doubts.length ?? 0) / Math.max(1, articles.length),
      doubts: judgeDoubts(page.gold, articles, found?.doubts ?? []),
    }
  }
}

const spacesIn = (articles: { paragraphs: string[] }[]) =>
  articles.reduce((sum, a) => sum + a.paragraphs.join('').split(/\s/).length - 1, 0)

const mean = (values: (number | null)[]) => {
  const known = values.filter((v) => v !== null)
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length
}

const rounded = (value: number | null) => (value === null ? '–' : Number(value.toFixed(3)))

/** The means of each score over pages, to three places; – where no page has the thing. */
export function means(scores: Scores[]): Record<string, number | string> {
  const keys = Object.keys(scores[0]!) as (keyof Scores)[]
  return Object.fromEntries(keys.map((key) => [key, rounded(mean(scores.map((s) => s[key])))]))
}

function row(results: PageResult[]): Record<string, number | string> {
  const times = results.map((r) => r.milliseconds).sort((a, b) => a - b)
  return {
    ...means(results.map((r) => r.scores)),
    'ms (median)': Math.round(times[Math.floor(times.length / 2)]!),
    'spaces off': rounded(mean(results.map((r) => r.spacesOff))),
    'doubts/article': rounded(mean(results.map((r) => r.doubtsPerArticle))),
    'false doubts': rounded(mean(results.map((r) => r.doubts.falseDoubts))),
    'wrong joins': rounded(mean(results.map((r) => r.doubts.wrongJoins))),
    'joins doubted': rounded(mean(results.map((r) => r.doubts.joinsDoubted))),
    'damage doubted': rounded(mean(results.map((r) => r.doubts.damageDoubted))),
  }
}
