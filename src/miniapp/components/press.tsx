import { View } from '@tarojs/components'
import type { KeyboardEvent, PropsWithChildren } from 'react'

export interface PressProps {
  className?: string
  id?: string
  /** What a screen reader says where the visible words do not say it. */
  label?: string
  role?: 'button' | 'link' | 'tab' | 'radio' | 'checkbox'
  current?: boolean
  disabled?: boolean
  onPress: () => void
}

/** Anything that can be tapped: a button for fingers, for the keyboard and for screen readers. */
export function Press(props: PropsWithChildren<PressProps>) {
  const { className, id, label, role = 'button', current, disabled, onPress, children } = props
  const isChoice = role === 'radio' || role === 'checkbox'
  const press = () => {
    if (!disabled) onPress()
  }
  const attributes =
    process.env.TARO_ENV === 'h5'
      ? {
          role,
          tabIndex: disabled ? -1 : 0,
          'aria-label': label,
          'aria-disabled': disabled ? 'true' : undefined,
          ...(isChoice ? { 'aria-checked': current ? 'true' : 'false' } : {}),
          onKeyDown: (event: KeyboardEvent) => {
            if (event.key === 'Enter' || event.key === ' ') {
              event.preventDefault()
              press()
            }
          },
        }
      : { ariaRole: role, ariaLabel: label, ariaChecked: isChoice ? current : undefined }
  return (
    <View {...(id ? { id } : {})} className={className} onClick={press} {...attributes}>
      {children}
    </View>
  )
}
