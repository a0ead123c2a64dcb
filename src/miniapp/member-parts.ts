import type { StoreApi } from 'zustand'
import type { StudyDay } from '../core/calendar/study-day'
import { unnamed } from '../core/study/reading-progress'
import type { Http } from './gateways/http'
import type { LogInGateway } from './gateways/log-in'
import type { NetworkGateway } from './gateways/network'
import { createOutboxStorage } from './gateways/outbox-storage'
import type { RandomId } from './gateways/random-id'
import type { ReadingGateway } from './gateways/reading'
import { createSlots } from './gateways/slots'
import type { DeviceStorage } from './gateways/storage'
import type { Timer } from './gateways/timer'
import { asMe } from './stores/as-me'
import { createBooks } from './stores/book'
import { createMySuggestions } from './stores/my-suggestions'
import { createQuizStore } from './stores/quiz'
import { createReadingProgressStore, type ReadingProgressStore } from './stores/reading-progress'
import { createRecordsForOthers } from './stores/records-for-others'
import { createReviewStore } from './stores/review'
import { createSession } from './stores/session'
import { createSync, type SyncStoreParts } from './stores/sync'

export interface MemberGateways {
  http: Http
  storage: DeviceStorage
  logIn: LogInGateway
  timer: Timer
  network: NetworkGateway
  reading: Pick<ReadingGateway, 'card' | 'editions'>
  newId: RandomId
  today: () => StudyDay
  isGone: (failure: unknown) => boolean
  /** Whether other programs write to the same store: the tabs of a browser. */
  isShared: boolean
}

/** How long a log-out waits for what is still to be sent. What is not sent by then is sent at the next log-in. */
const FAREWELL_MS = 3000

/** Everything of a reader's own: what they do, whose it is, and what the service knows of it. */
export function createMemberParts(gateways: MemberGateways) {
  const { http, storage, logIn, timer, network, reading, newId, today, isGone, isShared } = gateways
  const session = createSession({
    http,
    storage,
    logIn,
    farewell: () =>
      Promise.race([
        sync.store.getState().sync(),
        new Promise<void>((resolve) => void timer.after(FAREWELL_MS, resolve)),
      ]),
  })
  const slots = createSlots(storage, () => sync.open())
  const books = createBooks({
    outboxes: createOutboxStorage(slots, isShared),
    slots,
    newId,
    today,
    changed: (book) => sync.show(book),
  })
  const readingProgress = createReadingProgressStore(slots, today, books)
  const review = createReviewStore(slots, today, books)
  const quiz = createQuizStore({
    reading,
    storage: slots,
    isGone,
    noteAnswer: (answer) => void review.getState().note(answer),
    recorder: books,
  })
  const sync: SyncStoreParts = createSync({
    http,
    session,
    books,
    slots,
    phone: { reading: readingProgress, quiz, review },
    timer,
    network,
    newId,
    today,
    nameStudied: headlineSeeker(readingProgress, reading),
  })
  const me = asMe(http, session)
  const memberId = () => session.store.getState().me?.member?.id ?? null
  return {
    session: session.store,
    asMe: me,
    memberId,
    slots,
    suggestions: createMySuggestions({ me, memberId, slots }),
    recordsForOthers: createRecordsForOthers({
      ...{ me, recorder: memberId, slots, newId, today, timer, network },
    }),
    byMe: (other: Http) => asMe(other, session),
    sync: sync.store,
    readingProgress,
    review,
    quiz,
  }
}

/** Pages of the archive looked through for headlines; a page is some six weeks. */
const PAGES_AT_MOST = 4

/** Cards studied at a meeting or on paper were never opened here: the archive knows their headlines. */
function headlineSeeker(
  progress: StoreApi<ReadingProgressStore>,
  reading: Pick<ReadingGateway, 'editions'>,
): () => Promise<void> {
  /** Looked for since the start; a card that was withdrawn is in no page. */
  const soughtIds = new Set<string>()
  const open = () => unnamed(progress.getState().progress).filter((id) => !soughtIds.has(id))
  return async () => {
    const wanted = open()
    let before: string | null = null
    for (let page = 0; page < PAGES_AT_MOST && open().length > 0; page++) {
      const { value } = await reading.editions(before)
      const articles = value.editions.flatMap(({ cards }) =>
        cards.flatMap((card) => (card.kind === 'article' ? [card] : [])),
      )
      await progress.getState().name(articles)
      before = value.before
      if (before === null) break
    }
    for (const id of wanted) soughtIds.add(id)
  }
}
