import { Text, View } from '@tarojs/components'
import { arrange as words, arrangement as listWords } from '../../../../../copy/zh-cn/arrangement'
import { paperFoot } from '../../../../../copy/zh-cn/paper-foot'
import { Button } from '../../../../components/button'
import { Leads } from '../../../../components/leads'
import { Section } from '../../../../components/section'
import { monthDay, weekdayOf } from '../../../../day-words'
import { Said } from '../../../../said'
import type { ArrangementDraft } from '../../../../stores/arrangements'

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
  const day = draft.suggestedDay
  return (
    <View className="arrange">
      <Section title={words.preview}>
        <Leads leads={headlines} />
        <Text className="arrange-day">
          {`${listWords.suggestedDay(monthDay(day))}　${weekdayOf(day)}`}
        </Text>
        {draft.note && <Text className="arrange-note">{draft.note}</Text>}
        <Text className="note">{words.previewNote}</Text>
      </Section>
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
