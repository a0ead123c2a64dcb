import { Text, View } from '@tarojs/components'
import { arrange as words } from '../../../../../copy/zh-cn/arrangement'
import { paperFoot } from '../../../../../copy/zh-cn/paper-foot'
import { Button } from '../../../../components/button'
import { Said } from '../../../../said'
import type { ArrangementDraft } from '../../../../stores/arrangements'
import { AsSuggested } from '../../_components/as-suggested'

interface PreviewProps {
  draft: ArrangementDraft
  headlines: string[]
  people: number
  isNew: boolean
  sending: boolean
  said: string
  onSend: () => void
  /** null: what is filled in stands beside it. */
  onBack: (() => void) | null
}

/** What members will see, before they see it. */
export function Preview(props: PreviewProps) {
  const { draft, headlines, people, isNew, sending, said, onSend, onBack } = props
  return (
    <View className="sending arrange-part">
      <AsSuggested
        title={words.preview}
        headlines={headlines}
        draft={draft}
        foot={words.previewNote}
      />
      <Said words={sending ? words.sending : said} />
      <View className="stack">
        <Button
          kind="ink"
          id="publish"
          words={isNew ? words.publish(people) : words.save}
          disabled={sending}
          onPress={onSend}
        />
        {onBack && <Button words={words.back} disabled={sending} onPress={onBack} />}
      </View>
      <Text className="note arrange-foot">{paperFoot}</Text>
    </View>
  )
}
