import { Text, View } from '@tarojs/components'
import { readStem } from '../../../core/quiz/stems'
import { quiz as words } from '../../../copy/zh-cn/quiz'
import { Icon } from '../icon'
import { Press } from '../press'
import type { AnswerProps } from './answer-props'
import { toggled } from './draft'

/** Single, multiple and true-false: full-width rows of a letter and its text. */
export function Choices({ item, draft, answered, size, onDraft }: AnswerProps) {
  // The leads of an article are counted as the card counts them.
  const numbered = readStem(item.stem)?.name === 'lead'
  const told = item.kind === 'true-false' ? words.fits : words.original
  const choose = (option: number) =>
    onDraft(item.kind === 'multiple-choice' ? toggled(draft, option) : [option])
  return (
    <View className="quiz-options">
      {item.options.map((text, option) => {
        const mine = draft.includes(option)
        const right = answered && item.key.includes(option)
        // 特大字: after the answer only the chosen and the right option stay.
        if (answered && size === 'extra-large' && !mine && !right) return null
        return (
          <Press
            key={option}
            id={`option-${option}`}
            className={rowClass({ mine, right, answered })}
            disabled={answered}
            onPress={() => choose(option)}
          >
            <Text className="quiz-letter">{numbered ? option + 1 : words.letters[option]}</Text>
            <Text className={answered && mine && !right ? 'quiz-value quiz-struck' : 'quiz-value'}>
              {text}
            </Text>
            {(mine || right) && (
              <View className="quiz-says">
                {mine && <Text className="quiz-say">{words.yours}</Text>}
                {right && <Told words={told} />}
              </View>
            )}
          </Press>
        )
      })}
    </View>
  )
}

/** The tick and its word: what the newspaper has. */
export function Told({ words: word }: { words: string }) {
  return (
    <View className="quiz-say quiz-told">
      <Icon name="tick" />
      <Text>{word}</Text>
    </View>
  )
}

function rowClass(row: { mine: boolean; right: boolean; answered: boolean }): string {
  if (row.right) return 'quiz-option quiz-right'
  if (row.answered) return 'quiz-option quiz-left-out'
  return row.mine ? 'quiz-option quiz-taken' : 'quiz-option'
}
