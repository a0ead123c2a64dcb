import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { BranchLists } from '../../../../core/study/branch-lists'
import { branchLists as words } from '../../../../copy/zh-cn/arrangement'
import { Button } from '../../../components/button'
import { Section } from '../../../components/section'
import { parts } from '../../../parts'
import type { RecordScope } from '../../../stores/records-for-others'

/** 想请支部帮一下: it stands first, for something can be done about it. */
export function Asking({ people, scope }: { people: BranchLists['asking']; scope: RecordScope }) {
  const [done, see] = useState<readonly string[]>([])
  const open = [...new Map(people.map((one) => [one.memberId, one])).values()].filter(
    ({ memberId }) => !done.includes(memberId),
  )
  if (open.length === 0) return null
  return (
    <Section title={words.asking}>
      {open.map(({ memberId, name, wishes, askedIds }) => (
        <View key={memberId} className="person">
          <View className="person-words">
            <Text className="person-name">{name}</Text>
            <Text className="note">{wishes.map((wish) => words.wishes[wish]).join('、')}</Text>
          </View>
          <Button
            kind="small"
            words={words.seenTo}
            onPress={() => {
              see([...done, memberId])
              void parts.recordsForOthers.getState().seenTo(scope, memberId, askedIds)
            }}
          />
        </View>
      ))}
    </Section>
  )
}
