import { View } from '@tarojs/components'

export type IconName =
  | 'today'
  | 'archive'
  | 'mine'
  | 'chevron'
  | 'tick'
  | 'list'
  | 'share'
  | 'offline'
  | 'back'
  | 'listen'
  | 'copy-out'
  // Of the player, drawn with the card page.
  | 'play'
  | 'pause'
  | 'before'
  | 'after'
  | 'fold'
  | 'unfold'

/** Drawn as a mask in icon.scss so that it takes the colour of the text; the word stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return <View className={`icon icon-${name}`} aria-hidden="true" />
}
