import type { DeviceStorage } from '../../src/miniapp/gateways/storage'

/** A phone's store in memory: JSON text as on the device, and every call takes a turn of the event loop. */
export function aStore(first: Record<string, unknown> = {}) {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(first)) texts.set(key, JSON.stringify(value))
  const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
  const storage: DeviceStorage = {
    async read(key) {
      await turn()
      const text = texts.get(key)
      return text === undefined ? null : (JSON.parse(text) as unknown)
    },
    async write(key, value) {
      await turn()
      texts.set(key, JSON.stringify(value))
      return true
    },
    async remove(key) {
      await turn()
      texts.delete(key)
    },
    async clear() {
      texts.clear()
    },
  }
  return { storage, keys: () => [...texts.keys()] }
}
