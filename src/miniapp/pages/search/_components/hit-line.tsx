import { Text, View } from '@tarojs/components'
import type { SearchHit } from '../../../../core/cards/search'
import { days } from '../../../../copy/zh-cn/miniapp'
import { listHeadline } from '../../../card-words'
import { Press } from '../../../components/press'
import { monthDay, yearOf } from '../../../day-words'
import { Marked } from './marked'

interface HitLineProps {
  hit: SearchHit
  words: string[]
  thisYear: number
  onPress: () => void
}

/** Date, place, headline, and the sentence that holds the words; an old page says its year. */
export function HitLine({ hit, words, thisYear, onPress }: HitLineProps) {
  const { date, county, snippet } = hit
  const old = date !== null && yearOf(date) < thisYear
  return (
    <Press className="hit-line" role="link" onPress={onPress}>
      <View className="note hit-facts">
        <Text>{date ? monthDay(date) : days.undated}</Text>
        {county && <Text>{county}</Text>}
        {old && <Text className="hit-old">{days.printed(yearOf(date))}</Text>}
      </View>
      <View className="hit-headline">
        <Marked text={listHeadline({ kind: 'article', ...hit })} words={words} />
      </View>
      {snippet && (
        <View className="note hit-snippet">
          <Marked text={snippet} words={words} />
        </View>
      )}
    </Press>
  )
}
