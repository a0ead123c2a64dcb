import { createStore } from 'zustand/vanilla'
import type { StudyDay } from '../../core/calendar/study-day'
import type { PlannedCard } from '../../core/study/meeting-plan'
import type { CardReply } from '../../contract/card'
import type { EditionReply } from '../../contract/edition'
import type { ReadingGateway } from '../gateways/reading'

type ArticleCardReply = Extract<CardReply, { kind: 'article' }>
type LookBackReply = Extract<CardReply, { kind: 'look-back' }>

/** What a page of 支部用 is about: an article, an edition, or neither: what there is to read now. */
export interface PackSubject {
  cardId?: string
  editionId?: string
  /** 身边的做法 of a plan: these are meant, of whatever edition they are. */
  planned?: readonly PlannedCard[]
}

export interface BranchPack {
  status: 'opening' | 'ready' | 'nothing' | 'withdrawn' | 'failed'
  edition: EditionReply | null
  /** Articles the secretary means; at first the one that was come from, else all of the edition. */
  chosenIds: string[]
  /** Of a plan's cards those of other editions. */
  others: PlannedCard[]
  storedOn: StudyDay | null
  /** Whole articles in study order, once `openTexts` has fetched them. */
  articles: ArticleCardReply[]
  lookBack: LookBackReply | null
  texts: 'none' | 'opening' | 'ready' | 'failed'
  open(subject: PackSubject): Promise<void>
  openTexts(): Promise<void>
  choose(cardId: string): void
}

type Reading = Pick<ReadingGateway, 'card' | 'edition' | 'studyDay'>

/** Whatever a branch needs to study an edition together or on paper: no log-in, no roster. */
export function createBranchPackStore(
  reading: Reading,
  today: () => StudyDay,
  isGone: (failure: unknown) => boolean,
) {
  /** Counts the openings: what an earlier one still brings is not taken in. */
  let turn = 0
  let lastKey: string | null = null
  return createStore<BranchPack>((set, get) => ({
    status: 'opening',
    edition: null,
    chosenIds: [],
    others: [],
    storedOn: null,
    articles: [],
    lookBack: null,
    texts: 'none',
    async open(subject) {
      const mine = ++turn
      const key = keyOf(subject)
      const again = key === lastKey && get().status === 'ready'
      lastKey = key
      if (!again)
        set({ status: 'opening', edition: null, articles: [], lookBack: null, texts: 'none' })
      try {
        const found = await editionOf(reading, today, subject)
        if (mine !== turn) return
        if (!found) return set({ status: 'nothing' })
        const { edition, storedOn } = found
        const chosenIds = again && edition.id === get().edition?.id ? get().chosenIds : null
        set({
          status: 'ready',
          edition,
          storedOn,
          chosenIds: chosenIds ?? meantBy(subject, edition),
          others: (subject.planned ?? []).filter(({ id }) => !isIn(edition, id)),
          texts: again ? get().texts : 'none',
        })
      } catch (failure) {
        if (mine === turn) set({ status: isGone(failure) ? 'withdrawn' : 'failed' })
      }
    },
    async openTexts() {
      const { edition, others, texts } = get()
      if (!edition || texts === 'opening') return
      const mine = turn
      set({ texts: 'opening' })
      try {
        const own = await inPairs(edition.cards, ({ id, version }) => reading.card(id, version))
        // A plan may be older than a withdrawal.
        const found = await inPairs(others, ({ id }) =>
          reading.card(id, null).catch((failure: unknown) => {
            if (isGone(failure)) return null
            throw failure
          }),
        )
        if (mine !== turn) return
        const cards = [...own, ...found.flatMap((one) => one ?? [])]
        set({
          texts: 'ready',
          articles: cards.flatMap(({ value }) => (value.kind === 'article' ? [value] : [])),
          lookBack: cards.map(({ value }) => value).find(isLookBack) ?? null,
        })
      } catch {
        if (mine === turn) set({ texts: 'failed' })
      }
    },
    choose(cardId) {
      const { chosenIds } = get()
      set({
        chosenIds: chosenIds.includes(cardId)
          ? chosenIds.filter((id) => id !== cardId)
          : [...chosenIds, cardId],
      })
    },
  }))
}

const isLookBack = (card: CardReply): card is LookBackReply => card.kind === 'look-back'

const keyOf = ({ editionId = '', cardId = '', planned }: PackSubject) =>
  [editionId, cardId, ...(planned ? ['planned', ...planned.map(({ id }) => id)] : [])].join(' ')

const isIn = (edition: EditionReply, cardId: string) =>
  edition.cards.some(({ id }) => id === cardId)

/** The plan's, else the article that was come from, else every one of the edition. */
function meantBy({ cardId, planned }: PackSubject, edition: EditionReply): string[] {
  if (planned) return planned.map(({ id }) => id)
  const ids = edition.cards.filter((card) => card.kind === 'article').map((card) => card.id)
  return cardId !== undefined && ids.includes(cardId) ? [cardId] : ids
}

async function editionOf(
  reading: Reading,
  today: () => StudyDay,
  { cardId, editionId }: PackSubject,
): Promise<{ edition: EditionReply; storedOn: StudyDay | null } | null> {
  const id = editionId ?? (cardId && (await reading.card(cardId, null)).value.editionId)
  if (id) {
    const { value, storedOn } = await reading.edition(id)
    return { edition: value, storedOn }
  }
  const { value, storedOn } = await reading.studyDay(today())
  const edition = value.current ?? value.latest
  return edition && edition.cards.length > 0 ? { edition, storedOn } : null
}

/** Two requests at once: a phone opens ten at most, and others want some. */
async function inPairs<In, Out>(given: readonly In[], ask: (one: In) => Promise<Out>) {
  const found: Out[] = []
  for (let at = 0; at < given.length; at += 2)
    found.push(...(await Promise.all(given.slice(at, at + 2).map(ask))))
  return found
}
