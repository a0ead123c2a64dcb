import { Text, View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': 2 } : {}

interface SectionProps {
  title: string
  note?: string
  id?: string
}

/** A part of a page, opened by one ink rule. */
export function Section({ title, note, id, children }: PropsWithChildren<SectionProps>) {
  return (
    <View className="section" {...(id ? { id } : {})}>
      <View className="section-head">
        <View className="section-title" {...heading}>
          {title}
        </View>
        {note && <Text className="note">{note}</Text>}
      </View>
      {children}
    </View>
  )
}
