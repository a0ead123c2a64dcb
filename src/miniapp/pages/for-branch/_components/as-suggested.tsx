import { Text } from '@tarojs/components'
import { arrangement as words } from '../../../../copy/zh-cn/arrangement'
import { Leads } from '../../../components/leads'
import { Section } from '../../../components/section'
import { monthDay, weekdayOf } from '../../../day-words'

interface AsSuggestedProps {
  title: string
  headlines: string[]
  /** What is suggested beside the cards. */
  draft: { suggestedDay: string; note: string | null }
  foot: string
}

/** An arrangement as members will see it, before it is sent. */
export function AsSuggested({ title, headlines, draft, foot }: AsSuggestedProps) {
  const day = draft.suggestedDay
  return (
    <Section title={title}>
      <Leads leads={headlines} />
      <Text className="sending-day">
        {`${words.suggestedDay(monthDay(day))}　${weekdayOf(day)}`}
      </Text>
      {draft.note && <Text className="sending-note">{draft.note}</Text>}
      <Text className="note">{foot}</Text>
    </Section>
  )
}
