import { createStore } from 'zustand/vanilla'
import { noDetails, plainDetails, type BranchDetails } from '../../core/study/branch-details'
import type { DeviceStorage } from '../gateways/storage'

export interface BranchDetailsStore {
  details: BranchDetails
  load(): Promise<void>
  /** Takes in what is typed and keeps it on the device; nothing of it is sent anywhere. */
  change(changes: Partial<BranchDetails>): void
}

const KEY = 'branch-details'

export function createBranchDetailsStore(storage: Pick<DeviceStorage, 'read' | 'write'>) {
  let typed = false
  return createStore<BranchDetailsStore>((set, get) => ({
    details: noDetails,
    async load() {
      typed = false
      const details = plainDetails(await storage.read(KEY))
      // What was typed while the device was still reading its store is newer.
      if (!typed) set({ details })
    },
    change(changes) {
      typed = true
      const details = plainDetails({ ...get().details, ...changes })
      set({ details })
      void storage.write(KEY, details)
    },
  }))
}
