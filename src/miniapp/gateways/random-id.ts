import Taro from '@tarojs/taro'

/** A new id nobody else has: 16 lower-case hex digits. */
export type RandomId = () => Promise<string>

const BYTES = 8

export const deviceRandomId: RandomId = async () => {
  const bytes = process.env.TARO_ENV === 'h5' ? fromBrowser() : await fromWeChat()
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function fromBrowser(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(BYTES))
}

async function fromWeChat(): Promise<Uint8Array> {
  const { randomValues } = await Taro.getRandomValues({ length: BYTES })
  return new Uint8Array(randomValues as unknown as ArrayBuffer)
}
