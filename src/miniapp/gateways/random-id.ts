import Taro from '@tarojs/taro'

/** A new id nobody else has: 16 lower-case hex digits. */
export type RandomId = () => Promise<string>

const BYTES = 8

export const deviceRandomId: RandomId = async () => {
  // A base library before 2.19 has none: what a reader did is then kept under an id that is only very likely its own.
  const bytes =
    process.env.TARO_ENV === 'h5' ? fromBrowser() : await fromWeChat().catch(fromAnywhere)
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromBrowser(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(BYTES))
}

async function fromWeChat(): Promise<Uint8Array> {
  const { randomValues } = await Taro.getRandomValues({ length: BYTES })
  return new Uint8Array(randomValues as unknown as ArrayBuffer)
}

function fromAnywhere(): Uint8Array {
  return Uint8Array.from({ length: BYTES }, () => Math.floor(Math.random() * 256))
}
