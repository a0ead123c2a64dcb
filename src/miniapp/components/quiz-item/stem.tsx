import { Text, View } from '@tarojs/components'
import { BLANK, readStem } from '../../../core/quiz/stems'
import type { QuizItem } from '../../../core/quiz/quiz-item'
import { quiz as words } from '../../../copy/zh-cn/quiz'

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
  const [before, after] = item.stem.split(BLANK)
  const filled = item.options[item.key[0]!] ?? ''
  const closing = after === undefined ? 0 : CLOSING.exec(after)![0].length
  return (
    <View className="quiz-stem" {...heading}>
      <Text>{before}</Text>
      {after !== undefined && (
        <>
          <Text className={filled.length <= UNBROKEN ? 'quiz-blank' : ''}>
            {answered ? (
              <Text className="quiz-filled">{filled}</Text>
            ) : (
              <Text className="quiz-gap" {...gap}>
                {NO_BREAK_SPACE}
              </Text>
            )}
            {after.slice(0, closing)}
          </Text>
          <Text>{after.slice(closing)}</Text>
        </>
      )}
    </View>
  )
}

/** Characters of a figure that stays on one line; a longer one has to wrap at 320 px in 特大字. */
const UNBROKEN = 7
/** An empty Text has no height on a phone. */
const NO_BREAK_SPACE = '\u00a0'
/** Stands at no beginning of a line, so it is kept together with the blank before it. */
const CLOSING = /^[，。、；：！？”’）》]*/

/** The stem as a sentence of the newspaper, for a list. */
export function filledStem(item: QuizItem): string {
  return item.stem.replace(BLANK, item.options[item.key[0]!] ?? '')
}
