/**
 * What a member does on this device, and what the service knows of it.
 *
 * Screens may rely on: `status`, `unsent` and `reached` (quiet: a line at most), `earlier` with `answerIsItMine`,
 * `wishes` with `askForHelp` and `takeBackHelp`. Nothing here ever makes a reader wait for the network. 读完了 goes through
 * `parts.readingProgress.mark(card, read, by)`, answers through the quiz and the review as before; both are kept here.
 * What the service knows (a meeting, paper, a visit, another phone) shows in `parts.readingProgress` by itself.
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { StudyDay } from '../../core/calendar/study-day'
import type { HelpWish } from '../../core/study/event'
import { studiedIn, wishesIn } from '../../core/study/own-record'
import type { Http } from '../gateways/http'
import type { NetworkGateway } from '../gateways/network'
import type { RandomId } from '../gateways/random-id'
import type { Slots } from '../gateways/slots'
import type { Timer } from '../gateways/timer'
import { RECORD_KEY, type Book, type Books } from './book'
import { createEarlier, type Earlier } from './earlier-on-phone'
import { exchange, type Exchanged } from './exchange'
import { removeProgress, reopenAll, whenWritten, type PhoneStores } from './phone-progress'
import { SUGGESTIONS_KEY, VISITS_KEY } from './member-keys'
import { createPace } from './pace'
import type { SessionStoreParts } from './session'

export interface Sync {
  /** off: no member on this device · even: nothing waits · sending · waiting: kept here, sent later. */
  status: 'off' | 'even' | 'sending' | 'waiting'
  /** Events the service does not have yet. */
  unsent: number
  /** Whether the service answered when it was last asked. */
  reached: boolean
  /**
   * What was read on this phone before its reader joined. ask: show the question once (`answerIsItMine`);
   * nothing: there is nothing to ask.
   */
  earlier: Earlier
  /** What the member asks the branch for, with what is not sent yet. */
  wishes: HelpWish[]
  answerIsItMine(mine: boolean): Promise<void>
  askForHelp(wish: HelpWish): Promise<void>
  takeBackHelp(wish: HelpWish): Promise<void>
  /** A record of the member is wrong, whoever made it. */
  notStudied(cardId: string): Promise<void>
  /** Sends and fetches now, as far as the network lets; on show, and after changes it happens by itself. */
  sync(): Promise<void>
}

export interface SyncParts {
  http: Http
  session: SessionStoreParts
  books: Books
  slots: Slots
  phone: PhoneStores
  timer: Timer
  network: NetworkGateway
  newId: RandomId
  today: () => StudyDay
  /** Something new was studied elsewhere, and its headline is not known here. */
  nameStudied: () => Promise<void>
}

export interface SyncStoreParts {
  store: StoreApi<Sync>
  /** Resolves when it is known whose phone this is; nothing of the phone is read before. */
  open(): Promise<void>
  /** The open book changed. */
  show(book: Book | null): void
}

