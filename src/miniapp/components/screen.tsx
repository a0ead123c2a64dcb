import { Text, View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { shared } from '../../copy/zh-cn/miniapp'
import type { TextSize } from '../theme/text-size'

interface ScreenProps {
  size: TextSize
  /** The made-up sample says so on every screen. */
  sample: boolean
  /** A bar at the bottom that stays. */
  dock?: ReactNode
  /** On a PC as wide as a newspaper page: for lists that stand in columns. */
  wide?: boolean
}

/** The root of every page: paper, text size, and the strip that a sample carries. */
export function Screen({ size, sample, dock, wide, children }: PropsWithChildren<ScreenProps>) {
  const main = process.env.TARO_ENV === 'h5' ? { role: 'main' } : {}
  return (
    <View className={`screen text-${size}${dock ? ' screen-docked' : ''}`}>
      {sample && (
        <View className="sample" id="sample">
          <Text>{shared.sample}</Text>
        </View>
      )}
      <View className={wide ? 'column column-wide' : 'column'} {...main}>
        {children}
      </View>
      {dock && <View className="dock">{dock}</View>}
    </View>
  )
}
