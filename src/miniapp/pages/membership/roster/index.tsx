import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { roster as words } from '../../../../copy/zh-cn/roster'
import { Button } from '../../../components/button'
import { Section } from '../../../components/section'
import { Failed, Message, OfflineLine, Opening } from '../../../components/states'
import { membershipParts } from '../../../membership-parts'
import { LogInFirst } from '../../../log-in-first'
import { parts } from '../../../parts'
import { useOwnBranch } from '../../../use-own-branch'
import { Frame } from '../_components/frame'
import { Asked } from './_components/asked'
import { Members } from './_components/members'
import './index.scss'

const browser = process.env.TARO_ENV === 'h5'

/** The secretary's list: who asks to join, who is there, and how others come in. */
export default function RosterPage() {
  const branch = useOwnBranch()
  const status = useStore(parts.session, (state) => state.status)
  const roster = useStore(membershipParts.roster)
  const { navigation } = parts.gateways
  const branchId = branch?.id ?? null
  const { open } = roster
  useEffect(() => {
    if (branchId !== null) void open(branchId)
  }, [branchId, open])
  useDidShow(() => {
    if (branchId !== null) void open(branchId)
  })

  if (status === 'opening') return <Frame title={words.title}>{<Opening />}</Frame>
  if (branch === null)
    return (
      <Frame title={words.title}>
        <LogInFirst title={words.noBranch} text={words.noBranchWhy} words={words.toLogIn} />
      </Frame>
    )
  if (roster.status === 'opening') return <Frame title={branch.name}>{<Opening />}</Frame>
  if (roster.status === 'failed')
    return (
      <Frame title={branch.name}>
        <Failed
          text={roster.why === 'offline' ? words.offline : undefined}
          onRetry={() => void roster.open(branch.id)}
          onTell={() => navigation.feedback()}
        />
      </Frame>
    )
  const { members, requests } = roster
  const steps = (
    <View className="roster-steps">
      <Button
        kind="ink"
        id="to-import"
        words={words.importing}
        onPress={() => void navigation.membership('import')}
      />
      <Button
        id="to-code"
        words={words.branchCode}
        onPress={() => void navigation.membership('code')}
      />
      {browser && members.length > 0 && (
        <Button
          kind="small"
          id="to-sheet"
          words={words.printAll}
          onPress={() => void navigation.membership('code', { all: '1' })}
        />
      )}
    </View>
  )
  return (
    <Frame title={branch.name} wide>
      {roster.why !== null && <OfflineLine words={words.stale} />}
      <View className="roster-desk">
        <View className="roster-side">
          {steps}
          {requests.length > 0 && (
            <Section title={words.asking}>
              {requests.map((one) => (
                <Asked key={one.id} asked={one} onAnswer={roster.answer} />
              ))}
            </Section>
          )}
        </View>
        <View className="roster-names">
          {members.length === 0 ? (
            <Message title={words.none} text={words.noneWhy} />
          ) : (
            <Section title={words.members} note={words.people(members.length)}>
              <Members
                members={members}
                onCode={(member) => void navigation.membership('code', { member })}
              />
              <Text className="note said">{words.privacy}</Text>
            </Section>
          )}
        </View>
      </View>
    </Frame>
  )
}
