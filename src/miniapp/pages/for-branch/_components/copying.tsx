import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { forBranch as words } from '../../../../copy/zh-cn/for-branch'
import { branchParts } from '../../../branch-parts'
import { Button } from '../../../components/button'

interface CopyButtonProps {
  kind?: 'ink' | 'outline' | 'small'
  id: string
  words: string
  text: string
}

const live = process.env.TARO_ENV === 'h5' ? { 'aria-live': 'polite' as const } : {}

/** Copies a text and says whether it did. */
export function CopyButton({ kind, id, words: label, text }: CopyButtonProps) {
  const [outcome, tell] = useState<{ of: string; copied: boolean } | null>(null)
  const copy = async () => tell({ of: text, copied: await branchParts.copyText(text) })
  // A text that was changed since was not copied.
  const said = outcome?.of === text ? (outcome.copied ? words.copied : words.copyFailed) : ''
  return (
    <View className="copying">
      <Button kind={kind} id={id} words={label} onPress={() => void copy()} />
      <View className="note copying-said" {...live}>
        <Text>{said}</Text>
      </View>
    </View>
  )
}
