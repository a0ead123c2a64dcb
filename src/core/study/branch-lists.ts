import type { Asking, CardView } from './branch-view'
import type { StudiedBy } from './event'

interface Named {
  memberId: string
  name: string
}

export interface ArrangedPerson extends Named {
  /** Every way in which the cards were studied, each once. */
  by: StudiedBy[]
  /** Ids of the cards still open. */
  open: string[]
}

export interface BranchLists {
  /** 想请支部帮一下: first, for something can be done about it. */
  asking: (Named & Asking)[]
  /** 待学: somebody for whom any of the cards is open. */
  open: ArrangedPerson[]
  /** 已学, however it was. */
  studied: ArrangedPerson[]
}

/**
 * The three lists a branch sees of an arrangement. In: the view as the service gives it, and the one card that is asked
 * about, null for all of them. Sorted by name: nothing tells who was first.
 */
export function branchLists(
  view: { cards: readonly CardView[]; wishes: BranchLists['asking'] },
  cardId: string | null,
): BranchLists {
  const people = new Map<string, ArrangedPerson>()
  const person = ({ memberId, name }: Named) => {
    const found = people.get(memberId) ?? { memberId, name, by: [], open: [] }
    people.set(memberId, found)
    return found
  }
  const cards = view.cards.filter((card) => cardId === null || card.cardId === cardId)
  for (const { cardId: id, studied, open } of cards) {
    for (const one of studied) {
      const { by } = person(one)
      if (!by.includes(one.by)) by.push(one.by)
    }
    for (const one of open) person(one).open.push(id)
  }
  const all = [...people.values()].sort(bySurname)
  return {
    asking: [...view.wishes].sort(bySurname),
    open: all.filter(({ open }) => open.length > 0),
    studied: all.filter(({ open }) => open.length === 0),
  }
}

/** The same lists of some of the branch's people alone; null: of everybody. */
export function listsOf(lists: BranchLists, memberIds: ReadonlySet<string> | null): BranchLists {
  if (memberIds === null) return lists
  const isOne = ({ memberId }: Named) => memberIds.has(memberId)
  return {
    asking: lists.asking.filter(isOne),
    open: lists.open.filter(isOne),
    studied: lists.studied.filter(isOne),
  }
}

/** Those of one surname stand together; who was first shows nowhere. */
const bySurname = (a: Named, b: Named) =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.memberId < b.memberId ? -1 : 1

/** What was recorded on this phone and the service has perhaps not told back yet. */
export interface JustRecorded {
  memberId: string
  cardId: string
  by: StudiedBy
}

/** The view with what was recorded here just now, so that a tap shows at once, with a network or without. */
export function withRecorded(
  cards: readonly CardView[],
  recorded: readonly JustRecorded[],
): CardView[] {
  return cards.map((card) => {
    const by = new Map(
      recorded
        .filter(({ cardId }) => cardId === card.cardId)
        .map((one) => [one.memberId, one.by] as const),
    )
    const moved = card.open.filter(({ memberId }) => by.has(memberId))
    return {
      cardId: card.cardId,
      studied: [...card.studied, ...moved.map((one) => ({ ...one, by: by.get(one.memberId)! }))],
      open: card.open.filter(({ memberId }) => !by.has(memberId)),
    }
  })
}
