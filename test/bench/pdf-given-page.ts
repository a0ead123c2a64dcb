import { readFileSync } from 'node:fs'
import type { TextRun, TypesetPage } from '../../src/core/edition/text-run'
import { runsToArticles } from '../../src/core/extract/runs-to-articles'
import type { ExtractionAids } from '../../src/core/extract/assemble-page'
import { blocksOf } from '../../src/core/extract/runs/blocks'
import { linesOf } from '../../src/core/extract/runs/lines'
import { sheetOf } from '../../src/core/extract/runs/sheet'
import { readPdf } from '../../src/server/pdf/read-pdf'
import { diceOf } from '../support/page-generator/dice'
import { differences } from './extract-differences'
import { means } from './extract'
import { scorePage, type ScoredPage } from './extract-score'

/** Points in a millimetre. */
const MM = 72 / 25.4
const GUTTER = 3.6 * MM
const JITTER = 1.5
const SEEDS = [1, 2, 3, 4, 5]

type Treatment = (page: TypesetPage, seed: number) => TypesetPage

const asSet: Treatment = (page) => page
const treatments: Record<string, Treatment> = {
  'as set': asSet,
  'jitter 1.5 pt': jittered,
  'gutter 3.6 mm': narrowed,
  'paint shuffled': shuffled,
  'all three': (page, seed) => shuffled(jittered(narrowed(page), seed), seed),
}

/**
 * Rows for one PDF page that has a gold in the project's form, as it is and with its runs treated; each row
 * but the first is the mean over the seeds. Golds without counties are not judged by them.
 */
export async function givenPage(
  file: string,
  goldFile: string,
  aids: ExtractionAids,
  errors: boolean,
): Promise<Record<string, Record<string, number | string>>> {
  const read = await readPdf(new Uint8Array(readFileSync(file)))
  if (read.kind === 'refused') throw new Error(`${file} is refused: ${read.reason}`)
  const gold = goldIn(JSON.parse(readFileSync(goldFile, 'utf8')) as GoldFile)
  const rows: Record<string, Record<string, number | string>> = {}
  for (const [name, treat] of Object.entries(treatments)) {
    const scores = (treat === asSet ? [0] : SEEDS).map((seed) => {
      const parsed = runsToArticles(treat(read, seed), aids)
      const found = parsed.kind === 'parsed' ? parsed : { articles: [], captions: [] }
      const judged = { ...found, articles: found.articles.map((a) => ({ ...a, county: null })) }
      if (errors) for (const told of differences(gold, judged)) console.log(name, seed, told)
      return { ...scorePage(gold, judged), county: null }
    })
    rows[`given page, ${name}`] = means(scores)
  }
  return rows
}

/** A gold as the project's scorer reads it. */
interface GoldFile {
  articles: {
    title: string
    subtitle: string | null
    kicker: string | null
    reporters: string[]
    paragraphs: string[]
  }[]
  captions: { text: string; credit: string | null }[]
}

const goldIn = ({ articles, captions }: GoldFile): ScoredPage => ({
  articles: articles.map((article) => ({
    kicker: article.kicker,
    headline: article.title,
    subhead: article.subtitle,
    county: null,
    reporters: article.reporters,
    paragraphs: article.paragraphs,
  })),
  captions,
})

function jittered(page: TypesetPage, seed: number): TypesetPage {
  const dice = diceOf(`jitter/${seed}`)
  const by = () => (dice.between(-1000, 1000) / 1000) * JITTER
  return { ...page, runs: page.runs.map((run) => moved(run, by(), by())) }
}

const moved = (run: TextRun, x: number, y: number): TextRun => ({
  ...run,
  left: run.left + x,
  right: run.right + x,
  top: run.top + y,
  bottom: run.bottom + y,
})

function shuffled(page: TypesetPage, seed: number): TypesetPage {
  return { ...page, runs: diceOf(`paint/${seed}`).sample(page.runs, page.runs.length) }
}

/** Columns made wider, and their text stretched, until only the narrowest gutter parts neighbours. */
function narrowed(page: TypesetPage): TypesetPage {
  const sheet = sheetOf(page)
  const blocks = blocksOf(sheet, linesOf(sheet))
  const columns = blocks.flatMap((block) => {
    const gutters = blocks
      .filter((other) => other.top < block.bottom && other.bottom > block.top)
      .map((other) => other.column.left - block.column.right)
      .filter((gutter) => gutter > GUTTER && gutter < 3 * sheet.em)
    if (gutters.length === 0) return []
    const { left, right } = block.column
    return [{ ...block, left, right, wider: 1 + (Math.min(...gutters) - GUTTER) / (right - left) }]
  })
  const runs = page.runs.map((run): TextRun => {
    const column = columns.find(
      (box) =>
        run.left > box.left - 1 &&
        run.right < box.right + 1 &&
        run.top > box.top - 1 &&
        run.bottom < box.bottom + 1,
    )
    if (column === undefined) return run
    const at = (x: number) => column.left + (x - column.left) * column.wider
    return { ...run, left: at(run.left), right: at(run.right) }
  })
  return { ...page, runs }
}
