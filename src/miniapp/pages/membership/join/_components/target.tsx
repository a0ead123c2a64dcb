import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { JoinLookupReply } from '../../../../../contract/joining'
import { join as words } from '../../../../../copy/zh-cn/membership'
import { Button } from '../../../../components/button'
import { Typed } from '../../_components/typed'

/** As the service takes it (contract/nullable), in characters. */
const NAME_LIMIT = 30

interface TargetProps {
  target: JoinLookupReply
  working: boolean
  /** Without a name: 「是」. */
  onJoin: (name?: string) => void
}

/** Where a code leads: to one person, who says yes or no, or to a branch, which asks for the name. */
export function Target({ target, working, onJoin }: TargetProps) {
  const [isOther, sayOther] = useState(false)
  const [name, write] = useState('')
  if (target.kind === 'personal' && !isOther)
    return (
      <View>
        <Text className="big-question">{words.isItYou(target.name)}</Text>
        <Text className="sentence">{`${words.branch}　${target.branchName}`}</Text>
        <View className="stack">
          <Button kind="ink" words={words.yes} disabled={working} onPress={() => onJoin()} />
          <Button words={words.notMe} disabled={working} onPress={() => sayOther(true)} />
        </View>
      </View>
    )
  return (
    <View>
      <Text className="big-question">{target.branchName}</Text>
      {isOther && <Text className="sentence">{words.notMeWhy}</Text>}
      <Typed
        id="join-name"
        name={words.name}
        note={isOther ? undefined : words.nameWhy}
        value={name}
        limit={NAME_LIMIT}
        onChange={write}
      />
      <View className="gap-above">
        <Button
          kind="ink"
          words={isOther ? words.askBranch : words.ask}
          disabled={working || name.trim() === ''}
          onPress={() => onJoin(name.trim())}
        />
      </View>
    </View>
  )
}
