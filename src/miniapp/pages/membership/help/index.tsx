import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { help as words } from '../../../../copy/zh-cn/help'
import { record as recordWords } from '../../../../copy/zh-cn/membership'
import { HELP_WISHES } from '../../../../core/study/event'
import { Button } from '../../../components/button'
import { Message, Opening } from '../../../components/states'
import { TickRow } from '../../../components/tick-row'
import { parts } from '../../../parts'
import { Frame } from '../_components/frame'
import './index.scss'

/** 请支部帮一下: four things one may ask for, each by a tap, and taken back by another. Nobody is asked why. */
export default function HelpPage() {
  const { status, me } = useStore(parts.session)
  const { wishes, askForHelp, takeBackHelp, status: sent, reached } = useStore(parts.sync)
  const { navigation } = parts.gateways
  if (status === 'opening') return <Frame title={words.title}>{<Opening />}</Frame>
  if (status !== 'member' || !me?.member?.branch)
    return (
      <Frame title={words.title}>
        <Message title={words.noBranch} text={words.noBranchWhy}>
          <Button
            kind="ink"
            words={words.join}
            onPress={() => void navigation.membership('join')}
          />
        </Message>
      </Frame>
    )
  return (
    <Frame title={words.title}>
      <Text className="help-why">{words.why}</Text>
      {HELP_WISHES.map((wish) => {
        const on = wishes.includes(wish)
        return (
          <TickRow
            key={wish}
            id={`help-${wish}`}
            on={on}
            words={recordWords.wishNames[wish]}
            onPress={() => void (on ? takeBackHelp(wish) : askForHelp(wish))}
          />
        )
      })}
      <View className="help-said" aria-live="polite">
        {wishes.length > 0 && (
          <Text className="note">
            {sent === 'waiting' && !reached ? words.kept : words.told(me.member.branch.name)}
          </Text>
        )}
        {me.liaisons.length > 0 && (
          <Text className="note">{words.liaisons(me.liaisons.map(({ name }) => name))}</Text>
        )}
      </View>
    </Frame>
  )
}
