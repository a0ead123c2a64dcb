import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../../components/button'
import { Said, sentenceFor } from '../../../said'
import type { Outcome } from '../../../stores/outcome'
import './withdraw.scss'

interface WithdrawProps {
  words: { withdraw: string; withdrawWhy: string; withdrawSure: string; withdrawKeep: string }
  /** Once it is gone the page says so, and where to go. */
  onWithdraw: () => Promise<Outcome>
}

/** Withdrawing asks once more, by name. */
export function Withdraw({ words, onWithdraw }: WithdrawProps) {
  const [sure, beSure] = useState(false)
  const [said, say] = useState('')
  const withdraw = async () => {
    const outcome = await onWithdraw()
    if (outcome.kind === 'refused') say(sentenceFor(outcome))
  }
  if (!sure)
    return <Button kind="small" id="withdraw" words={words.withdraw} onPress={() => beSure(true)} />
  return (
    <View className="withdraw-sure">
      <Text className="note">{words.withdrawWhy}</Text>
      <Button
        kind="small"
        id="withdraw-sure"
        words={words.withdrawSure}
        onPress={() => void withdraw()}
      />
      <Button kind="small" words={words.withdrawKeep} onPress={() => beSure(false)} />
      <Said words={said} />
    </View>
  )
}
