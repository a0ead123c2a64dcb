import { createStore } from 'zustand/vanilla'
import type { Update } from '../gateways/update'

export interface UpdateStore {
  /** A newer version lies ready; nothing happens to the reader before they ask for it. */
  isReady: boolean
  load(): void
  apply(): void
}

export function createUpdateStore(update: Update) {
  return createStore<UpdateStore>((set) => ({
    isReady: false,
    load: () => update.whenReady(() => set({ isReady: true })),
    apply: () => update.apply(),
  }))
}
