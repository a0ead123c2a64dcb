import { Text } from '@tarojs/components'
import { useStore } from 'zustand'
import type { MeReply } from '../../../../../contract/me'
import { record as words } from '../../../../../copy/zh-cn/membership'
import { Section } from '../../../../components/section'
import { monthDay } from '../../../../day-words'
import { parts } from '../../../../parts'
import { Fact } from './facts'

/** What the service keeps of what was studied; a headline where this phone knows it. */
export function Studied({ studied, wishes }: Pick<MeReply, 'studied' | 'wishes'>) {
  const cards = useStore(parts.readingProgress, (state) => state.progress.cards)
  const headlineOf = (id: string) => cards[id]?.headline ?? words.untitled
  return (
    <>
      <Section title={words.studied}>
        {studied.length === 0 && <Text className="sentence">{words.studiedNone}</Text>}
        {studied.map(({ cardId, by, day }) => (
          <Fact
            key={`${cardId} ${by}`}
            name={`${monthDay(day)}　${words.studiedHow[by]}`}
            value={headlineOf(cardId)}
          />
        ))}
      </Section>
      {wishes.length > 0 && (
        <Section title={words.wishes}>
          <Text className="sentence">{wishes.map((wish) => words.wishNames[wish]).join('、')}</Text>
        </Section>
      )}
    </>
  )
}
