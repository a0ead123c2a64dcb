import type { CardReply } from '../../contract/card'
import type { DeviceStorage } from './storage'

/** The cards that gateways/reading keeps on the phone, for looking among them when nobody answers. */
export async function keptCards(storage: Pick<DeviceStorage, 'read'>): Promise<CardReply[]> {
  const index = await storage.read('cards')
  const ids = Array.isArray(index) ? index.filter((id) => typeof id === 'string') : []
  const entries = await Promise.all(ids.map((id: string) => storage.read(`card:${id}`)))
  return entries.flatMap((entry) => {
    const card = (entry as { value?: CardReply } | null)?.value
    return card ? [card] : []
  })
}
