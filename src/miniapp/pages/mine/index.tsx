import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useStore } from 'zustand'
import { useState } from 'react'
import { isWaiting } from '../../../core/cards/review-entries'
import { listening } from '../../../copy/zh-cn/listening'
import { mine as words } from '../../../copy/zh-cn/miniapp'
import { review as reviewWords } from '../../../copy/zh-cn/review'
import { EarlierQuestion } from '../../components/earlier-question'
import { Elsewhere } from '../../components/elsewhere'
import { PageTop } from '../../components/page-top'
import { SettingRow } from '../../components/row'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { SizeChoice } from '../../components/size-choice'
import { parts } from '../../parts'
import { goToTab, useReader, useTabBar } from '../../use-reader'
import { Membership } from './_components/membership'
import './index.scss'

export default function MinePage() {
  const { size, onSize, sample } = useReader()
  const channel = useStore(parts.product, (state) => state.product?.channel ?? null)
  const unsent = useStore(parts.feedback, (state) => state.text !== '')
  const waiting = useStore(parts.review, (state) => isWaiting(state.review, parts.today()))
  const { earlier, answerIsItMine } = useStore(parts.sync)
  const update = useStore(parts.update)
  const { rate, faster } = useStore(parts.listening)
  const [reviewClosed, closeReview] = useState(false)
  const { navigation } = parts.gateways
  useTabBar(size)
  useDidShow(() => {
    void parts.product.getState().load()
    void parts.review.getState().load()
    void parts.feedback.getState().open(null)
  })
  return (
    <Screen size={size} sample={sample}>
      <PageTop title={words.title} size={size} />
      {earlier === 'ask' && <EarlierQuestion onAnswer={(mine) => void answerIsItMine(mine)} />}
      <View className="mine-size">
        <Text className="mine-size-title">{words.textSize}</Text>
        <SizeChoice size={size} onSize={onSize} />
        <Text className="mine-sample">{words.textSizeSample}</Text>
        <Text className="note">{words.textSizeNote}</Text>
      </View>
      <Section title={words.studied}>
        <SettingRow name={words.readCards} onPress={navigation.readCards} />
        <SettingRow name={words.excerpts} onPress={navigation.excerpts} />
        <SettingRow
          name={reviewWords.title}
          value={waiting ? reviewWords.waiting : undefined}
          onPress={() => void navigation.review().then((opened) => closeReview(!opened))}
        />
        {reviewClosed && <Text className="note">{reviewWords.cannotOpen}</Text>}
      </Section>
      <Membership />
      <Section title={words.program}>
        <SettingRow name={listening.speedName} value={listening.speed(rate)} onPress={faster} />
        <SettingRow
          name={words.feedback}
          value={unsent ? words.feedbackKept : undefined}
          onPress={() => navigation.feedback()}
        />
        {channel && (
          <SettingRow name={channel.name} value={words.channelNote} onPress={navigation.channel} />
        )}
        <SettingRow name={words.guide} onPress={navigation.guide} />
        {update.isReady && (
          <SettingRow name={words.update} value={words.updateNote} onPress={update.apply} />
        )}
        <SettingRow name={words.about} onPress={navigation.about} />
      </Section>
      {size === 'extra-large' && <Elsewhere here="mine" onTab={goToTab('mine')} />}
    </Screen>
  )
}
