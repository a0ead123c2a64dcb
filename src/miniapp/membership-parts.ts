import { taroCopyText } from './gateways/clipboard'
import { chooseRosterFile, readRosterFile } from './gateways/roster-file'
import { taroSaveText } from './gateways/save-text'
import { scanCode } from './gateways/scan'
import { webAddress } from './gateways/web-address'
import { parts } from './parts'
import { createJoinCodes, createRosterStore } from './stores/roster'
import { createRosterImportStore } from './stores/roster-import'

/** What joining, the member's own data and the roster need beyond the parts of every page; fetched with their package. */
export const membershipParts = {
  roster: createRosterStore(parts.asMe),
  rosterImport: createRosterImportStore(parts.asMe),
  joinCodes: createJoinCodes(parts.asMe),
  chooseRosterFile,
  readRosterFile,
  saveText: taroSaveText,
  copyText: taroCopyText,
  scanCode,
  /** The address of the browser app, or null. */
  web: () => webAddress(parts.product.getState().product?.webAddress ?? null),
}
