import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { shared } from '../../copy/zh-cn/miniapp'
import { smallerThan, TEXT_SIZES, type TextSize } from '../theme/text-size'
import { Press } from './press'

interface PageTopProps {
  /** Set in the headline face: a date or the name of the page. */
  title?: string
  /** Beside the title, or alone in small type on an inner page. */
  note?: string
  size: TextSize
  onSize?: (size: TextSize) => void
}

/** Date or page name left, the text-size switch right, closed by the thick and thin rule of a masthead. */
export function PageTop({ title, note, size, onSize, children }: PropsWithChildren<PageTopProps>) {
  return (
    <View className="page-lead">
      <View className={title ? 'page-top' : 'page-top page-top-inner'}>
        <View className="page-top-words">
          {title && <Text className="page-title">{title}</Text>}
          {children}
          {note && <Text className="note page-note">{note}</Text>}
        </View>
        {onSize && <SizeSwitch size={size} onSize={onSize} />}
      </View>
      <View className="masthead-rule" />
    </View>
  )
}

function SizeSwitch({ size, onSize }: { size: TextSize; onSize: (size: TextSize) => void }) {
  if (size === 'extra-large')
    return (
      <Press className="smaller" id="size-smaller" onPress={() => onSize(smallerThan(size))}>
        {shared.smaller}
      </Press>
    )
  return (
    <View className="sizes">
      {TEXT_SIZES.map((one) => (
        <Press
          key={one}
          id={`size-${one}`}
          className={`size size-${one}${one === size ? ' size-on' : ''}`}
          label={`${shared.textSize}${shared.textSizes[one]}`}
          onPress={() => onSize(one)}
        >
          {shared.sizeGlyph}
        </Press>
      ))}
    </View>
  )
}
