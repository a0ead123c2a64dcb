import { textToArticles, type ExtractionAids } from '../../src/core/extract/text-to-articles'
import { misplacedDoubts, strayCharacters } from '../support/page-checks'
import { mutatedPage } from '../support/page-mutations'

export interface FuzzOutcome {
  seed: number
  mutations: string[]
  /** Characters of the text. */
  length: number
  /** `parsed`, or the name of the refusal; null where it crashed. */
  outcome: string | null
  /** Processor time of this process: other work on the machine does not count. */
  milliseconds: number
  /** What went wrong: a crash, a character lost, a doubt about nothing. */
  problems: string[]
}

function cpuMilliseconds(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun)
  return (user + system) / 1000
}

/** In: a seed. Out: how the extraction took the mutated page of that seed. */
export function fuzz(seed: number, aids: ExtractionAids): FuzzOutcome {
  const { text, mutations } = mutatedPage(seed)
  const begun = process.cpuUsage()
  const told = (outcome: string | null, problems: string[]): FuzzOutcome => ({
    seed,
    mutations,
    length: text.length,
    outcome,
    milliseconds: cpuMilliseconds(begun),
    problems,
  })
  try {
    const page = textToArticles(text, aids)
    if (page.kind === 'unreadable') return told(page.reason, [])
    const outcome = told('parsed', [])
    outcome.problems.push(
      ...strayCharacters(text, page).slice(0, 3),
      ...misplacedDoubts(page, aids.fixedTerms).slice(0, 3),
    )
    return outcome
  } catch (error) {
    return told(null, [
      String((error as Error).stack ?? error)
        .split('\n')
        .slice(0, 3)
        .join(' '),
    ])
  }
}
