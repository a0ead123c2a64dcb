import { Text, View } from '@tarojs/components'
import { Fragment } from 'react'
import { BLANK, readStem } from '../../../../core/quiz/stems'
import type { QuizItem } from '../../../../core/quiz/quiz-item'
import { quiz as words } from '../../../../copy/zh-cn/quiz'

const h5 = process.env.TARO_ENV === 'h5'
const heading = h5 ? { role: 'heading', 'aria-level': 1 } : {}
const gap = h5 ? { role: 'img', 'aria-label': words.gap } : {}

/** The blank is a line to write on; once answered the newspaper's own words stand on it. */
export function Stem({ item, answered }: { item: QuizItem; answered: boolean }) {
  const read = readStem(item.stem)
  if (read?.name === 'lead')
    return (
      <View {...heading}>
        <View className="quiz-ask">
          <Text>{item.stem.slice(0, item.stem.indexOf('“'))}</Text>
        </View>
        <View className="quiz-stem quiz-stem-cited">
          <Text>{`“${read.filling}”`}</Text>
        </View>
      </View>
    )
  if (item.kind === 'true-false')
    return (
      <View className="quiz-altered" {...heading}>
        <View className="note">
          <Text>{words.trueFalseLabel}</Text>
        </View>
        <View className="quiz-stem">
          <Text>{item.stem}</Text>
        </View>
      </View>
    )
  return (
    <View className="quiz-stem" {...heading}>
      {item.stem.split(BLANK).map((clause, index) => (
        <Fragment key={index}>
          {index > 0 &&
            (answered ? (
              <Text className="quiz-filled">{item.options[item.key[0]!]}</Text>
            ) : (
              <Text className="quiz-gap" {...gap}>
                {GAP_SPACES}
              </Text>
            ))}
          <Text>{clause}</Text>
        </Fragment>
      ))}
    </View>
  )
}

/** Three wide spaces: an empty Text has no width on a phone. */
const GAP_SPACES = '\u3000\u3000\u3000'

/** The stem as a sentence of the newspaper, for a list. */
export function filledStem(item: QuizItem): string {
  return item.stem.replace(BLANK, item.options[item.key[0]!] ?? '')
}
