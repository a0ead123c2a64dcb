import { createStore } from 'zustand/vanilla'
import type { StudyDay } from '../../core/calendar/study-day'
import type { CardReply } from '../../contract/card'
import type { ReadingGateway } from '../gateways/reading'

export interface CardStore {
  status: 'opening' | 'ready' | 'failed' | 'withdrawn'
  card: CardReply | null
  storedOn: StudyDay | null
  open(id: string, version: number | null): Promise<void>
}

/** One open card. `isGone` tells a card that is no longer published from a network that does not answer. */
export function createCardStore(reading: ReadingGateway, isGone: (failure: unknown) => boolean) {
  return createStore<CardStore>((set) => ({
    status: 'opening',
    card: null,
    storedOn: null,
    async open(id, version) {
      set({ status: 'opening', card: null })
      try {
        const { value, storedOn } = await reading.card(id, version)
        set({ status: 'ready', card: value, storedOn })
      } catch (failure) {
        set({ status: isGone(failure) ? 'withdrawn' : 'failed' })
      }
    },
  }))
}
