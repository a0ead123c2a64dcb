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
  /** The day asked for and not answered yet: the launch asks, and the page again as soon as it is drawn. */
  let asking: StudyDay | null = null
  return createStore<Today>((set, get) => ({
    status: 'opening',
    day: today(),
    reply: null,
    storedOn: null,
    async load() {
      const day = today()
      if (get().day !== day || get().status === 'failed')
        set({ day, status: 'opening', reply: null })
      if (asking === day) return
      asking = day
      const answered = () => {
        if (asking === day) asking = null
      }
      try {
        const { value, storedOn } = await reading.studyDay(day)
        answered()
        set({ status: 'ready', reply: value, storedOn })
        // Without a network there is nothing to fetch.
        if (storedOn === null) await keepWeek(reading, value, day)
      } catch {
        answered()
        // A page that is already open stays open; only an empty one says that it failed.
        if (get().status === 'opening') set({ status: 'failed' })
      }
    },
  }))
}

/** Fetches the cards of the week and of the edition before, today's first and one after another: they open without a network later. */
async function keepWeek(reading: ReadingGateway, reply: StudyDayReply, day: StudyDay) {
  const cards = reply.current?.cards ?? []
  const todays = cards.filter((card) => card.studyDay === day)
  const others = cards.filter((card) => card.studyDay !== day)
  const before = await editionBefore(reading, reply)
  for (const { id, version } of [...todays, ...others, ...before])
    await reading.card(id, version).catch(() => null)
}

/** The cards of the newest edition but the week's own; none where the archive did not come. */
async function editionBefore(reading: ReadingGateway, { current }: StudyDayReply) {
  const archive = await reading.editions(null).catch(() => null)
  return archive?.value.editions.find(({ id }) => id !== current?.id)?.cards ?? []
}
