import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { readCards } from '../../../core/study/reading-progress'
import { mine, read as words, shared } from '../../../copy/zh-cn/miniapp'
import { listHeadline } from '../../card-words'
import { Button } from '../../components/button'
import { PageTop } from '../../components/page-top'
import { Row } from '../../components/row'
import { Screen } from '../../components/screen'
import { parts } from '../../parts'
import { useReader } from '../../use-reader'
import './index.scss'

export default function ReadPage() {
  const { size, onSize, sample } = useReader()
  const cards = useStore(parts.readingProgress, (state) => state.progress)
  const list = readCards(cards)
  const { navigation } = parts.gateways
  return (
    <Screen size={size} sample={sample}>
      <PageTop title={words.title} size={size} onSize={onSize} />
      {list.length === 0 ? (
        <View className="nothing-read">
          <Text>{mine.nothingRead}</Text>
          <Button words={shared.toToday} onPress={navigation.today} />
        </View>
      ) : (
        <View className="rows read-rows">
          {list.map((card) => (
            <Row
              key={card.cardId}
              above={[card.county]}
              headline={listHeadline({ kind: 'article', ...card })}
              onPress={() => navigation.card(card.cardId)}
            />
          ))}
        </View>
      )}
    </Screen>
  )
}
