import type { StudyDay } from '../../core/calendar/study-day'
import type {
  CardPointer,
  CardReply,
  RelatedPractice,
  RelatedPracticesReply,
  WithdrawnCardsReply,
} from '../../contract/card'
import type { EditionListReply, EditionReply } from '../../contract/edition'
import type { ProductReply } from '../../contract/product'
import type { StudyDayReply } from '../../contract/study-day'
import { RequestFailure, type Http } from './http'
import type { DeviceStorage } from './storage'
import type { Timer } from './timer'

/** A reply, and since when the phone has kept it when the network did not answer. */
export interface Kept<Value> {
  value: Value
  /** Null: just fetched. Otherwise the study day on which it was stored. */
  storedOn: StudyDay | null
}

/** Everything a reader reads: from the service, else from what the phone keeps. */
export interface ReadingGateway {
  product(): Promise<Kept<ProductReply>>
  studyDay(day: StudyDay): Promise<Kept<StudyDayReply>>
  editions(before: string | null): Promise<Kept<EditionListReply>>
  /** One edition, by its id; when the network does not answer, from the archive's newest page. */
  edition(id: string): Promise<Kept<EditionReply>>
  card(id: string, version: number | null): Promise<Kept<CardReply>>
  /** 同题做法 of a card; none where the network does not answer. */
  related(cardId: string): Promise<RelatedPractice[]>
  /** Asks which cards are withdrawn and takes them off the phone. It never fails. */
  dropWithdrawn(): Promise<void>
}

/** Two weeks of cards and a few older ones; a card is about 6 KB of the 10 MB a program may keep. */
const CARDS_KEPT = 40
/** So long, in ms, a card that the phone keeps waits to hear whether it was withdrawn: nobody waits for a slow network. */
const WITHDRAWN_MS = 1500
/** So long, in ms, an answer about withdrawn cards counts: a whole edition opened at once asks once. */
const ANSWER_COUNTS_MS = 10_000

interface Stored {
  day: StudyDay
  value: unknown
}

export function createReadingGateway(
  http: Http,
  storage: DeviceStorage,
  today: () => StudyDay,
  timer: Timer,
): ReadingGateway {
  async function stored<Value>(key: string): Promise<Kept<Value> | null> {
    const entry = (await storage.read(key)) as Stored | null
    if (!entry || typeof entry.day !== 'string' || !entry.value) return null
    return { value: entry.value as Value, storedOn: entry.day }
  }

  /** The network first; what the phone keeps when the network does not answer. */
  async function fresh<Value>(key: string, path: string): Promise<Kept<Value>> {
    try {
      const value = await http.get<Value>(path)
      await storage.write(key, { day: today(), value } satisfies Stored)
      return { value, storedOn: null }
    } catch (failure) {
      const kept = reachedNobody(failure) ? await stored<Value>(key) : null
      if (kept) return kept
      throw failure
    }
  }

  // Two cards fetched at once would each write an index without the other.
  let remembering: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => (remembering = remembering.then(work, work))

  async function forgetCard(id: string): Promise<void> {
    const index = await indexOfCards()
    await storage.remove(`card:${id}`)
    await storage.write(
      'cards',
      index.filter((kept) => kept !== id),
    )
  }

  async function indexOfCards(): Promise<string[]> {
    const index = await storage.read('cards')
    return Array.isArray(index) ? index.filter((id) => typeof id === 'string') : []
  }

  async function rememberCard(card: CardReply): Promise<void> {
    const index = await indexOfCards()
    const kept = [...index.filter((id) => id !== card.id), card.id]
    for (const old of kept.slice(0, -CARDS_KEPT)) await storage.remove(`card:${old}`)
    await storage.write('cards', kept.slice(-CARDS_KEPT))
    await storage.write(`card:${card.id}`, { day: today(), value: card } satisfies Stored)
  }

  async function cardOf(id: string, version: number | null): Promise<Kept<CardReply>> {
    const kept = await stored<CardReply>(`card:${id}`)
    // A version never changes, so one that the phone keeps needs no network but for this.
    if (kept && version !== null && kept.value.version === version) {
      if (await isWithdrawn(id)) throw new RequestFailure('gone')
      return { value: kept.value, storedOn: null }
    }
    try {
      const at =
        version ?? (await http.get<CardPointer>(`/api/cards/${encodeURIComponent(id)}`)).version
      if (kept && kept.value.version === at) return { value: kept.value, storedOn: null }
      const card = await http.get<CardReply>(`/api/cards/${encodeURIComponent(id)}/versions/${at}`)
      await inTurn(() => rememberCard(card))
      return { value: card, storedOn: null }
    } catch (failure) {
      if (!reachedNobody(failure)) await inTurn(() => forgetCard(id))
      else if (kept) return kept
      throw failure
    }
  }

  async function takeOffWithdrawn(): Promise<readonly string[]> {
    try {
      const { cardIds } = await http.get<WithdrawnCardsReply>('/api/withdrawn-cards')
      const kept = await indexOfCards()
      const gone = cardIds.filter((id) => kept.includes(id))
      for (const id of gone) await inTurn(() => forgetCard(id))
      return cardIds
    } catch {
      return []
    }
  }

  let answer: Promise<readonly string[]> | null = null
  function withdrawnCards(): Promise<readonly string[]> {
    if (!answer) {
      answer = takeOffWithdrawn()
      timer.after(ANSWER_COUNTS_MS, () => (answer = null))
    }
    return answer
  }

  /** Where nobody answers in time the card is shown; what is heard later still takes it off the phone. */
  function isWithdrawn(id: string): Promise<boolean> {
    return new Promise((tell) => {
      const callOff = timer.after(WITHDRAWN_MS, () => tell(false))
      void withdrawnCards().then((cardIds) => {
        callOff()
        tell(cardIds.includes(id))
      })
    })
  }

  async function editionOf(id: string): Promise<Kept<EditionReply>> {
    try {
      const value = await http.get<EditionReply>(`/api/editions/${encodeURIComponent(id)}`)
      return { value, storedOn: null }
    } catch (failure) {
      const kept = reachedNobody(failure) ? await stored<EditionListReply>('editions') : null
      const value = kept?.value.editions.find((edition) => edition.id === id)
      if (kept && value) return { value, storedOn: kept.storedOn }
      throw failure
    }
  }

  return {
    product: () => fresh('product', '/api/product'),
    studyDay: (day) => fresh('study-day', `/api/study-days/${day}`),
    editions: (before) =>
      before === null
        ? fresh('editions', '/api/editions')
        : http
            .get<EditionListReply>(`/api/editions?before=${encodeURIComponent(before)}`)
            .then((value) => ({ value, storedOn: null })),
    edition: editionOf,
    card: cardOf,
    related: (cardId) =>
      http
        .get<RelatedPracticesReply>(`/api/cards/${encodeURIComponent(cardId)}/related-practices`)
        .then(
          ({ practices }) => practices,
          () => [],
        ),
    dropWithdrawn: () => withdrawnCards().then(() => undefined),
  }
}

/** A service that answered 404 or 410 has spoken: what the phone keeps is then out of date. */
function reachedNobody(failure: unknown): boolean {
  const gone = failure instanceof RequestFailure && ['not-found', 'gone'].includes(failure.kind)
  return !gone
}
