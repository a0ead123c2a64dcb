import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { JoinCodeReply } from '../../../../../contract/joining'
import type { MemberReply } from '../../../../../contract/member'
import { inGroups } from '../../../../../core/study/join-link'
import { joinCode as words } from '../../../../../copy/zh-cn/roster'
import { Button } from '../../../../components/button'
import { QrCode } from '../../../../components/qr-code'
import { Failed, Message, Opening } from '../../../../components/states'
import { monthDay } from '../../../../day-words'
import { membershipParts } from '../../../../membership-parts'
import { parts } from '../../../../parts'
import { codeLink } from './code-link'

interface Slip {
  member: MemberReply
  code: JoinCodeReply
}

interface SlipsProps {
  branch: { id: string; name: string }
  members: MemberReply[]
}

/** A slip for each who has not joined, to be cut apart. One code after another is asked for: tens, not thousands. */
export function Slips({ branch, members }: SlipsProps) {
  const [slips, show] = useState<Slip[] | 'failed' | null>(null)
  const [round, again] = useState(0)
  const ids = members.map(({ id }) => id).join()
  useEffect(() => {
    let isLeft = false
    void slipsOf(branch.id, members).then((made) => {
      if (!isLeft) show(made ?? 'failed')
    })
    return () => {
      isLeft = true
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same people are not asked for again
  }, [branch.id, ids, round])
  if (members.length === 0) return <Message title={words.noneToPrint} text={words.noneToPrintWhy} />
  if (slips === null) return <Opening />
  if (slips === 'failed')
    return (
      <Failed
        onRetry={() => again(round + 1)}
        onTell={() => parts.gateways.navigation.feedback()}
      />
    )
  return (
    <View className="code-page">
      <Text className="lead-in unprinted">{words.allWhy}</Text>
      <View className="unprinted">
        <Button kind="ink" words={words.print} onPress={() => window.print()} />
      </View>
      <View className="code-sheet">
        {slips.map(({ member, code }) => (
          <View key={member.id} className="code-slip">
            <Text className="slip-name">{words.isItYou(member.name)}</Text>
            <Text className="note">{branch.name}</Text>
            <QrCode text={codeLink(code.code)} label={words.qr(member.name)} />
            <Text className="note code-note">{inGroups(code.code)}</Text>
            <Text className="note">{words.validUntil(monthDay(code.expiresOn))}</Text>
          </View>
        ))}
      </View>
    </View>
  )
}

async function slipsOf(branchId: string, members: MemberReply[]): Promise<Slip[] | null> {
  const slips: Slip[] = []
  for (const member of members) {
    const code = await membershipParts.joinCodes.show(branchId, member.id)
    if (code.kind === 'refused') return null
    slips.push({ member, code: code.value })
  }
  return slips
}
