import { Text, View } from '@tarojs/components'
import { useCallback, useEffect, useState } from 'react'
import type { JoinCodeReply } from '../../../../../contract/joining'
import type { MemberReply } from '../../../../../contract/member'
import { inGroups } from '../../../../../core/study/join-link'
import { joinCode as words } from '../../../../../copy/zh-cn/roster'
import { Button } from '../../../../components/button'
import { QrCode } from '../../../../components/qr-code'
import { Failed, Opening } from '../../../../components/states'
import { monthDay } from '../../../../day-words'
import { membershipParts } from '../../../../membership-parts'
import { parts } from '../../../../parts'
import type { Outcome } from '../../../../stores/outcome'
import { Said, sentenceFor } from '../../../../said'
import { codeLink } from './code-link'

const browser = process.env.TARO_ENV === 'h5'

interface OneCodeProps {
  branch: { id: string; name: string }
  member: MemberReply | null
}

/** A code to show, copy, print and renew. */
export function OneCode({ branch, member }: OneCodeProps) {
  const [code, show] = useState<Outcome<JoinCodeReply> | null>(null)
  const [said, say] = useState('')
  const [isSure, ask] = useState(false)
  const memberId = member?.id ?? null
  const fetchCode = useCallback(
    (renew = false) => membershipParts.joinCodes.show(branch.id, memberId, renew),
    [branch.id, memberId],
  )
  useEffect(() => {
    void fetchCode().then(show)
  }, [fetchCode])

  if (code === null) return <Opening />
  if (code.kind === 'refused')
    return (
      <Failed
        text={sentenceFor(code)}
        onRetry={() => void fetchCode().then(show)}
        onTell={() => parts.gateways.navigation.feedback()}
      />
    )
  const { code: letters, expiresOn } = code.value
  const name = member?.name ?? branch.name
  const renew = async () => {
    ask(false)
    const fresh = await fetchCode(true)
    if (fresh.kind === 'done') show(fresh)
    say(fresh.kind === 'done' ? words.renewed : sentenceFor(fresh))
  }
  const copy = async () => {
    const isCopied = await membershipParts.copyText(words.message(branch.name, codeLink(letters)))
    say(isCopied ? words.copied : words.copyFailed)
  }
  return (
    <View className="code-page">
      <Text className="big-question">{member ? words.isItYou(name) : name}</Text>
      <Text className="sentence unprinted">{member ? words.memberWhy(name) : words.branchWhy}</Text>
      <View className="code-picture">
        <QrCode text={codeLink(letters)} label={words.qr(name)} />
      </View>
      <Text className="note code-note">{words.orType}</Text>
      <Text className="typed-code" id="letters">
        {inGroups(letters)}
      </Text>
      <Text className="note code-note">{words.validUntil(monthDay(expiresOn))}</Text>
      <View className="stack code-steps unprinted">
        {!member && <Button kind="ink" words={words.copy} onPress={() => void copy()} />}
        {browser && <Button words={words.print} onPress={() => window.print()} />}
        {isSure ? (
          <>
            <Text className="sentence">{words.renewWhy}</Text>
            <Button id="renew-sure" words={words.renewSure} onPress={() => void renew()} />
            <Button kind="small" words={words.renewKeep} onPress={() => ask(false)} />
          </>
        ) : (
          <Button kind="small" id="renew" words={words.renew} onPress={() => ask(true)} />
        )}
      </View>
      <Said words={said} />
    </View>
  )
}
