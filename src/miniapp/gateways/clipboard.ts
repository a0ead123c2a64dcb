import Taro from '@tarojs/taro'

/** Puts a text where it can be pasted from. Out: whether that was allowed. */
export type CopyText = (text: string) => Promise<boolean>

export const taroCopyText: CopyText = (text) =>
  Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  )
