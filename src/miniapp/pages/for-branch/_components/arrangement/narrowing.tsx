import { View } from '@tarojs/components'
import { useState } from 'react'
import type { MemberReply } from '../../../../../contract/member'
import { STUDY_MODES } from '../../../../../core/study/event'
import {
  arrangement as modeWords,
  branchLists as words,
} from '../../../../../copy/zh-cn/arrangement'
import { TextButton } from '../../../../components/button'
import { OneOf } from '../../../../components/one-of'

/** What of an arrangement is looked at: one card or all, some of the people or all. */
export interface Narrowed {
  cardId: string | null
  /** A 党小组 or a way of studying; null: everybody. */
  people: string | null
}

export const nothingNarrowed: Narrowed = { cardId: null, people: null }

interface NarrowingProps {
  cards: { value: string; words: string }[]
  members: readonly MemberReply[]
  narrowed: Narrowed
  onNarrow: (narrowed: Narrowed) => void
}

/** Which people are meant by a choice; null: everybody. */
export function peopleMeant(
  members: readonly MemberReply[],
  people: string | null,
): ReadonlySet<string> | null {
  if (people === null) return null
  const meant = members.filter(
    ({ group, studyMode }) => group?.id === people || studyMode === people,
  )
  return new Set(meant.map(({ id }) => id))
}

/** One by one: a card, a 党小组, those who want paper. Closed until asked for. */
export function Narrowing({ cards, members, narrowed, onNarrow }: NarrowingProps) {
  const [open, show] = useState<'none' | 'cards' | 'people'>('none')
  const groups = [
    ...new Map(members.flatMap(({ group }) => (group ? [[group.id, group.name]] : []))),
  ]
  const people = [
    ...groups.map(([value, name]) => ({ value, words: name })),
    ...STUDY_MODES.filter((mode) => members.some(({ studyMode }) => studyMode === mode)).map(
      (mode) => ({ value: mode as string, words: modeWords.modes[mode] }),
    ),
  ]
  return (
    <View className="narrowing">
      <View className="narrowing-which">
        {cards.length > 1 && (
          <TextButton id="by-card" words={words.whichCard} onPress={() => show('cards')} />
        )}
        {people.length > 1 && (
          <TextButton id="by-people" words={words.whichPeople} onPress={() => show('people')} />
        )}
      </View>
      {open === 'cards' && (
        <OneOf
          name={words.whichCard}
          options={[{ value: '', words: words.allCards }, ...cards]}
          value={narrowed.cardId ?? ''}
          rows
          onValue={(value) => onNarrow({ ...narrowed, cardId: value || null })}
        />
      )}
      {open === 'people' && (
        <OneOf
          name={words.whichPeople}
          options={[{ value: '', words: words.allPeople }, ...people]}
          value={narrowed.people ?? ''}
          rows
          onValue={(value) => onNarrow({ ...narrowed, people: value || null })}
        />
      )}
    </View>
  )
}
