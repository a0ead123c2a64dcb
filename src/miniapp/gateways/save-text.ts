import Taro from '@tarojs/taro'

/** How a text was handed over: as a file, or to be pasted; null: not at all. */
export type SaveText = (fileName: string, text: string) => Promise<'file' | 'clipboard' | null>

/** WeChat shares a file from a chat's list and cannot write into the phone's folders; else the text is copied. */
interface FileCalls {
  env: { USER_DATA_PATH: string }
  shareFileMessage?: (options: Record<string, unknown>) => void
}

export const taroSaveText: SaveText = async (fileName, text) => {
  if (process.env.TARO_ENV === 'h5') return download(fileName, text)
  return (await share(fileName, text)) ?? (await copy(text))
}

function download(fileName: string, text: string): 'file' {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  setTimeout(() => URL.revokeObjectURL(address))
  return 'file'
}

async function share(fileName: string, text: string): Promise<'file' | null> {
  const calls = Taro as unknown as FileCalls
  if (!Taro.canIUse('shareFileMessage') || !calls.shareFileMessage) return null
  const filePath = `${calls.env.USER_DATA_PATH}/${fileName}`
  return new Promise((resolve) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: text,
      encoding: 'utf8',
      success: () =>
        calls.shareFileMessage!({
          filePath,
          success: () => resolve('file'),
          fail: () => resolve(null),
        }),
      fail: () => resolve(null),
    })
  })
}

const copy = (text: string): Promise<'clipboard' | null> =>
  Taro.setClipboardData({ data: text }).then(
    () => 'clipboard',
    () => null,
  )
