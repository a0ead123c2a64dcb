import { Text, View } from '@tarojs/components'
import { quiz as words } from '../../../copy/zh-cn/quiz'
import { Press } from '../press'
import type { AnswerProps } from './answer-props'
import { Told } from './choices'
import { toggled } from './draft'

/** Tap in order: numbers appear; tap again takes back. Once answered the article's order stands. */
export function Ordering({ item, draft, answered, onDraft }: AnswerProps) {
  if (answered)
    return (
      <View className="quiz-options">
        {item.key.map((option, place) => {
          const mine = draft.indexOf(option)
          return (
            <View key={option} className="quiz-option quiz-right" id={`option-${option}`}>
              <Text className="quiz-letter">{place + 1}</Text>
              <Text className="quiz-value">{item.options[option]}</Text>
              <View className="quiz-says">
                {mine === place ? (
                  <Told words={words.yoursToo} />
                ) : (
                  <Text className="quiz-say">{words.yourPlace(mine + 1)}</Text>
                )}
              </View>
            </View>
          )
        })}
      </View>
    )
  return (
    <View className="quiz-options">
      {item.options.map((text, option) => {
        const place = draft.indexOf(option)
        return (
          <Press
            key={option}
            id={`option-${option}`}
            className={place >= 0 ? 'quiz-option quiz-taken' : 'quiz-option'}
            onPress={() => onDraft(toggled(draft, option))}
          >
            <Text className={place >= 0 ? 'quiz-letter' : 'quiz-letter quiz-letter-open'}>
              {place >= 0 ? place + 1 : ''}
            </Text>
            <Text className="quiz-value">{text}</Text>
          </Press>
        )
      })}
    </View>
  )
}
