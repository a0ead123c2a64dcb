import { Text, View } from '@tarojs/components'
import { useDidHide, useRouter, useUnload } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { DemoRole } from '../../../../contract/session'
import { logIn as words } from '../../../../copy/zh-cn/membership'
import { Button } from '../../../components/button'
import { Section } from '../../../components/section'
import { Message, Opening } from '../../../components/states'
import { parts } from '../../../parts'
import { Earlier } from '../_components/earlier'
import { Frame } from '../_components/frame'
import { Said, sentenceFor } from '../../../said'
import type { Outcome } from '../../../stores/outcome'
import { Invitation } from './_components/invitation'
import { ShownCode } from './_components/shown-code'
import './index.scss'

export default function LogInPage() {
  const session = useStore(parts.session)
  const { join } = useRouter().params
  const [roles, offer] = useState<DemoRole[]>([])
  const [said, say] = useState('')
  const [expired, expire] = useState(false)
  const { status, platform, device, demoRoles } = session
  const browser = platform === 'browser'
  useEffect(() => {
    if (browser) void demoRoles().then(offer)
  }, [browser, demoRoles])
  const leave = () => parts.session.getState().leaveDeviceCode()
  useDidHide(leave)
  useUnload(leave)

  const tell = (work: Promise<Outcome<unknown>>) => {
    say('')
    void work.then((outcome) => say(outcome.kind === 'refused' ? sentenceFor(outcome) : ''))
  }
  const begin = () => {
    expire(false)
    tell(session.startDeviceCode())
  }

  if (status === 'opening') return <Frame title={words.title}>{<Opening />}</Frame>
  if (status === 'member' || status === 'signed-in') return <Done join={join} />
  if (device)
    return (
      <Frame title={words.title}>
        <ShownCode device={device} onExpired={() => expire(true)} />
      </Frame>
    )
  if (expired)
    return (
      <Frame title={words.title}>
        <Message title={words.expired} text={words.expiredWhy}>
          <Button kind="ink" words={words.renew} onPress={begin} />
        </Message>
      </Frame>
    )
  const working = status === 'logging-in'
  return (
    <Frame title={words.title}>
      <Text className="lead-in">{browser ? words.browserWhy : words.wechatWhy}</Text>
      <View className="gap-above">
        <Button
          kind="ink"
          id="log-in"
          words={working ? words.working : browser ? words.browser : words.wechat}
          disabled={working}
          onPress={() => (browser ? begin() : tell(session.logIn()))}
        />
      </View>
      <Said words={said} />
      {roles.length > 0 && (
        <Section title={words.demo} id="demo">
          <Text className="note said">{words.demoWhy}</Text>
          <View className="stack">
            {roles.map((role) => (
              <Button
                key={role}
                id={`demo-${role}`}
                words={words.demoAs[role]}
                disabled={working}
                onPress={() => tell(session.enterDemo(role))}
              />
            ))}
          </View>
        </Section>
      )}
      <Invitation
        working={working}
        onUse={(code, name) => tell(session.useInvitation(code, name))}
      />
    </Frame>
  )
}

function Done({ join }: { join: string | undefined }) {
  const me = useStore(parts.session, (state) => state.me)
  const { navigation } = parts.gateways
  const member = me?.member
  // Whoever came from a branch's code goes on there.
  if (!member?.branch && join)
    return (
      <Frame title={words.title}>
        <Message title={words.doneNoBranch} text={words.doneNoBranchWhy}>
          <Button
            kind="ink"
            words={words.toJoin}
            onPress={() => void navigation.membership('join', { code: join })}
          />
        </Message>
      </Frame>
    )
  return (
    <Frame title={words.title}>
      <Message
        title={member ? words.done(member.name) : words.doneNoBranch}
        text={member ? (member.branch?.name ?? '') : words.doneNoBranchWhy}
      >
        <Button kind="ink" words={words.toMine} onPress={navigation.mine} />
        {!member?.branch && (
          <Button words={words.toJoin} onPress={() => void navigation.membership('join')} />
        )}
      </Message>
      <Earlier />
    </Frame>
  )
}
