import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { forBranchEntry as words } from '../copy/zh-cn/miniapp'
import { TextButton } from './components/button'
import type { BranchSubject } from './gateways/navigation'
import { parts } from './parts'

/** The one quiet line at the foot of 今日 and of a card that leads to paper, wall and notice. */
export function ForBranch({ subject }: { subject: BranchSubject }) {
  const [closed, close] = useState(false)
  const open = () =>
    void parts.gateways.navigation.forBranch(subject).then((opened) => close(!opened))
  return (
    <View className="for-branch-entry">
      <TextButton id="for-branch" words={words.line} onPress={open} />
      {closed && <Text className="note">{words.cannotOpen}</Text>}
    </View>
  )
}
