import type { AssignmentReply } from '../../../../contract/assignment'
import type { CardName } from '../../../../contract/card'
import type { MemberReply } from '../../../../contract/member'
import { arrangement as words } from '../../../../copy/zh-cn/arrangement'
import { listHeadline } from '../../../card-words'
import { monthDay } from '../../../day-words'

type Cards = ReadonlyMap<string, CardName>

/** What a list calls an arrangement: its first headline. */
export function nameOf({ cardIds }: Pick<AssignmentReply, 'cardIds'>, cards: Cards): string {
  const first = cardIds.map((id) => cards.get(id)).find((card) => card !== undefined)
  return first ? listHeadline(first) : words.gone
}

/** How many cards, by when, for whom. */
export function factsOf(one: AssignmentReply, members: readonly MemberReply[]): string[] {
  return [
    one.cardIds.length > 1 ? words.several(one.cardIds.length) : '',
    words.suggestedDay(monthDay(one.suggestedDay)),
    audienceWords(one.audience, members),
  ].filter(Boolean)
}

/** Whom it is for, in few words; `members` may not be known yet. */
function audienceWords(
  audience: AssignmentReply['audience'],
  members: readonly MemberReply[],
): string {
  switch (audience.kind) {
    case 'all':
      return words.everybody
    case 'groups': {
      const names = new Map(members.flatMap(({ group }) => (group ? [[group.id, group.name]] : [])))
      return audience.groupIds.flatMap((id) => names.get(id) ?? []).join('、')
    }
    case 'study-modes':
      return audience.studyModes.map((mode) => words.modes[mode]).join('、')
    case 'members':
      return words.chosenPeople(audience.memberIds.length)
  }
}
