import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { AssignmentReply } from '../../../../../contract/assignment'
import { branchLists as words } from '../../../../../copy/zh-cn/arrangement'
import { cabinet } from '../../../../../copy/zh-cn/cabinet'
import { cabinetPaper } from '../../../../../copy/zh-cn/cabinet-paper'
import { packs } from '../../../../../copy/zh-cn/packs'
import { Button } from '../../../../components/button'
import { parts } from '../../../../parts'
import { Said, sentenceFor } from '../../../../said'
import type { Outcome } from '../../../../stores/outcome'
import { SaveCabinet } from '../save-cabinet'

const browser = process.env.TARO_ENV === 'h5'

interface ActionsProps {
  one: AssignmentReply
  /** For the branch's file; null: names are not shown here. */
  file: { branchName: string; what: string } | null
  onWithdraw: (id: string) => Promise<Outcome>
  /** The screen's next step stands elsewhere. */
  quiet?: boolean
}

/** What can be done about an arrangement. Withdrawing asks once more, by name. */
export function Actions({ one, file, onWithdraw, quiet }: ActionsProps) {
  const [sure, beSure] = useState(false)
  const [said, say] = useState('')
  const { navigation } = parts.gateways
  const subject = { cardId: one.cardIds[0] }
  const withdraw = async () => {
    const outcome = await onWithdraw(one.id)
    // Once it is gone the page says so, and where to go.
    if (outcome.kind === 'refused') say(sentenceFor(outcome))
  }
  return (
    <View className="arrangement-actions">
      <Button
        kind={quiet ? 'small' : 'ink'}
        id="meeting"
        words={words.meeting}
        onPress={() => void navigation.arrangement('attendance', { id: one.id })}
      />
      <Button
        kind="small"
        words={words.notice}
        onPress={() => void navigation.forBranch(subject, 'notice')}
      />
      {browser && (
        <Button
          kind="small"
          words={words.print}
          onPress={() => void navigation.forBranch(subject, 'print')}
        />
      )}
      {browser && (
        <Button
          kind="small"
          id="packs"
          words={packs.ofArrangement}
          onPress={() => void navigation.arrangement('packs', { id: one.id })}
        />
      )}
      {file && <SaveCabinet {...file} id="save-sheet" label={cabinet.save} arrangements={[one]} />}
      {file && browser && (
        <Button
          kind="small"
          id="print-cabinet"
          words={cabinetPaper.printOne}
          onPress={() => void navigation.arrangement('month', { id: one.id })}
        />
      )}
      <Button
        kind="small"
        id="change"
        words={words.change}
        onPress={() => void navigation.arrangement('arrange', { id: one.id })}
      />
      {!sure && (
        <Button kind="small" id="withdraw" words={words.withdraw} onPress={() => beSure(true)} />
      )}
      {sure && (
        <View className="arrangement-sure">
          <Text className="note">{words.withdrawWhy}</Text>
          <Button
            kind="small"
            id="withdraw-sure"
            words={words.withdrawSure}
            onPress={() => void withdraw()}
          />
          <Button kind="small" words={words.withdrawKeep} onPress={() => beSure(false)} />
        </View>
      )}
      <Said words={said} />
    </View>
  )
}
