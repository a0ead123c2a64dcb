import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import type { QuizItem } from '../../../core/quiz/quiz-item'
import { quiz as words } from '../../../copy/zh-cn/quiz'
import { Press } from '../press'
import { filledStem } from './stem'

interface EndViewProps {
  title: string
  text: string
  toLookAtAgain: QuizItem[]
  /** Small type at the foot. */
  notes: string[]
  onOriginal: (item: QuizItem) => void
}

const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': 1 } : {}

/** Says nothing of how many were right: only which sentences are worth another look. The buttons are children. */
export function EndView(props: PropsWithChildren<EndViewProps>) {
  const { title, text, toLookAtAgain, notes, onOriginal, children } = props
  return (
    <View className="quiz-end">
      <View className="quiz-end-title" {...heading}>
        <Text>{title}</Text>
      </View>
      <View className="quiz-end-words">
        <Text>{text}</Text>
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
      <View className="stack quiz-step">{children}</View>
      {notes.map((note) => (
        <View key={note} className="quiz-note">
          <Text className="note">{note}</Text>
        </View>
      ))}
    </View>
  )
}
