import { readFileSync } from 'node:fs'
import path from 'node:path'
import { quizFileMessages } from '../../copy/zh-cn/quiz'
import type { Article, ParsedPageFound } from '../../core/edition/edition'
import { composeItems, type QuizAids, type QuizItem } from '../../core/quiz/compose'
import { composeWeek } from '../../core/quiz/compose-week'
import { damagedIn } from '../../core/quiz/quiz-aids'
import { readOperatorFiles, type OperatorFiles } from '../operator/operator-files'
import { runCommand, UsageError } from './run-command'

interface ReadPage {
  /** The page's date, else the file's name: what the articles' `edition` says. */
  edition: string
  page: ParsedPageFound
}

/**
 * `npm run -s quiz -- EXTRACTED.json… [--seed TEXT]`: items of every article, then those over each
 * page, as one JSON object. Several files make an archive. Exit 2: a file that is no extracted page.
 */
async function main(): Promise<number> {
  const { files, seed } = readArguments(process.argv.slice(2))
  if (files.length === 0) throw new UsageError(quizFileMessages.usage)
  const pages = files.map(readPage)
  const operator = readOperatorFiles()
  // One list for all pages: its text is joined once.
  const archive = pages.flatMap(({ page }) => page.articles)
  const items = pages.flatMap((read) => itemsOf(read, archive, operator, seed))
  const articles = pages.flatMap(({ edition, page }) =>
    page.articles.map(({ id, headline, county, paragraphs }) => ({
      id,
      headline,
      county,
      edition,
      paragraphs,
    })),
  )
  await print(JSON.stringify({ articles, items }, null, 2) + '\n')
  return 0
}

/** Resolves once all is handed over: the process exits afterwards, and a pipe takes 64 KiB a time. */
function print(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(text, () => resolve()))
}

function readArguments(given: string[]): { files: string[]; seed: string } {
  const at = given.indexOf('--seed')
  if (at < 0) return { files: given, seed: '' }
  return {
    files: given.filter((_, i) => i !== at && i !== at + 1),
    seed: given[at + 1] ?? '',
  }
}

function itemsOf(
  { edition, page }: ReadPage,
  archive: Article[],
  operator: OperatorFiles,
  seed: string,
): QuizItem[] {
  const aidsFor = (article: Article): QuizAids => ({
    ...operator,
    seed: `${seed}\n${edition}`,
    damaged: damagedIn(article, page.doubts),
    counties: operator.counties.map(({ name }) => name),
    edition: page.articles,
    archive,
  })
  return [
    ...page.articles.flatMap((article) => composeItems(article, aidsFor(article))),
    ...composeWeek(page.articles, aidsFor),
  ]
}

function readPage(file: string): ReadPage {
  let page: unknown
  try {
    page = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new UsageError(quizFileMessages.unreadable(file))
  }
  if (!isExtracted(page)) throw new UsageError(quizFileMessages.notExtracted(file))
  return { edition: page.date ?? path.basename(file, path.extname(file)), page }
}

function isExtracted(page: unknown): page is ParsedPageFound {
  const found = page as Partial<ParsedPageFound> | null
  return (
    found?.kind === 'parsed' &&
    Array.isArray(found.doubts) &&
    Array.isArray(found.articles) &&
    found.articles.every(
      ({ id, headline, paragraphs, reporters }) =>
        typeof id === 'string' &&
        typeof headline === 'string' &&
        Array.isArray(paragraphs) &&
        Array.isArray(reporters),
    )
  )
}

runCommand(main)
