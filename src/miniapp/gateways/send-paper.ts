import Taro from '@tarojs/taro'

/** shared: it went to a chat or the PC · opened: it is shown, with WeChat's own menu · failed: it could not be fetched. */
export type SentPaper = 'shared' | 'opened' | 'failed'

/** Untyped in Taro and forwarded raw, not as a promise (base library 2.16.1). */
interface FileCalls {
  shareFileMessage?: (options: Record<string, unknown>) => void
}

/** Where a ready paper is, below the service's address. */
export const paperPath = (
  editionId: string,
  { cardId, size }: { cardId?: string; size?: number },
): string => {
  const query = [
    `kind=${cardId === undefined ? 'booklet' : 'sheet'}`,
    ...(cardId === undefined ? [] : [`card=${encodeURIComponent(cardId)}`]),
    ...(size === undefined ? [] : [`size=${size}`]),
  ]
  return `/api/editions/${encodeURIComponent(editionId)}/paper.pdf?${query.join('&')}`
}

/**
 * WeChat prints nothing: the paper is fetched and handed to a chat, among which is the PC (文件传输助手); where that is not
 * possible it is opened with WeChat's menu. In: the full address, and what the file is to be called.
 */
export async function sendPaper(url: string, fileName: string): Promise<SentPaper> {
  const filePath = await Taro.downloadFile({ url }).then(
    ({ statusCode, tempFilePath }) => (statusCode === 200 ? tempFilePath : null),
    () => null,
  )
  if (filePath === null) return 'failed'
  if (await share(filePath, fileName)) return 'shared'
  return Taro.openDocument({ filePath, fileType: 'pdf', showMenu: true }).then(
    () => 'opened',
    () => 'failed',
  )
}

function share(filePath: string, fileName: string): Promise<boolean> {
  const { shareFileMessage } = Taro as unknown as FileCalls
  if (!Taro.canIUse('shareFileMessage') || !shareFileMessage) return Promise.resolve(false)
  return new Promise((resolve) =>
    shareFileMessage({
      ...{ filePath, fileName },
      success: () => resolve(true),
      fail: () => resolve(false),
    }),
  )
}
