import { parts } from '../../../../parts'
import { createPacksStore } from '../../../../stores/packs'

export const packsStore = createPacksStore(parts.asMe, parts.gateways.reading)
