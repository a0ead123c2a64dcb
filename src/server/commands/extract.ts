import { doubtMessages, pageFileMessages, unreadablePage } from '../../copy/zh-cn/extract'
import { textToArticles } from '../../core/extract/text-to-articles'
import { readOperatorFiles } from '../operator/operator-files'
import { createWords } from '../words/create-words'
import { PageFileError, readPageFile } from './page-file'

/** `npm run -s extract -- PAGE.txt`: prints the page as one JSON object. Exit 2: not readable. */
function main(): void {
  const file = process.argv[2]
  if (file === undefined) throw new PageFileError(pageFileMessages.usage)
  const text = readPageFile(file)
  const operator = readOperatorFiles()
  const page = textToArticles(text, { words: createWords(), ...operator })
  if (page.kind === 'unreadable') throw new PageFileError(unreadablePage[page.reason])
  const doubts = page.doubts.map((doubt) => ({ ...doubt, message: doubtMessages[doubt.kind] }))
  process.stdout.write(JSON.stringify({ ...page, doubts }, null, 2) + '\n')
}

try {
  main()
} catch (error) {
  process.stderr.write((error as Error).message + '\n')
  process.exitCode = 2
}
