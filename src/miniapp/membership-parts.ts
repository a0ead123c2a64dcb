import { taroCopyText } from './gateways/clipboard'
import { chooseRosterFile, readRosterFile } from './gateways/roster-file'
import { taroSaveText } from './gateways/save-text'
import { taroCall } from './gateways/call'
import { scanCode } from './gateways/scan'
import { webAddress } from './gateways/web-address'
import { parts } from './parts'
import { createJoinCodes, createRosterStore } from './stores/roster'
import { createRosterImportStore } from './stores/roster-import'
import { createVisits } from './stores/visits'

/** What joining, the member's own data and the roster need beyond the parts of every page; fetched with their package. */
export const membershipParts = {
  roster: createRosterStore(parts.asMe),
  rosterImport: createRosterImportStore(parts.asMe),
  joinCodes: createJoinCodes(parts.asMe),
  visits: createVisits({ me: parts.asMe, memberId: parts.memberId, slots: parts.slots }),
  chooseRosterFile,
  readRosterFile,
  saveText: taroSaveText,
  copyText: taroCopyText,
  scanCode,
  call: taroCall,
  /** The address of the browser app, or null. */
  web: () => webAddress(parts.product.getState().product?.webAddress ?? null),
}
