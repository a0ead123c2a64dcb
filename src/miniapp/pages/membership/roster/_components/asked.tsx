import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { JoinAnswer } from '../../../../../contract/joining'
import { roster as words } from '../../../../../copy/zh-cn/roster'
import { Button } from '../../../../components/button'
import { monthDay } from '../../../../day-words'
import type { Outcome } from '../../../../stores/outcome'
import type { JoinAsked } from '../../../../stores/roster'
import { Said, sentenceFor } from '../../../../said'

interface AskedProps {
  asked: JoinAsked
  onAnswer: (id: string, answer: JoinAnswer) => Promise<Outcome>
}

/** Somebody who asks to join, and whom of the list they may be. */
export function Asked({ asked, onAnswer }: AskedProps) {
  const [said, say] = useState('')
  const [working, work] = useState(false)
  const answer = async (given: JoinAnswer) => {
    work(true)
    const outcome = await onAnswer(asked.id, given)
    work(false)
    say(outcome.kind === 'refused' ? sentenceFor(outcome) : '')
  }
  const { name, askedOn, sameName } = asked
  return (
    <View className="asked">
      <Text className="asked-name">{name}</Text>
      <Text className="note">{words.askedOn(monthDay(askedOn))}</Text>
      <Text className="said">{sameName.length > 0 ? words.onRoster : words.notOnRoster}</Text>
      <View className="asked-steps">
        {sameName.map(({ id, groupName }) => (
          <Button
            key={id}
            kind="small"
            words={words.admitAs(groupName)}
            disabled={working}
            onPress={() => void answer({ admit: true, memberId: id })}
          />
        ))}
        <Button
          kind="small"
          words={words.admitNew}
          disabled={working}
          onPress={() => void answer({ admit: true, memberId: null })}
        />
        <Button
          kind="small"
          words={words.refuse}
          disabled={working}
          onPress={() => void answer({ admit: false })}
        />
      </View>
      <Said words={said} />
    </View>
  )
}
