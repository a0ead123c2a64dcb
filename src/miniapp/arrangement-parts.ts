import { parts } from './parts'
import { createArrangementsStore } from './stores/arrangements'
import { createBranchPromptsStore } from './stores/branch-prompts'
import { createIssuingStore } from './stores/issuing'
import { createRosterStore } from './stores/roster'

/** What 学习安排 needs beyond the parts of every page; fetched with its package. */
export const arrangementParts = {
  arrangements: createArrangementsStore(parts.asMe),
  roster: createRosterStore(parts.asMe),
  /** 每月学习提示, for the branch; and what is said from above. */
  prompts: createBranchPromptsStore(parts.asMe),
  issuing: createIssuingStore(parts.asMe),
}
