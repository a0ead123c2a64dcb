import Taro from '@tarojs/taro'

/** Reads a code with the camera. Out: what it says; null: none was read. In WeChat alone. */
export async function scanCode(): Promise<string | null> {
  if (process.env.TARO_ENV !== 'weapp') return null
  const read = await Taro.scanCode({}).catch(() => null)
  return read?.result || null
}
