import { parts } from '../parts'
import { createAfterwardsGateway } from './afterwards-gateway'
import { createDeskGateway } from './desk-gateway'
import type { PendingStorage } from './pending'
import { createPictureGateway } from './picture-gateway'

/** Each window has a key of its own: two of one browser write over nothing of each other's. */
const windowId = String(performance.timeOrigin)
const prefix = (draft: string) => `desk-pending-${draft}-`

/** This browser's own store: written at once, so that it is there when the window is killed. */
const pendingStorage: PendingStorage = {
  read(draft) {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(prefix(draft)))
    const kept = keys.flatMap((key) => {
      try {
        const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
        return Array.isArray(list) ? list : []
      } catch {
        return []
      }
    })
    // Taken over from windows that are gone; one that is still open sends the same, which counts once.
    this.write(draft, kept)
    for (const key of keys) if (key !== prefix(draft) + windowId) localStorage.removeItem(key)
    return kept
  },
  write(draft, pending) {
    const key = prefix(draft) + windowId
    if (pending.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(pending))
  },
}

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/** Ten letters as article ids have them. */
export function newDeskId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return [...bytes].map((byte) => ALPHABET.charAt(byte & 31)).join('')
}

/** What the desk needs beyond the parts of every page; fetched with it. */
export const deskParts = {
  gateway: createDeskGateway(parts.asMe, parts.byMe),
  pictures: createPictureGateway(parts.byMe),
  afterwards: createAfterwardsGateway(parts.asMe),
  storage: pendingStorage,
  /** Ids of entries; long enough never to meet. */
  newId: () => `${newDeskId()}${newDeskId()}`,
}
