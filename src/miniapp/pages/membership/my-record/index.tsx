import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useStore } from 'zustand'
import { record as words } from '../../../../copy/zh-cn/membership'
import { Button } from '../../../components/button'
import { Section } from '../../../components/section'
import { Message, OfflineLine, Opening } from '../../../components/states'
import { LogInFirst } from '../../../log-in-first'
import { parts } from '../../../parts'
import { Frame } from '../_components/frame'
import { Erase } from './_components/erase'
import { Facts } from './_components/facts'
import { Leave } from './_components/leave'
import { Modes } from './_components/modes'
import { Studied } from './_components/studied'
import { TakeAway } from './_components/take-away'
import './index.scss'

/** Everything stored about the reader, in plain words, and what they can do about it. */
export default function MyRecordPage() {
  const { status, me, refresh } = useStore(parts.session)
  const [erased, tellErased] = useState(false)
  const [offline, tellOffline] = useState(false)
  const { navigation } = parts.gateways
  useDidShow(() => {
    void refresh().then((outcome) =>
      tellOffline(outcome.kind === 'refused' && ['offline', 'timeout'].includes(outcome.why)),
    )
  })
  if (erased)
    return (
      <Frame title={words.title}>
        <Message title={words.erased} text={words.erasedWhy}>
          <Button kind="ink" words={words.toToday} onPress={navigation.today} />
        </Message>
      </Frame>
    )
  if (status === 'opening') return <Frame title={words.title}>{<Opening />}</Frame>
  if (me === null || (status !== 'member' && status !== 'signed-in'))
    return (
      <Frame title={words.title}>
        <LogInFirst title={words.notLoggedIn} text={words.notLoggedInWhy} words={words.toLogIn} />
      </Frame>
    )
  return (
    <Frame title={words.title}>
      {offline && <OfflineLine words={words.offline} />}
      <Facts me={me} />
      {me.member && <Modes now={me.member.studyMode} />}
      {me.member && <Studied studied={me.studied} wishes={me.wishes} />}
      <Section title={words.seen}>
        <Text className="sentence">{words.seenText}</Text>
      </Section>
      <TakeAway />
      <Leave />
      <Erase onErased={() => tellErased(true)} />
      <View className="gap-above" />
    </Frame>
  )
}
