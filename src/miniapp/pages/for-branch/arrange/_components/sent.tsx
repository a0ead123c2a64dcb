import { View } from '@tarojs/components'
import type { EditionReply } from '../../../../../contract/edition'
import { arrange as words } from '../../../../../copy/zh-cn/arrangement'
import { Button } from '../../../../components/button'
import { Message } from '../../../../components/states'
import { parts } from '../../../../parts'

interface SentProps {
  id: string
  edition: EditionReply
  cards: { id: string }[]
  isNew: boolean
}

const browser = process.env.TARO_ENV === 'h5'

/** It is out; the notice for the group and paper are one tap away. */
export function Sent({ id, edition, cards, isNew }: SentProps) {
  const { navigation } = parts.gateways
  const only = cards.length === 1 ? cards[0] : undefined
  const subject = only ? { cardId: only.id } : { editionId: edition.id }
  return (
    <Message title={isNew ? words.sent : words.changed} text={words.sentNote}>
      <View className="stack">
        <Button
          kind="ink"
          id="to-notice"
          words={words.toNotice}
          onPress={() => void navigation.forBranch(subject, 'notice')}
        />
        {browser && (
          <Button
            words={words.toPrint}
            onPress={() => void navigation.forBranch(subject, 'print')}
          />
        )}
        <Button
          id="to-view"
          words={words.toView}
          onPress={() => void navigation.arrangement('arrangement', { id })}
        />
      </View>
    </Message>
  )
}
