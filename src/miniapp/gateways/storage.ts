import Taro from '@tarojs/taro'

/**
 * What the phone keeps. The system may clear it and a full store refuses to grow, so reading answers null and
 * writing answers false instead of failing: nobody is stopped from reading by a full phone.
 */
export interface DeviceStorage {
  read(key: string): Promise<unknown>
  write(key: string, value: unknown): Promise<boolean>
  remove(key: string): Promise<void>
  /** Removes everything this program keeps on the phone. */
  clear(): Promise<void>
}

/** Values are kept as JSON text: a half-written one is then noticed instead of believed. */
export const taroStorage: DeviceStorage = {
  async read(key) {
    try {
      const { data } = await Taro.getStorage<string>({ key })
      return typeof data === 'string' ? (JSON.parse(data) as unknown) : null
    } catch {
      return null
    }
  },
  async write(key, value) {
    try {
      await Taro.setStorage({ key, data: JSON.stringify(value) })
      return true
    } catch {
      return false
    }
  },
  async remove(key) {
    await Taro.removeStorage({ key }).catch(() => undefined)
  },
  async clear() {
    await Promise.resolve(Taro.clearStorage()).catch(() => undefined)
  },
}
