import { hostileKinds } from '../../support/page-typesetter/mutate-pdf'
import { readHostile } from './read-hostile'

/** Every kind by itself, then some broken twice; `npm run bench -- pdffuzz` reads a thousand. */
const SEEDS = Array.from({ length: hostileKinds.length + 19 }, (_, i) =>
  i < hostileKinds.length ? i : 30 * i,
)

describe('a hostile PDF', () => {
  it.each(SEEDS.map((seed) => [hostileKinds[seed % hostileKinds.length]!, seed]))(
    'is read or refused: %s (seed %i)',
    async (_, seed) => {
      const { outcome } = await readHostile(seed)
      expect(outcome).toMatch(
        /^(parsed$|unreadable: (no-text|no-article|too-long)$|refused: [a-z-]+$)/,
      )
    },
  )
})
