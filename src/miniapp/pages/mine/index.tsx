import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useStore } from 'zustand'
import { mine as words } from '../../../copy/zh-cn/miniapp'
import { Elsewhere } from '../../components/elsewhere'
import { PageTop } from '../../components/page-top'
import { SettingRow } from '../../components/row'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { SizeChoice } from '../../components/size-choice'
import { parts } from '../../parts'
import { goToTab, useReader, useTabBar } from '../../use-reader'
import './index.scss'

export default function MinePage() {
  const { size, onSize, sample } = useReader()
  const channel = useStore(parts.product, (state) => state.product?.channel ?? null)
  const unsent = useStore(parts.feedback, (state) => state.text !== '')
  const { navigation } = parts.gateways
  useTabBar(size)
  useDidShow(() => {
    void parts.product.getState().load()
    void parts.feedback.getState().open(null)
  })
  return (
    <Screen size={size} sample={sample}>
      <PageTop title={words.title} size={size} />
      <View className="mine-size">
        <Text className="mine-size-title">{words.textSize}</Text>
        <SizeChoice size={size} onSize={onSize} />
        <Text className="mine-sample">{words.textSizeSample}</Text>
        <Text className="note">{words.textSizeNote}</Text>
      </View>
      <Section title={words.studied}>
        <SettingRow name={words.readCards} onPress={navigation.readCards} />
      </Section>
      <Section title={words.program}>
        <SettingRow
          name={words.feedback}
          value={unsent ? words.feedbackKept : undefined}
          onPress={() => navigation.feedback()}
        />
        {channel && (
          <SettingRow name={channel.name} value={words.channelNote} onPress={navigation.channel} />
        )}
        <SettingRow name={words.about} onPress={navigation.about} />
      </Section>
      {size === 'extra-large' && <Elsewhere here="mine" onTab={goToTab('mine')} />}
    </Screen>
  )
}
