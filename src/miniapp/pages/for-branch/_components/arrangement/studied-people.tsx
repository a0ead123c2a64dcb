import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { ArrangedPerson } from '../../../../../core/study/branch-lists'
import { branchLists as words } from '../../../../../copy/zh-cn/arrangement'
import { Button } from '../../../../components/button'
import { parts } from '../../../../parts'
import { ListHead, More, PEOPLE_AT_ONCE } from '../people-list'

/** 已学, however it was; what was recorded here just now can be taken back. */
export function StudiedPeople({ people }: { people: ArrangedPerson[] }) {
  const { deeds, undo } = useStore(parts.recordsForOthers)
  const [shown, show] = useState(PEOPLE_AT_ONCE)
  return (
    <View className="people people-studied" id="studied">
      <ListHead title={words.studied} count={people.length} />
      {people.length === 0 && <Text className="note">{words.nobodyStudied}</Text>}
      {people.slice(0, shown).map(({ memberId, name, by }) => {
        const deed = [...deeds].reverse().find((one) => one.memberId === memberId)
        return (
          <View key={memberId} className="person">
            <Text>{name}</Text>
            <Text className="note">{by.map((way) => words.by[way]).join('、')}</Text>
            {deed && <Button kind="small" words={words.undo} onPress={() => void undo(deed)} />}
          </View>
        )
      })}
      <More left={people.length - shown} onMore={() => show(shown + PEOPLE_AT_ONCE)} />
    </View>
  )
}
