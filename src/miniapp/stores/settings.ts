import { createStore } from 'zustand/vanilla'
import type { Device } from '../gateways/device'
import type { DeviceStorage } from '../gateways/storage'
import { TEXT_SIZES, textSizeFor, type TextSize } from '../theme/text-size'

export interface Settings {
  textSize: TextSize
  load(): Promise<void>
  chooseTextSize(size: TextSize): void
}

const KEY = 'settings'

/** First launch follows WeChat's own text size; afterwards the reader's choice rules. */
export function createSettingsStore(storage: DeviceStorage, device: Device) {
  return createStore<Settings>((set) => ({
    textSize: 'standard',
    async load() {
      const stored = (await storage.read(KEY)) as { textSize?: TextSize } | null
      const chosen = TEXT_SIZES.find((size) => size === stored?.textSize)
      const platform = device.fontSizeSetting()
      set({ textSize: chosen ?? (platform === null ? 'standard' : textSizeFor(platform)) })
    },
    chooseTextSize(textSize) {
      set({ textSize })
      void storage.write(KEY, { textSize })
    },
  }))
}
