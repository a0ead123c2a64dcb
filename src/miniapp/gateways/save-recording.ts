/** not-ready: nothing of it has been spoken yet. */
export type SavedRecording = 'saved' | 'not-ready' | 'failed'

/** Where the recording of an edition is, below the service's address. */
export const recordingPath = (editionId: string) =>
  `/api/editions/${encodeURIComponent(editionId)}/recording`

/** Browsers alone: WeChat keeps no files for a card radio. */
export async function webSaveRecording(editionId: string): Promise<SavedRecording> {
  if (process.env.TARO_ENV !== 'h5') return 'failed'
  try {
    const reply = await fetch(recordingPath(editionId))
    if (reply.status === 404) return 'not-ready'
    if (!reply.ok) return 'failed'
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await reply.blob())
    const named = /filename\*=UTF-8''([^;]+)/.exec(reply.headers.get('content-disposition') ?? '')
    link.download = named ? decodeURIComponent(named[1]!) : 'recording.zip'
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href))
    return 'saved'
  } catch {
    return 'failed'
  }
}
