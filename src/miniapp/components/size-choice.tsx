import { Text, View } from '@tarojs/components'
import { shared } from '../../copy/zh-cn/miniapp'
import { TEXT_SIZES, type TextSize } from '../theme/text-size'
import { Press } from './press'

interface SizeChoiceProps {
  size: TextSize
  onSize: (size: TextSize) => void
}

/** 标准 · 大字 · 特大字, each word in its own size; the current one framed and bold. */
export function SizeChoice({ size, onSize }: SizeChoiceProps) {
  const group =
    process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': shared.textSize } : {}
  return (
    <View className="size-choice" {...group}>
      {TEXT_SIZES.map((one) => (
        <Press
          key={one}
          id={`choose-${one}`}
          role="radio"
          current={one === size}
          className={`size-option size-option-${one}${one === size ? ' size-option-on' : ''}`}
          onPress={() => onSize(one)}
        >
          <Text>{shared.textSizes[one]}</Text>
        </Press>
      ))}
    </View>
  )
}
