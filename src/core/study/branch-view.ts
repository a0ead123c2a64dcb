import { type Assignment, type AudienceMember, isFor } from './assignment'
import type { HelpWish, StudiedBy } from './event'

export interface BranchMember extends AudienceMember {
  name: string
}

interface Named {
  memberId: string
  name: string
}

/** 已学 (however it was studied) · 待学, for one card of an arrangement. */
export interface CardView {
  cardId: string
  studied: (Named & { by: StudiedBy })[]
  open: Named[]
}

/** What a member asks the branch for, and by which events. */
export interface Asking {
  wishes: HelpWish[]
  askedIds: string[]
}

/** What a branch sees of its own arrangement. No answers, no days, no times. */
export type BranchView =
  | { kind: 'names'; cards: CardView[]; wishes: (Named & Asking)[] }
  | { kind: 'counts'; cards: { cardId: string; studied: number; open: number }[] }

/**
 * In: the arrangement, the branch's members, what they have studied (by member, then card; a card
 * studied before the arrangement counts), what they ask for, and whether the city shows names.
 */
export function branchView(
  assignment: Pick<Assignment, 'cardIds' | 'audience'>,
  members: readonly BranchMember[],
  studied: ReadonlyMap<string, ReadonlyMap<string, StudiedBy>>,
  wishes: ReadonlyMap<string, Asking>,
  shows: 'names' | 'counts',
): BranchView {
  const meant = members.filter((member) => isFor(assignment.audience, member))
  const named = ({ id, name }: BranchMember): Named => ({ memberId: id, name })
  const cards = assignment.cardIds.map((cardId): CardView => {
    const view: CardView = { cardId, studied: [], open: [] }
    for (const member of meant) {
      const by = studied.get(member.id)?.get(cardId)
      if (by) view.studied.push({ ...named(member), by })
      else view.open.push(named(member))
    }
    return view
  })
  if (shows === 'counts')
    return {
      kind: 'counts',
      cards: cards.map(({ cardId, studied: done, open }) => ({
        cardId,
        studied: done.length,
        open: open.length,
      })),
    }
  const asked = meant.flatMap((member) => {
    const asking = wishes.get(member.id)
    return asking && asking.wishes.length > 0 ? [{ ...named(member), ...asking }] : []
  })
  return { kind: 'names', cards, wishes: asked }
}