export function createSync(parts: SyncParts): SyncStoreParts {
  const { http, session, books, slots, phone, timer, network, nameStudied } = parts
  let opening: Promise<void> | null = null
  let owner: string | null = null
  let running: Promise<void> | null = null
  let isWanted = false
  const pace = createPace(timer, () => void sync())
  let bookSent: Book['outbox']['events'] = []

  const memberId = () => session.store.getState().me?.member?.id ?? null
  const store = createStore<Sync>(() => ({
    status: 'off',
    unsent: 0,
    reached: true,
    earlier: 'nothing',
    wishes: [],
    answerIsItMine: (mine) => books.inTurn(() => earlier.answer(mine)),
    askForHelp: (wish) => books.keep(() => [{ kind: 'help-asked', wish }], nothing),
    takeBackHelp: (wish) => books.keep(() => [{ kind: 'help-not-meant', wish }], nothing),
    notStudied: (cardId) => books.keep(() => [{ kind: 'taken-back', cardId }], nothing),
    sync,
  }))
  const earlier = createEarlier(parts, store)

  function show(book: Book | null): void {
    if (!book) return store.setState({ status: 'off', unsent: 0, earlier: 'nothing', wishes: [] })
    const { outbox, record: known } = book
    void phone.reading.getState().showStudied(studiedIn(known, outbox))
    const unsent = outbox.events.length
    const wasSending = store.getState().status === 'sending'
    store.setState({
      unsent,
      status: unsent === 0 ? 'even' : wasSending ? 'sending' : 'waiting',
      wishes: wishesIn(known, outbox),
    })
    if (unsent > 0 && outbox.events !== bookSent && running === null) pace.soon()
    bookSent = outbox.events
  }

  /** The first time whose phone it is, afterwards whose it becomes. */
  const open = () => (opening ??= begin())
  async function begin(): Promise<void> {
    await session.store.getState().load()
    owner = memberId()
    slots.use(owner)
    await books.inTurn(() => books.turnTo(owner))
    session.store.subscribe(() => {
      if (memberId() !== owner) void books.inTurn(follow).then(() => sync())
    })
    network.onAgain(() => void sync())
    void books.inTurn(() => (memberId() === owner ? earlier.look() : follow()))
  }

  async function follow(): Promise<void> {
    const next = memberId()
    if (next === owner) return
    const left = owner
    await tidyOutbox()
    owner = next
    await books.turnTo(next, () =>
      whenWritten(phone, () => {
        slots.use(next)
        return reopenAll(phone)
      }),
    )
    pace.restart()
    if (left !== null) await leave(left)
    await earlier.look()
  }

  /** An outbox that is empty is so in both its copies when its member leaves. */
  async function tidyOutbox(): Promise<void> {
    const book = books.open()
    if (!book || book.outbox.events.length > 0) return
    const empty = { ...book.outbox, setAside: [] }
    await books.putOutbox(empty)
    await books.putOutbox(empty)
  }

  /** What a member did is at the service; what is not sent yet stays in their outbox. */
  async function leave(member: string): Promise<void> {
    await removeProgress(slots, member)
    for (const key of [RECORD_KEY, SUGGESTIONS_KEY, VISITS_KEY]) await slots.of(member).remove(key)
  }

  function sync(): Promise<void> {
    if (pace.isResting()) return Promise.resolve()
    isWanted = true
    return (running ??= loop().finally(() => {
      running = null
    }))
  }

  async function loop(): Promise<void> {
    await open()
    while (isWanted && !pace.isResting()) {
      isWanted = false
      pace.callOff()
      settle(await once())
    }
  }

  async function once(): Promise<Exchanged> {
    const token = session.token()
    if (token === null) return { kind: 'even' }
    const met = await session.store.getState().refresh()
    if (met.kind === 'refused') return { ...met, kind: 'later' }
    await books.inTurn(async () => undefined)
    const book = books.open()
    // Of whoever it is by now the next round takes care.
    if (!book || session.token() !== token || memberId() !== book.memberId) return { kind: 'even' }
    if (book.outbox.events.length > 0) store.setState({ status: 'sending' })
    const exchanged = await exchange({
      me: http.as(token),
      books,
      memberId: book.memberId,
      async show({ answered, reviews }) {
        await phone.quiz.getState().takeAnswers(answered)
        await phone.review.getState().takeStates(reviews)
      },
    })
    if (exchanged.kind === 'later' && exchanged.why === 'log-in-first')
      await session.store.getState().tokenRefused(token)
    if (exchanged.kind === 'even') await nameStudied().catch(nothing)
    return exchanged
  }

  function settle(exchanged: Exchanged): void {
    const { status } = store.getState()
    const unsent = books.open()?.outbox.events.length ?? 0
    if (status !== 'off') store.setState({ status: unsent > 0 ? 'waiting' : 'even', unsent })
    if (exchanged.kind === 'even') {
      pace.restart()
      store.setState({ reached: true })
      if (unsent > 0 && session.token() !== null) pace.soon()
      return
    }
    const { why, retryAfterMs } = exchanged
    store.setState({ reached: why !== 'offline' && why !== 'timeout' && why !== 'busy' })
    // Only its reader can end this: by logging in again, or by asking the branch.
    if (why === 'log-in-first' || why === 'not-allowed') return
    pace.later(retryAfterMs)
  }

  return { store, open, show }
}

const nothing = () => undefined
