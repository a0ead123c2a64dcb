/** @jest-environment node */
import { textToArticles } from '../../../src/core/extract/text-to-articles'
import { createWords } from '../../../src/server/words/create-words'
import { operatorLists } from '../../support/operator-lists'
import { misplacedDoubts, strayCharacters } from '../../support/page-checks'
import { mutatedPage } from '../../support/page-mutations'

const aids = {
  ...operatorLists(),
  words: createWords(),
  counties: [{ name: '青禾县', short: '青禾' }],
}
const SEEDS = Array.from({ length: 60 }, (_, at) => at + 1)
/** These keep watch; `npm run bench -- fuzz` reads ten thousand, and measures time and memory. */
const groups = Array.from({ length: 6 }, (_, at) => SEEDS.slice(at * 10, at * 10 + 10))

describe.each(groups.map((seeds) => [seeds[0], seeds.at(-1), seeds] as const))(
  'pages mutated by seeds %i to %i',
  (_first, _last, seeds) => {
    it('are read whole or refused by name, however torn', () => {
      for (const seed of seeds) {
        const { text, mutations } = mutatedPage(seed)
        const about = `seed ${seed}: ${mutations.join(', ')}`
        const page = textToArticles(text, aids)
        if (page.kind === 'unreadable') {
          expect(['no-text', 'no-article', 'too-long']).toContain(page.reason)
          continue
        }
        expect([about, strayCharacters(text, page)]).toEqual([about, []])
        expect([about, misplacedDoubts(page, aids.fixedTerms)]).toEqual([about, []])
      }
    })
  },
)
