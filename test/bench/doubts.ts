import { parseArgs } from 'node:util'
import { textToArticles } from '../../src/core/extract/text-to-articles'
import { readOperatorFiles } from '../../src/server/operator/operator-files'
import { createWords } from '../../src/server/words/create-words'
import { generatePage, pageStyles } from '../support/page-generator/generate-page'
import { HELD_OUT } from './extract'
import { judgeDoubts, type DoubtFigures } from './extract-doubts'
import { seededRecall } from './extract-seeded-damage'

/**
 * `npm run bench -- doubts [--pages 40] [--from 1 | --held-out] [--style jumbled-ocr] [--missed] [--idle]`
 * How many damaged places lie inside a doubt, by kind of damage, and how many doubts touch nothing wrong,
 * by kind of doubt and article. --missed and --idle show the places.
 */
export function run(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: '40' },
      from: { type: 'string', default: '1' },
      'held-out': { type: 'boolean', default: false },
      style: { type: 'string' },
      missed: { type: 'boolean', default: false },
      idle: { type: 'boolean', default: false },
    },
  })
  const from = values['held-out'] ? HELD_OUT : Number(values.from)
  const seeds = Array.from({ length: Number(values.pages) }, (_, at) => from + at)
  const operator = readOperatorFiles()
  const words = createWords()
  const recall: Record<string, Record<string, string>> = {}
  const idle: Record<string, Record<string, number>> = {}
  for (const style of pageStyles) {
    if (values.style !== undefined && values.style !== style) continue
    const figures = seeds.map((seed): DoubtFigures => {
      const { text, gold, counties } = generatePage(style, seed)
      const page = textToArticles(text, { words, ...operator, counties })
      return page.kind === 'parsed'
        ? judgeDoubts(gold, page.articles, page.doubts)
        : judgeDoubts(gold, [], [])
    })
    if (values.missed) for (const f of figures) for (const m of f.missed) console.log(style, m)
    if (values.idle) for (const f of figures) for (const i of f.idle) console.log(style, i)
    recall[style] = recallRow(figures)
    idle[style] = idleRow(figures)
  }
  console.log('Damaged places inside a doubt, of those that stand in the articles')
  console.table(recall)
  console.log('Damage the generator does not seed, put into clean pages; places inside a doubt')
  console.table(seededRecall(seeds, { words, ...operator }))
  console.log('Doubts an article that touch nothing wrong')
  console.table(idle)
  console.log(`${seeds.length} pages a style, seeds ${seeds[0]}–${seeds.at(-1)}`)
}

function recallRow(figures: DoubtFigures[]): Record<string, string> {
  const sums = new Map<string, { placed: number; doubted: number }>()
  const add = (kind: string, placed: number, doubted: number) => {
    const one = sums.get(kind) ?? { placed: 0, doubted: 0 }
    sums.set(kind, { placed: one.placed + placed, doubted: one.doubted + doubted })
  }
  for (const { byKind, wrongJoins, joinsDoubted } of figures) {
    for (const [kind, { placed, doubted }] of byKind) {
      add('all damage', placed, doubted)
      add(kind, placed, doubted)
    }
    add('wrong joins', wrongJoins, Math.round((joinsDoubted ?? 0) * wrongJoins))
  }
  const shown = ({ placed, doubted }: { placed: number; doubted: number }) =>
    placed === 0 ? '–' : `${((100 * doubted) / placed).toFixed(0)} % of ${placed}`
  return Object.fromEntries([...sums].map(([kind, sum]) => [kind, shown(sum)]))
}

function idleRow(figures: DoubtFigures[]): Record<string, number> {
  const articles = figures.reduce((sum, one) => sum + one.articles, 0)
  const sums = new Map<string, number>()
  for (const { falseByKind } of figures) {
    for (const [kind, count] of falseByKind) {
      sums.set('all', (sums.get('all') ?? 0) + count)
      sums.set(kind, (sums.get(kind) ?? 0) + count)
    }
  }
  return Object.fromEntries(
    [...sums].map(([kind, sum]) => [kind, Number((sum / Math.max(1, articles)).toFixed(2))]),
  )
}
