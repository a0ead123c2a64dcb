import type { DeviceStorage } from './storage'

type Keys = Pick<DeviceStorage, 'read' | 'write' | 'remove'>

/** The phone's store in compartments: one for whoever reads without a log-in, one for each member. */
export interface Slots extends Keys {
  /** From now on keys mean those of this member, null: of whoever is not logged in. */
  use(memberId: string | null): void
  of(memberId: string | null): Keys
}

/**
 * In: the store, and what to wait for before the first reading, for it decides whose compartment it is. Writing does
 * not wait: nothing is written before it was read.
 */
export function createSlots(storage: DeviceStorage, opened: () => Promise<void>): Slots {
  let current: string | null = null
  const keyOf = (memberId: string | null, key: string) =>
    memberId === null ? key : `${memberId}:${key}`
  const of = (memberId: string | null): Keys => ({
    read: (key) => storage.read(keyOf(memberId, key)),
    write: (key, value) => storage.write(keyOf(memberId, key), value),
    remove: (key) => storage.remove(keyOf(memberId, key)),
  })
  return {
    use(memberId) {
      current = memberId
    },
    of,
    read: (key) => opened().then(() => of(current).read(key)),
    write: (key, value) => of(current).write(key, value),
    remove: (key) => of(current).remove(key),
  }
}
