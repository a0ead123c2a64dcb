import { readOperatorFiles } from '../../src/server/operator/operator-files'
import { createWords } from '../../src/server/words/create-words'
import { fuzz } from './extract-fuzz'

/** Child process of the fuzz bench: seeds FROM to TO, one line of JSON each before and after. */
const [from, to] = process.argv.slice(2).map(Number) as [number, number]
const aids = { ...readOperatorFiles(), words: createWords() }
for (let seed = from; seed <= to; seed++) {
  process.stdout.write(`${JSON.stringify({ begins: seed })}\n`)
  const outcome = fuzz(seed, aids)
  // Kilobytes, the most the process ever held.
  const peak = process.resourceUsage().maxRSS
  process.stdout.write(`${JSON.stringify({ ...outcome, peak })}\n`)
}
