import { Text, View } from '@tarojs/components'
import type { QuizItem } from '../../../../core/quiz/quiz-item'
import { shared } from '../../../../copy/zh-cn/miniapp'
import { quiz as words } from '../../../../copy/zh-cn/quiz'
import { Button } from '../../../components/button'
import { Press } from '../../../components/press'
import { filledStem } from './stem'

interface EndViewProps {
  toLookAtAgain: QuizItem[]
  onOriginal: (item: QuizItem) => void
  onAgain: () => void
  onToday: () => void
}

const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': 1 } : {}

/** Says nothing of how many were right: only which sentences are worth another look. */
export function EndView({ toLookAtAgain, onOriginal, onAgain, onToday }: EndViewProps) {
  return (
    <View className="quiz-end">
      <View className="quiz-end-title" {...heading}>
        <Text>{words.doneTitle}</Text>
      </View>
      <View className="quiz-end-words">
        <Text>{toLookAtAgain.length > 0 ? words.doneSome : words.doneAll}</Text>
      </View>
      {toLookAtAgain.length > 0 && (
        <View className="quiz-look-again">
          {toLookAtAgain.map((item) => (
            <View key={item.id} className="quiz-look-again-row">
              <View>
                <Text>{filledStem(item)}</Text>
              </View>
              <Press
                className="text-button"
                role="link"
                label={words.lookAgainAt(filledStem(item))}
                onPress={() => onOriginal(item)}
              >
                <Text>{words.lookAgain}</Text>
              </Press>
            </View>
          ))}
        </View>
      )}
      <View className="stack quiz-step">
        <Button kind="ink" id="to-today" words={shared.toToday} onPress={onToday} />
        <Button id="again" words={words.again} onPress={onAgain} />
      </View>
      <View className="quiz-note">
        <Text className="note">{words.doneKept}</Text>
      </View>
    </View>
  )
}
