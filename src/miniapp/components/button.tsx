import { Text } from '@tarojs/components'
import { Icon, type IconName } from './icon'
import { Press } from './press'

interface ButtonProps {
  /** Ink: the one next step of a screen. Outline: an equal second. Small: a small action. */
  kind?: 'ink' | 'outline' | 'small'
  icon?: IconName
  words: string
  id?: string
  disabled?: boolean
  onPress: () => void
}

export function Button({ kind = 'outline', icon, words, id, disabled, onPress }: ButtonProps) {
  const className = `button button-${kind}${disabled ? ' button-off' : ''}`
  return (
    <Press id={id} className={className} disabled={disabled} onPress={onPress}>
      {icon && <Icon name={icon} />}
      {words}
    </Press>
  )
}

interface BigButtonProps {
  kind?: 'ink' | 'outline' | 'quiet' | 'here'
  icon?: IconName
  words: string
  above?: string
  below?: string
  onPress: () => void
}

/** 特大字: one choice a row, the word beside its icon. */
export function BigButton({
  kind = 'outline',
  icon,
  words,
  above,
  below,
  onPress,
}: BigButtonProps) {
  return (
    <Press className={`big big-${kind}`} onPress={onPress}>
      {icon && <Icon name={icon} />}
      <Text className="big-words">
        {above && <Text className="big-small">{above}</Text>}
        {words}
        {below && <Text className="big-small">{below}</Text>}
      </Text>
    </Press>
  )
}

export function TextButton({
  words,
  id,
  onPress,
}: {
  words: string
  id?: string
  onPress: () => void
}) {
  return (
    <Press id={id} className="text-button" role="link" onPress={onPress}>
      {words}
    </Press>
  )
}
