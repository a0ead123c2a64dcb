import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { readStem } from '../../../core/quiz/stems'
import { quiz as words } from '../../../copy/zh-cn/quiz'
import { Button } from '../button'
import { Press } from '../press'
import type { AnswerProps } from './answer-props'
import { Told } from './choices'
import { OPEN, placed } from './draft'

/** What the right-hand side is called: the second half of a heading, or a county. */
export function otherSide(stem: string): string {
  return readStem(stem)?.name === 'matchCounty' ? words.county : words.half
}

/** Tap a place, tap a half; tap again to take it back; no drag. */
export function Matching({ item, draft, answered, onDraft }: AnswerProps) {
  const [wanted, setWanted] = useState(0)
  const left = item.left ?? []
  const other = otherSide(item.stem)
  if (answered)
    return (
      <View className="quiz-match">
        {left.map((half, place) => (
          <View key={place} className="quiz-pair">
            <Text className="quiz-half">{half}</Text>
            <View className="quiz-told-half">
              {draft[place] !== item.key[place] && (
                <View className="quiz-own-half">
                  <Text className="quiz-value quiz-struck">{item.options[draft[place]!]}</Text>
                  <Text className="quiz-say">{words.yourMatch}</Text>
                </View>
              )}
              <View className="quiz-key-half">
                <Text className="quiz-value">{item.options[item.key[place]!]}</Text>
                <Told words={words.original} />
              </View>
            </View>
          </View>
        ))}
      </View>
    )

  // The place tapped last, as long as it is open; else the first open one.
  const here = draft[wanted] === OPEN ? wanted : draft.indexOf(OPEN)
  const tapPlace = (place: number) => {
    setWanted(place)
    if (draft[place] !== OPEN) onDraft(placed(draft, place, OPEN))
  }
  const reusable = item.options.length < left.length
  const tray = item.options.flatMap((text, option) =>
    reusable || !draft.includes(option) ? [{ text, option }] : [],
  )
  return (
    <View>
      <View className="quiz-match">
        {left.map((half, place) => {
          const text = draft[place] === OPEN ? words.choose(other) : item.options[draft[place]!]!
          return (
            <View key={place} className="quiz-pair">
              <Text className="quiz-half">{half}</Text>
              <Press
                id={`place-${place}`}
                className={`quiz-place${placeClass(draft[place]!, place === here)}`}
                label={words.slot(half, text)}
                onPress={() => tapPlace(place)}
              >
                <Text>{text}</Text>
              </Press>
            </View>
          )
        })}
      </View>
      {tray.length > 0 && here >= 0 && (
        <View className="quiz-tray">
          <Text className="quiz-caption">{other}</Text>
          {tray.map(({ text, option }) => (
            <Button
              key={option}
              id={`half-${option}`}
              kind="small"
              words={text}
              onPress={() => onDraft(placed(draft, here, option))}
            />
          ))}
        </View>
      )}
    </View>
  )
}

function placeClass(option: number, here: boolean): string {
  if (option !== OPEN) return ' quiz-place-set'
  return here ? ' quiz-place-here' : ''
}
