import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { MeReply } from '../../../../../contract/me'
import type { StudiedBy } from '../../../../../core/study/event'
import { record as words } from '../../../../../copy/zh-cn/membership'
import { TextButton } from '../../../../components/button'
import { Section } from '../../../../components/section'
import { monthDay } from '../../../../day-words'
import { parts } from '../../../../parts'
import { Fact } from './facts'

/** What the member said themselves, by 读完了 or 听完了: it is taken back on the card. */
const OWN: StudiedBy[] = ['phone', 'audio']

/** What the service keeps of what was studied; a headline where this phone knows it. */
export function Studied({ studied, wishes }: Pick<MeReply, 'studied' | 'wishes'>) {
  const cards = useStore(parts.readingProgress, (state) => state.progress.cards)
  const [wrong, tell] = useState<readonly string[]>([])
  const headlineOf = (id: string) => cards[id]?.headline ?? words.untitled
  return (
    <>
      <Section title={words.studied}>
        {studied.length === 0 && <Text className="sentence">{words.studiedNone}</Text>}
        {studied.map(({ cardId, by, day }) => (
          <View key={`${cardId} ${by}`}>
            <Fact name={`${monthDay(day)}　${words.studiedHow[by]}`} value={headlineOf(cardId)} />
            {!OWN.includes(by) &&
              (wrong.includes(cardId) ? (
                <Text className="note">{words.takenBack}</Text>
              ) : (
                <TextButton
                  words={words.wrong}
                  onPress={() => {
                    tell([...wrong, cardId])
                    void parts.sync.getState().notStudied(cardId)
                  }}
                />
              ))}
          </View>
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
