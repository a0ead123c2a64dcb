import { View } from '@tarojs/components'
import type { AssignmentReply } from '../../../../../contract/assignment'
import { branchLists as words } from '../../../../../copy/zh-cn/arrangement'
import { cabinet } from '../../../../../copy/zh-cn/cabinet'
import { cabinetPaper } from '../../../../../copy/zh-cn/cabinet-paper'
import { packs } from '../../../../../copy/zh-cn/packs'
import { Button } from '../../../../components/button'
import { parts } from '../../../../parts'
import type { Outcome } from '../../../../stores/outcome'
import { SaveCabinet } from '../save-cabinet'
import { Withdraw } from '../withdraw'

const browser = process.env.TARO_ENV === 'h5'

interface ActionsProps {
  one: AssignmentReply
  /** For the branch's file. */
  file: { branchName: string; what: string }
  onWithdraw: (id: string) => Promise<Outcome>
  /** The screen's next step stands elsewhere. */
  quiet?: boolean
}

/** What can be done about an arrangement. */
export function Actions({ one, file, onWithdraw, quiet }: ActionsProps) {
  const { navigation } = parts.gateways
  const subject = { cardId: one.cardIds[0] }
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
      <SaveCabinet {...file} id="save-sheet" label={cabinet.save} arrangements={[one]} />
      {browser && (
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
      <Withdraw words={words} onWithdraw={() => onWithdraw(one.id)} />
    </View>
  )
}
