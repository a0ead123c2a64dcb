import { taroCopyText } from './gateways/clipboard'
import { webAddress } from './gateways/web-address'
import { parts } from './parts'
import { createBranchDetailsStore } from './stores/branch-details'
import { createBranchPackStore } from './stores/branch-pack'
import { createMeetingPlansStore } from './stores/meeting-plans'

const { reading, storage } = parts.gateways

/** What 支部用 needs beyond the parts of every page; fetched with its own package. */
export const branchParts = {
  pack: createBranchPackStore(reading, parts.today, parts.isGone),
  plans: createMeetingPlansStore(storage, parts.today),
  details: createBranchDetailsStore(storage),
  copyText: taroCopyText,
  /** The address of the browser app, or null. */
  web: () => webAddress(parts.product.getState().product?.webAddress ?? null),
}
