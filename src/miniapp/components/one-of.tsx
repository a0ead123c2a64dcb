import { Text, View } from '@tarojs/components'
import { Press } from './press'
import './one-of.scss'

interface OneOfProps {
  name: string
  options: { value: string; words: string }[]
  value: string
  /** One below the other, for long words. */
  rows?: boolean
  onValue: (value: string) => void
}

/** One of a few, all of them in sight; the current one framed or marked, and bold. */
export function OneOf({ name, options, value, rows, onValue }: OneOfProps) {
  const group = process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': name } : {}
  const one = rows ? 'one-of-row' : 'one-of-choice'
  const on = rows ? 'one-of-row-on' : 'size-option-on'
  return (
    <View className={rows ? '' : 'one-of'} {...group}>
      {options.map((option) => (
        <Press
          key={option.value}
          role="radio"
          current={option.value === value}
          className={option.value === value ? `${one} ${on}` : one}
          onPress={() => onValue(option.value)}
        >
          {rows && <View className="one-of-mark" />}
          <Text>{option.words}</Text>
        </Press>
      ))}
    </View>
  )
}
