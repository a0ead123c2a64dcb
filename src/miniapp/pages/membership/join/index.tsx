import { View, Text } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { JoinLookupReply } from '../../../../contract/joining'
import { inGroups, joinCodeIn } from '../../../../core/study/join-link'
import { join as words } from '../../../../copy/zh-cn/membership'
import { Button } from '../../../components/button'
import { Message, Opening } from '../../../components/states'
import { membershipParts } from '../../../membership-parts'
import { parts } from '../../../parts'
import { Earlier } from '../_components/earlier'
import { Frame } from '../_components/frame'
import { Said, sentenceFor } from '../../../said'
import { Typed } from '../_components/typed'
import { Target } from './_components/target'
import './index.scss'

/** Letters of a code and the blanks between its groups, and a link it may come in. */
const TYPED_LIMIT = 300

type Step =
  | { kind: 'code' }
  | { kind: 'target'; code: string; target: JoinLookupReply }
  | { kind: 'joined' | 'waiting'; branchName: string }

export default function JoinPage() {
  const { code, scene, q } = useRouter().params
  const given = joinCodeIn(code ?? scene ?? q ?? '')
  const session = useStore(parts.session)
  const [typed, type] = useState(given === null ? '' : inGroups(given))
  const [step, go] = useState<Step>({ kind: 'code' })
  const [said, say] = useState('')
  const [working, work] = useState(false)
  const { navigation } = parts.gateways

  const look = async (text: string) => {
    const found = joinCodeIn(text)
    if (found === null) return say(words.badCode)
    work(true)
    say('')
    if (session.status === 'anonymous' || session.status === 'lapsed') {
      const met = await session.logIn()
      if (met.kind === 'refused') {
        work(false)
        return say(sentenceFor(met))
      }
    }
    const looked = await session.lookUp(found)
    work(false)
    if (looked.kind === 'refused') return say(sentenceFor(looked))
    go({ kind: 'target', code: found, target: looked.value })
  }
  const scan = async () => {
    const read = await membershipParts.scanCode()
    const found = joinCodeIn(read ?? '')
    if (found === null) return say(words.scanFailed)
    type(inGroups(found))
    await look(found)
  }
  const join = async (name?: string) => {
    if (step.kind !== 'target') return
    work(true)
    say('')
    const outcome = await session.join(step.code, name)
    work(false)
    if (outcome.kind === 'refused') return say(sentenceFor(outcome))
    go({ kind: outcome.value.kind, branchName: step.target.branchName })
  }

  if (step.kind === 'joined' || step.kind === 'waiting')
    return (
      <Frame title={words.title}>
        <Message
          title={step.kind === 'joined' ? words.joined(step.branchName) : words.waiting}
          text={step.kind === 'joined' ? words.joinedWhy : words.waitingWhy(step.branchName)}
        >
          <Button kind="ink" words={words.toMine} onPress={navigation.mine} />
        </Message>
        <Earlier />
      </Frame>
    )
  if (session.status === 'opening')
    return (
      <Frame title={words.title}>
        <Opening />
      </Frame>
    )
  const member = session.status === 'member' ? session.me?.member : null
  if (member?.branch && member.status === 'active')
    return (
      <Frame title={words.title}>
        <Message title={words.already(member.branch.name)} text={words.alreadyWhy}>
          <Button kind="ink" words={words.toMine} onPress={navigation.mine} />
        </Message>
      </Frame>
    )
  if (session.platform === 'browser' && ['anonymous', 'lapsed'].includes(session.status))
    return (
      <Frame title={words.title}>
        <Message title={words.logInFirst} text={words.logInFirstWhy}>
          <Button
            kind="ink"
            words={words.toLogIn}
            onPress={() => void navigation.membership('log-in', { join: given ?? undefined })}
          />
        </Message>
      </Frame>
    )
  if (step.kind === 'target')
    return (
      <Frame title={words.title}>
        <Target target={step.target} working={working} onJoin={(name) => void join(name)} />
        <Said words={said} />
        <View className="gap-above">
          <Button
            kind="small"
            words={words.other}
            onPress={() => {
              say('')
              go({ kind: 'code' })
            }}
          />
        </View>
      </Frame>
    )
  return (
    <Frame title={words.title}>
      <Text className="lead-in">{words.why}</Text>
      <Typed
        id="join-code"
        name={words.code}
        note={words.codeNote}
        value={typed}
        limit={TYPED_LIMIT}
        onChange={type}
      />
      <Said words={said} />
      <View className="stack">
        <Button
          kind="ink"
          id="look"
          words={working ? words.asking : words.next}
          disabled={working || typed.trim() === ''}
          onPress={() => void look(typed)}
        />
        {session.platform === 'wechat' && (
          <Button words={words.scan} disabled={working} onPress={() => void scan()} />
        )}
      </View>
    </Frame>
  )
}
