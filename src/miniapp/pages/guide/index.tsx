import { Text, View } from '@tarojs/components'
import { useEffect, type ComponentType } from 'react'
import { useStore } from 'zustand'
import { guide as words } from '../../../copy/zh-cn/guide'
import { today } from '../../../copy/zh-cn/miniapp'
import { Button } from '../../components/button'
import { PageTop } from '../../components/page-top'
import { Screen } from '../../components/screen'
import { parts } from '../../parts'
import { useReader } from '../../use-reader'
import { EnlargePicture, FindPicture, ListenPicture, ReadPicture } from './_components/pictures'
import './index.scss'

const inBrowser = process.env.TARO_ENV === 'h5'

interface Step {
  title: string
  text: string
  /** Said in its place to whoever reads in 特大字. */
  largest?: string
  Picture: ComponentType
}

const STEPS: Step[] = [
  { ...words.read, Picture: ReadPicture },
  { ...words.enlarge, Picture: EnlargePicture },
  { ...words.listen, Picture: ListenPicture },
  {
    title: words.find.title,
    text: inBrowser ? words.find.h5 : words.find.weapp,
    Picture: FindPicture,
  },
]

/** Four pictures and no more: read, enlarge, listen, find it again. */
export default function GuidePage() {
  const { size, onSize, sample } = useReader()
  const seeGuide = useStore(parts.settings, (state) => state.seeGuide)
  useEffect(seeGuide, [seeGuide])
  return (
    <Screen size={size} sample={sample}>
      <PageTop title={words.title} size={size} onSize={onSize} />
      <View className="guide">
        {STEPS.map(({ title, text, largest, Picture }, index) => (
          <View key={title} className="guide-step">
            <View
              className="guide-title"
              {...(inBrowser ? { role: 'heading', 'aria-level': 2 } : {})}
            >
              <Text className="lead-number">{index + 1}</Text>
              <Text>{title}</Text>
            </View>
            <View className="guide-picture" aria-hidden="true">
              <Picture />
            </View>
            <Text className="guide-text">{size === 'extra-large' && largest ? largest : text}</Text>
          </View>
        ))}
      </View>
      <Text className="note guide-reassurance">{today.reassurance}</Text>
      <Button
        kind="ink"
        id="guide-start"
        words={words.start}
        onPress={parts.gateways.navigation.today}
      />
    </Screen>
  )
}
