import { Text } from '@tarojs/components'
import { useStore } from 'zustand'
import { branchLists as words } from '../../../../../copy/zh-cn/arrangement'
import { parts } from '../../../../parts'

/** Quiet: what is still on the phone, and what the service would not have. */
export function Records() {
  const { status, refused } = useStore(parts.recordsForOthers)
  return (
    <>
      {status === 'waiting' && <Text className="note records-said">{words.waiting}</Text>}
      {refused > 0 && <Text className="note records-said">{words.refused(refused)}</Text>}
    </>
  )
}
