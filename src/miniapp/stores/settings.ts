import { createStore } from 'zustand/vanilla'
import type { Device } from '../gateways/device'
import type { DeviceStorage } from '../gateways/storage'
import { TEXT_SIZES, textSizeFor, type TextSize } from '../theme/text-size'

export interface Settings {
  textSize: TextSize
  /** The four pictures were opened; null: the phone has not been asked yet. */
  guideSeen: boolean | null
  seeGuide(): void
  /** The reader said no to messages of WeChat: they are not asked again. */
  noMessages: boolean
  wantNoMessages(): void
  load(): Promise<void>
  chooseTextSize(size: TextSize): void
  /** Writes the choices again after the phone's store was emptied: large type is not taken from anybody. */
  keep(): Promise<void>
}

const KEY = 'settings'

/** First launch follows WeChat's own text size; afterwards the reader's choice rules. */
export function createSettingsStore(storage: DeviceStorage, device: Device) {
  const platform = device.fontSizeSetting()
  let chosen = false
  let reading: Promise<void> | null = null
  return createStore<Settings>((set, get) => {
    async function read(): Promise<void> {
      const stored = (await storage.read(KEY)) as Partial<Settings> | null
      set({
        guideSeen: get().guideSeen ?? stored?.guideSeen === true,
        noMessages: get().noMessages || stored?.noMessages === true,
      })
      const textSize = TEXT_SIZES.find((size) => size === stored?.textSize)
      // A tap made while the phone was still reading its store is the newer wish.
      if (chosen || !textSize) return
      chosen = true
      set({ textSize })
    }

    /** What the phone keeps comes first, so that one choice does not write over the other. */
    async function write(): Promise<void> {
      await get().load()
      const { textSize, guideSeen, noMessages } = get()
      if (!chosen && !guideSeen && !noMessages) return
      await storage.write(KEY, {
        ...(chosen && { textSize }),
        ...(guideSeen && { guideSeen }),
        ...(noMessages && { noMessages }),
      })
    }

    return {
      textSize: platform === null ? 'standard' : textSizeFor(platform),
      guideSeen: null,
      noMessages: false,
      load: () => (reading ??= read()),
      chooseTextSize(textSize) {
        chosen = true
        set({ textSize })
        void write()
      },
      seeGuide() {
        set({ guideSeen: true })
        void write()
      },
      wantNoMessages() {
        set({ noMessages: true })
        void write()
      },
      keep: write,
    }
  })
}
