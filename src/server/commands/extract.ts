import { parseArgs } from 'node:util'
import { doubtMessages, pageFileMessages, unreadablePage } from '../../copy/zh-cn/extract'
import { runsToArticles } from '../../core/extract/runs-to-articles'
import { textToArticles } from '../../core/extract/text-to-articles'
import { readOperatorFiles } from '../operator/operator-files'
import { createWords } from '../words/create-words'
import { PageFileError, readPageFile } from './page-file'

function readArguments(): { file: string; page: string | null } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { page: { type: 'string' } },
    })
    if (positionals.length !== 1) throw new PageFileError(pageFileMessages.usage)
    return { file: positionals[0]!, page: values.page ?? null }
  } catch {
    throw new PageFileError(pageFileMessages.usage)
  }
}

/** `npm run -s extract -- PAGE.txt|PAGE.pdf [--page N]`: prints the page as one JSON object. Exit 2: not readable. */
async function main(): Promise<void> {
  const { file, page: number } = readArguments()
  const { text, typeset, note } = await readPageFile(file, number)
  const aids = { words: createWords(), ...readOperatorFiles() }
  const page = typeset === null ? textToArticles(text, aids) : runsToArticles(typeset, aids)
  if (page.kind === 'unreadable') throw new PageFileError(unreadablePage[page.reason])
  if (note !== null) process.stderr.write(note + '\n')
  const doubts = page.doubts.map((doubt) => ({ ...doubt, message: doubtMessages[doubt.kind] }))
  process.stdout.write(JSON.stringify({ ...page, doubts }, null, 2) + '\n')
}

main().catch((error: unknown) => {
  process.stderr.write((error as Error).message + '\n')
  process.exitCode = 2
})
