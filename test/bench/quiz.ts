import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Article, ParsedPageFound } from '../../src/core/edition/edition'
import { checkItem } from '../../src/core/quiz/check'
import { composeItems, type QuizAids, type QuizItem } from '../../src/core/quiz/compose'
import { composeWeek } from '../../src/core/quiz/compose-week'
import { damagedIn } from '../../src/core/quiz/quiz-aids'
import { readStem } from '../../src/core/quiz/stems'
import { readOperatorFiles } from '../../src/server/operator/operator-files'
import { generateEdition } from '../support/page-generator/generate-edition'
import { blindGuessers } from './quiz-guessers'
import { keyPositions } from './quiz-positions'

interface Pool {
  name: string
  articles: Article[]
  aidsFor: (article: Article) => QuizAids
}

/** Of one edition of the pool. */
interface Made {
  edition: string
  weekday: QuizItem[][]
  week: QuizItem[]
}

/**
 * `npm run bench -- quiz [--editions 300] [--seed TEXT] [EXTRACTED.json…]`: the archive report over
 * made-up editions and the given extracted pages: items an article by kind, key positions, blind
 * guessers, breaches, time. Exit code 1 when a guesser beats chance or an item breaks a rule.
 */
export function run(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      editions: { type: 'string', default: '300' },
      seed: { type: 'string', default: 'bench' },
    },
  })
  const pools = [
    ...positionals.map((file) => pageFrom(file, values.seed)),
    ...Array.from({ length: Number(values.editions) }, (_, i) => madeUp(i, values.seed)),
  ]
  const archive = pools.flatMap((pool) => pool.articles)
  const made = timed('composing', pools.length, () => pools.map((pool) => make(pool, archive)))
  const again = pools.slice(0, 20).map((pool) => make(pool, archive))
  const same = JSON.stringify(again) === JSON.stringify(made.slice(0, 20))
  console.log(`same seed again, bytes identical: ${same ? 'yes' : 'NO'}`)
  report(made, archive.length)
  const items = made.flatMap(({ edition, weekday, week }) =>
    [...weekday.flat(), ...week].map((item) => ({ edition, item })),
  )
  const broken = breaches(pools, made)
  console.log(`items that break a rule: ${broken} of ${items.length}`)
  const fair = [keyPositions(items), blindGuessers(items)].every(Boolean)
  if (!fair || broken > 0 || !same) process.exitCode = 1
}

const operator = readOperatorFiles()

function pageFrom(file: string, seed: string): Pool {
  const page = JSON.parse(readFileSync(file, 'utf8')) as ParsedPageFound
  return {
    name: path.basename(file),
    articles: page.articles,
    aidsFor: (article) => ({
      ...operator,
      seed: `${seed}\n${path.basename(file)}`,
      damaged: damagedIn(article, page.doubts),
      counties: operator.counties.map(({ name }) => name),
      edition: page.articles,
    }),
  }
}

function madeUp(at: number, seed: string): Pool {
  const { edition, counties } = generateEdition(`quiz ${at}`)
  return {
    name: edition.id,
    articles: edition.articles,
    aidsFor: () => ({
      ...operator,
      seed: `${seed}\n${edition.id}`,
      damaged: [],
      counties: counties.map(({ name }) => name),
      edition: edition.articles,
    }),
  }
}

function make(pool: Pool, archive: Article[]): Made {
  const aidsFor = (article: Article) => ({ ...pool.aidsFor(article), archive })
  return {
    edition: pool.name,
    weekday: pool.articles.map((article) => composeItems(article, aidsFor(article))),
    week: composeWeek(pool.articles, aidsFor),
  }
}

function timed<T>(what: string, editions: number, work: () => T): T {
  const start = performance.now()
  const result = work()
  const milliseconds = performance.now() - start
  const each = milliseconds / editions
  console.log(
    `${what}: ${editions} editions in ${milliseconds.toFixed(0)} ms, ${each.toFixed(1)} ms each, ` +
      `520 editions about ${((each * 520) / 1000).toFixed(1)} s`,
  )
  return result
}

/** What an item asks for, read from its stem. */
function askOf(item: QuizItem): string {
  const stem = readStem(item.stem)
  if (stem !== null) return stem.name
  if (item.kind === 'true-false') return 'true-false'
  return item.options[0]!.includes('+') ? 'pattern' : 'number'
}

function report(made: Made[], articles: number): void {
  const weekday = made.flatMap((edition) => edition.weekday)
  const counts = new Map<string, number>()
  for (const item of [...weekday.flat(), ...made.flatMap(({ week }) => week)])
    counts.set(askOf(item), (counts.get(askOf(item)) ?? 0) + 1)
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0)
  const carrying = weekday.filter((items) => items.length > 0).length
  const overFigured = weekday.filter(
    (items) =>
      items.filter((item) => ['number', 'pattern'].includes(askOf(item))).length * 2 > items.length,
  )
  console.log(
    `${total} items from ${articles} articles: ${(total / articles).toFixed(2)} an article; ` +
      `${carrying} articles (${((100 * carrying) / articles).toFixed(0)} %) have one on their card; ` +
      `cards with more than half figures: ${overFigured.length}`,
  )
  console.table(
    Object.fromEntries(
      [...counts].map(([ask, count]) => [
        ask,
        {
          items: count,
          'per article': (count / articles).toFixed(2),
          share: (count / total).toFixed(3),
        },
      ]),
    ),
  )
}

function breaches(pools: Pool[], made: Made[]): number {
  return made.reduce((sum, { weekday, week }, i) => {
    const { articles, aidsFor } = pools[i]!
    const broken = [...weekday.flat(), ...week].filter(
      (item) => checkItem(item, articles, aidsFor).length > 0,
    )
    return sum + broken.length
  }, 0)
}
