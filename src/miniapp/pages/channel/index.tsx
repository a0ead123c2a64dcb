import { Image, OfficialAccount, Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Channel } from '../../../contract/product'
import { channel as words } from '../../../copy/zh-cn/miniapp'
import { Button } from '../../components/button'
import { PageTop } from '../../components/page-top'
import { Screen } from '../../components/screen'
import { Failed, Opening } from '../../components/states'
import { parts } from '../../parts'
import { useReader } from '../../use-reader'
import './index.scss'

export default function ChannelPage() {
  const { size, onSize, sample } = useReader()
  const { product, failed, load } = useStore(parts.product)
  const { navigation } = parts.gateways
  const channel = product?.channel
  useDidShow(() => {
    void load()
  })
  return (
    <Screen size={size} sample={sample}>
      <PageTop title={channel?.name ?? words.title} size={size} onSize={onSize} />
      {channel && <Ladder channel={channel} />}
      {!channel && !failed && <Opening />}
      {!channel && failed && (
        <Failed
          onRetry={() => void load()}
          onToday={navigation.today}
          onTell={() => navigation.feedback()}
        />
      )}
    </Screen>
  )
}

/** The account's own page, else an article, else the QR picture, and always the name: no step is a dead end. */
function Ladder({ channel }: { channel: Channel }) {
  const [said, say] = useState('')
  const gateway = parts.gateways.channel
  const step = gateway.bestStep(channel)
  const tell = (done: Promise<boolean>, yes: string, no: string) =>
    void done.then((opened) => say(opened ? yes : no))
  return (
    <View className="channel">
      <Text className="note">{words.note}</Text>
      {gateway.canEmbed(channel) && <OfficialAccount />}
      {step === 'profile' && (
        <Button
          kind="ink"
          words={words.open(channel.name)}
          onPress={() => tell(gateway.openProfile(channel), '', words.failed)}
        />
      )}
      {(step === 'profile' || step === 'article') && channel.articleUrl && (
        <Button
          kind={step === 'article' ? 'ink' : 'outline'}
          words={words.openArticle}
          onPress={() => tell(gateway.openArticle(channel), '', words.failed)}
        />
      )}
      {channel.qrCode && (
        <View className="channel-code">
          <Image
            className="channel-picture"
            src={parts.gateways.pictureAddress(channel.qrCode)}
            mode="aspectFit"
            showMenuByLongpress
            {...named(words.qrCode(channel.name))}
          />
          <Text>{words.qrCode(channel.name)}</Text>
        </View>
      )}
      <View className="channel-name">
        <Text>{words.name(channel.name)}</Text>
        <Button
          kind={step === 'name' ? 'ink' : 'small'}
          words={words.copy}
          onPress={() => tell(gateway.copyName(channel), words.copied, words.copyFailed)}
        />
      </View>
      {said !== '' && <Text className="channel-said">{said}</Text>}
    </View>
  )
}

/** WeChat's templates know the label in one spelling, browsers in the other. */
const named = (label: string) =>
  process.env.TARO_ENV === 'h5' ? { 'aria-label': label } : { ariaLabel: label }
