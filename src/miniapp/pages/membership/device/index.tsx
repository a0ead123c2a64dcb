import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useStore } from 'zustand'
import { userCodeIn } from '../../../../core/study/join-link'
import { device as words, logIn } from '../../../../copy/zh-cn/membership'
import { Button } from '../../../components/button'
import { Message, Opening } from '../../../components/states'
import { membershipParts } from '../../../membership-parts'
import { parts } from '../../../parts'
import { Frame } from '../_components/frame'
import { Said, sentenceFor } from '../../../said'
import { Typed } from '../_components/typed'
import './index.scss'

/** The code in four and four, or a link it comes in. */
const TYPED_LIMIT = 300

type Step = { kind: 'code' } | { kind: 'sure'; code: string } | { kind: 'agreed' | 'refused' }

/** A phone lets a browser in: the code is compared by eye before anything happens. */
export default function DevicePage() {
  const given = userCodeIn(useRouter().params.code ?? '')
  const session = useStore(parts.session)
  const [typed, type] = useState('')
  const [step, go] = useState<Step>(given ? { kind: 'sure', code: given } : { kind: 'code' })
  const [said, say] = useState('')
  const [working, work] = useState(false)
  const { navigation } = parts.gateways
  const isIn = session.status === 'member' || session.status === 'signed-in'

  const look = (text: string, bad: string) => {
    const code = userCodeIn(text)
    say(code === null ? bad : '')
    if (code !== null) go({ kind: 'sure', code })
  }
  const agree = async (code: string) => {
    work(true)
    say('')
    const outcome = await session.approveDeviceCode(code)
    work(false)
    if (outcome.kind === 'done') go({ kind: 'agreed' })
    else say(sentenceFor(outcome))
  }
  const enter = async () => {
    say('')
    if (session.platform === 'browser') return void navigation.membership('log-in')
    const outcome = await session.logIn()
    if (outcome.kind === 'refused') say(sentenceFor(outcome))
  }

  if (session.status === 'opening') return <Frame title={words.title}>{<Opening />}</Frame>
  if (step.kind === 'agreed' || step.kind === 'refused')
    return (
      <Frame title={words.title}>
        <Message
          title={step.kind === 'agreed' ? words.agreed : words.refused}
          text={step.kind === 'agreed' ? words.agreedWhy : words.refusedWhy}
        >
          <Button kind="ink" words={logIn.toMine} onPress={navigation.mine} />
        </Message>
      </Frame>
    )
  if (!isIn)
    return (
      <Frame title={words.title}>
        <Message title={words.logInFirst} text={logIn.wechatWhy}>
          <Button
            kind="ink"
            words={session.platform === 'wechat' ? logIn.wechat : logIn.title}
            onPress={() => void enter()}
          />
        </Message>
        <Said words={said} />
      </Frame>
    )
  if (step.kind === 'sure')
    return (
      <Frame title={words.title}>
        <Text className="big-question">{words.sure(session.me?.member?.name ?? words.me)}</Text>
        <Text className="sentence">{words.same}</Text>
        <Text className="shown-code">{`${step.code.slice(0, 4)}-${step.code.slice(4)}`}</Text>
        <Text className="sentence">{words.warn}</Text>
        <Said words={said} />
        <View className="stack">
          <Button
            kind="ink"
            words={words.agree}
            disabled={working}
            onPress={() => void agree(step.code)}
          />
          <Button words={words.refuse} onPress={() => go({ kind: 'refused' })} />
        </View>
      </Frame>
    )
  return (
    <Frame title={words.title}>
      <Text className="lead-in">{words.why}</Text>
      <Typed id="user-code" name={words.code} value={typed} limit={TYPED_LIMIT} onChange={type} />
      <Said words={said} />
      <View className="stack">
        <Button
          kind="ink"
          words={words.next}
          disabled={typed.trim() === ''}
          onPress={() => look(typed, words.badCode)}
        />
        {session.platform === 'wechat' && (
          <Button
            words={words.scan}
            onPress={() =>
              void membershipParts.scanCode().then((read) => look(read ?? '', words.scanFailed))
            }
          />
        )}
      </View>
    </Frame>
  )
}
