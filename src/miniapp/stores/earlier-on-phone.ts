import type { StoreApi } from 'zustand/vanilla'
import type { StudyDay } from '../../core/calendar/study-day'
import { earlierEvents, isAnythingDone } from '../../core/study/earlier-progress'
import { record } from '../../core/study/outbox'
import { saysStudied } from '../../core/study/own-record'
import type { RandomId } from '../gateways/random-id'
import type { Slots } from '../gateways/slots'
import type { Books } from './book'
import { anonymousProgress, bringOver, type PhoneStores } from './phone-progress'

export type Earlier = 'nothing' | 'ask' | 'mine' | 'not-mine'

interface EarlierParts {
  books: Books
  slots: Slots
  phone: PhoneStores
  newId: RandomId
  today: () => StudyDay
}

/** What was read on this phone before its reader joined: whether they are asked, and where it goes then. */
export function createEarlier(
  { books, slots, phone, newId, today }: EarlierParts,
  store: StoreApi<{ earlier: Earlier }>,
) {
  const show = (earlier: Earlier) => store.setState({ earlier })

  async function move(): Promise<void> {
    show('mine')
    await bringOver(phone, slots)
    const book = books.open()
    if (book) await books.putOutbox({ ...book.outbox, earlier: 'moved' })
  }

  return {
    /** As the open book says it. */
    async look(): Promise<void> {
      const book = books.open()
      if (!book) return
      if (book.outbox.earlier === 'mine') return move()
      if (book.outbox.earlier === 'not-mine') return show('not-mine')
      if (book.outbox.earlier === 'moved') return show('mine')
      show(isAnythingDone(await anonymousProgress(slots)) ? 'ask' : 'nothing')
    },
    async answer(mine: boolean): Promise<void> {
      const book = books.open()
      if (!book || book.outbox.earlier !== 'unasked') return
      if (!mine) {
        await books.putOutbox({ ...book.outbox, earlier: 'not-mine' })
        return show('not-mine')
      }
      const base = await newId()
      const done = await anonymousProgress(slots)
      const events = earlierEvents(done, today(), (index) => `${base}-${index}`).filter(
        (event) => event.kind !== 'studied' || !saysStudied(book.record, book.outbox, event.cardId),
      )
      // All of it at once, with the note that it is done: once it is, whatever happens to the phone.
      const outbox = { ...events.reduce(record, book.outbox), earlier: 'mine' as const }
      if (await books.putOutbox(outbox, 'kept-only')) await move()
    },
  }
}
