import type { PageFacts } from './draft'
import type { Entry } from './log'

/**
 * Date, number and title of a page as they stand now, without folding all that was done to its texts. In: those found at
 * first, and the accepted log, of which changes of facts, undo and redo are enough. Out: as `foldLog` has them.
 */
export function factsAfter(found: PageFacts, log: readonly Entry[]): PageFacts {
  const undone = new Set<string>()
  for (const { deed } of log) {
    if (deed.kind === 'undo') undone.add(deed.entry)
    if (deed.kind === 'redo') undone.delete(deed.entry)
  }
  return log.reduce(
    (facts, { id, deed }) =>
      deed.kind === 'facts' && !undone.has(id) ? { ...facts, ...deed.facts } : facts,
    found,
  )
}
