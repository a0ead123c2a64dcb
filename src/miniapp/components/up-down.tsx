import { View } from '@tarojs/components'
import { upDown as words } from '../../copy/zh-cn/up-down'
import { Button } from './button'
import './up-down.scss'

interface UpDownProps {
  id: string
  /** Where it stands, from 0, and among how many. */
  at: number
  of: number
  onMove: (step: -1 | 1) => void
}

/** Moves a line of a list up or down, a place a tap. */
export function UpDown({ id, at, of, onMove }: UpDownProps) {
  return (
    <View className="up-down">
      <Button
        kind="small"
        id={`up-${id}`}
        words={words.up}
        disabled={at === 0}
        onPress={() => onMove(-1)}
      />
      <Button
        kind="small"
        id={`down-${id}`}
        words={words.down}
        disabled={at === of - 1}
        onPress={() => onMove(1)}
      />
    </View>
  )
}
