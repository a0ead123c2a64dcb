import { Text } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useStore } from 'zustand'
import { me as words } from '../../../../copy/zh-cn/me'
import { SettingRow } from '../../../components/row'
import { Section } from '../../../components/section'
import type { MembershipPage } from '../../../gateways/navigation'
import { parts } from '../../../parts'

/** Who one is, and the way to one's branch and one's own data. */
export function Membership() {
  const { status, me, platform } = useStore(parts.session)
  const unsent = useStore(parts.sync, (state) => state.status === 'waiting' && !state.reached)
  const [closed, close] = useState(false)
  useDidShow(() => {
    void parts.session.getState().refresh()
  })
  const { navigation } = parts.gateways
  const show = (opening: Promise<boolean>) => void opening.then((opened) => close(!opened))
  const open = (page: MembershipPage) => show(navigation.membership(page))
  const isIn = status === 'member' || status === 'signed-in'
  const branch = me?.member?.branch
  const holds = (...wanted: string[]) => isIn && me?.roles.some(({ role }) => wanted.includes(role))
  const edits = platform === 'browser' && holds('editor', 'proofreader', 'signatory')
  return (
    <Section title={words.title}>
      {status === 'lapsed' && <Text className="note">{words.lapsedNote}</Text>}
      {!isIn && (
        <SettingRow
          name={status === 'lapsed' ? words.lapsed : words.logIn}
          value={status === 'lapsed' ? undefined : words.logInNote}
          onPress={() => open(platform === 'wechat' && status !== 'lapsed' ? 'join' : 'log-in')}
        />
      )}
      {isIn && !branch && (
        <SettingRow
          name={words.join}
          value={me?.waiting ? words.waiting(me.waiting.branchName) : undefined}
          onPress={() => open('join')}
        />
      )}
      {branch && <SettingRow name={words.help} onPress={() => open('help')} />}
      {isIn && me && me.liaisonFor.length > 0 && (
        <SettingRow
          name={words.visits}
          value={words.people(me.liaisonFor.length)}
          onPress={() => open('visits')}
        />
      )}
      {holds('secretary') && (
        <SettingRow
          name={words.arrangements}
          onPress={() => show(navigation.arrangement('arrangements'))}
        />
      )}
      {holds('secretary') && <SettingRow name={words.roster} onPress={() => open('roster')} />}
      {holds('prompt-issuer', 'operator') && (
        <SettingRow name={words.issuing} onPress={() => show(navigation.arrangement('issuing'))} />
      )}
      {edits && <SettingRow name={words.desk} onPress={() => show(navigation.desk())} />}
      {isIn && (
        <SettingRow
          name={words.record}
          value={[me?.member?.name, branch?.name].filter(Boolean).join('　') || undefined}
          onPress={() => open('my-record')}
        />
      )}
      {platform === 'wechat' && isIn && (
        <SettingRow name={words.approve} value={words.approveNote} onPress={() => open('device')} />
      )}
      {unsent && <Text className="note">{words.unsent}</Text>}
      {closed && <Text className="note">{words.cannotOpen}</Text>}
    </Section>
  )
}
