import { createStore } from 'zustand/vanilla'
import type { StudyDay } from '../../core/calendar/study-day'
import type { StudyDayReply } from '../../contract/study-day'
import type { ReadingGateway } from '../gateways/reading'

export interface Today {
  status: 'opening' | 'ready' | 'failed'
  day: StudyDay
  reply: StudyDayReply | null
  /** Since when the phone has kept what is shown; null when it is fresh. */
  storedOn: StudyDay | null
  load(): Promise<void>
}

export function createTodayStore(reading: ReadingGateway, today: () => StudyDay) {
  return createStore<Today>((set, get) => ({
    status: 'opening',
    day: today(),
    reply: null,
    storedOn: null,
    async load() {
      const day = today()
      if (get().day !== day || get().status === 'failed')
        set({ day, status: 'opening', reply: null })
      try {
        const { value, storedOn } = await reading.studyDay(day)
        set({ status: 'ready', reply: value, storedOn })
        await keepTodaysCards(reading, value, day)
      } catch {
        // A page that is already open stays open; only an empty one says that it failed.
        if (get().status === 'opening') set({ status: 'failed' })
      }
    },
  }))
}

/** Fetches what is printed for the day, so that it opens without a network later. */
async function keepTodaysCards(reading: ReadingGateway, reply: StudyDayReply, day: StudyDay) {
  const cards = (reply.current?.cards ?? []).filter((card) => card.studyDay === day)
  await Promise.all(cards.map(({ id, version }) => reading.card(id, version).catch(() => null)))
}
