import { parts } from './parts'
import { createArrangementsStore } from './stores/arrangements'
import { createRosterStore } from './stores/roster'

/** What 学习安排 needs beyond the parts of every page; fetched with its package. */
export const arrangementParts = {
  arrangements: createArrangementsStore(parts.asMe),
  roster: createRosterStore(parts.asMe),
}
