import { Text, View } from '@tarojs/components'
import { branchLists as words } from '../../../../copy/zh-cn/arrangement'
import { Button } from '../../../components/button'

/** Names shown at once: a branch of hundreds must not weigh down the page. */
export const PEOPLE_AT_ONCE = 20

const heading = process.env.TARO_ENV === 'h5' ? { role: 'heading', 'aria-level': 2 } : {}

/** The name of a list and how many are on it. */
export function ListHead({ title, count }: { title: string; count: number }) {
  return (
    <View className="list-head" {...heading}>
      <Text>{title}</Text>
      <Text className="list-count">{String(count)}</Text>
    </View>
  )
}

export function More({ left, onMore }: { left: number; onMore: () => void }) {
  return left > 0 ? <Button kind="small" words={words.more(left)} onPress={onMore} /> : null
}
