import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { MemberReply } from '../../../../../contract/member'
import type { ArrangedPerson } from '../../../../../core/study/branch-lists'
import {
  arrangement as modeWords,
  branchLists as words,
} from '../../../../../copy/zh-cn/arrangement'
import { Button } from '../../../../components/button'
import { parts } from '../../../../parts'
import type { RecordScope } from '../../../../stores/records-for-others'
import { OneOf } from '../../../../components/one-of'
import { ListHead, More } from '../people-list'
import { PEOPLE_AT_ONCE } from '../people-list'

const WAYS = ['meeting', 'home-visit', 'paper'] as const
type Way = (typeof WAYS)[number]

interface OpenPeopleProps {
  people: ArrangedPerson[]
  members: readonly MemberReply[]
  scope: RecordScope
}

/** 待学, and one tap a person to record what was studied without a phone. */
export function OpenPeople({ people, members, scope }: OpenPeopleProps) {
  const [way, take] = useState<Way>('meeting')
  const [shown, show] = useState(PEOPLE_AT_ONCE)
  const modes = new Map(members.map(({ id, studyMode }) => [id, studyMode]))
  return (
    <View className="people people-open" id="open">
      <ListHead title={words.open} count={people.length} />
      {people.length === 0 && <Text className="note">{words.nobodyOpen}</Text>}
      {people.length > 0 && (
        <View className="people-way">
          <Text className="note">{words.recordAs}</Text>
          <OneOf
            name={words.recordAs}
            options={WAYS.map((value) => ({ value, words: words.as[value] }))}
            value={way}
            onValue={(value) => take(value as Way)}
          />
        </View>
      )}
      {people.slice(0, shown).map(({ memberId, name, open }) => {
        const mode = modes.get(memberId)
        return (
          <View key={memberId} className="person">
            <View className="person-words">
              <Text className="person-name">{name}</Text>
              {mode && mode !== 'phone' && <Text className="note">{modeWords.modes[mode]}</Text>}
            </View>
            <Button
              kind="small"
              words={words.record}
              onPress={() =>
                void parts.recordsForOthers.getState().studied(scope, [memberId], open, way)
              }
            />
          </View>
        )
      })}
      <More left={people.length - shown} onMore={() => show(shown + PEOPLE_AT_ONCE)} />
    </View>
  )
}
