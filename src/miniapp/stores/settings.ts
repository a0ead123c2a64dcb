import { createStore } from 'zustand/vanilla'
import type { Device } from '../gateways/device'
import type { DeviceStorage } from '../gateways/storage'
import { TEXT_SIZES, textSizeFor, type TextSize } from '../theme/text-size'

export interface Settings {
  textSize: TextSize
  load(): Promise<void>
  chooseTextSize(size: TextSize): void
  /** Writes the choice again after the phone's store was emptied: large type is not taken from anybody. */
  keep(): Promise<void>
}

const KEY = 'settings'

/** First launch follows WeChat's own text size; afterwards the reader's choice rules. */
export function createSettingsStore(storage: DeviceStorage, device: Device) {
  const platform = device.fontSizeSetting()
  let chosen = false
  return createStore<Settings>((set, get) => ({
    textSize: platform === null ? 'standard' : textSizeFor(platform),
    async load() {
      const stored = (await storage.read(KEY)) as { textSize?: TextSize } | null
      const textSize = TEXT_SIZES.find((size) => size === stored?.textSize)
      // A tap made while the phone was still reading its store is the newer wish.
      if (chosen || !textSize) return
      chosen = true
      set({ textSize })
    },
    chooseTextSize(textSize) {
      chosen = true
      set({ textSize })
      void storage.write(KEY, { textSize })
    },
    async keep() {
      if (chosen) await storage.write(KEY, { textSize: get().textSize })
    },
  }))
}
