import { Text, View } from '@tarojs/components'
import { Icon } from './icon'
import { Parts } from './headline'
import { Press } from './press'

interface RowProps {
  /** Small type above the headline: day, 已读, county. */
  above?: (string | null | undefined | false)[]
  headline: string
  /** Small type below it; several pieces stay whole on a line where they fit. */
  below?: string[]
  id?: string
  onPress: () => void
}

/** One entry of a list of articles. Headlines wrap and are never cut. */
export function Row({ above = [], headline, below, id, onPress }: RowProps) {
  const notes = above.filter(Boolean)
  return (
    <Press className="row" id={id} role="link" onPress={onPress}>
      <View className="row-words">
        {notes.length > 0 && <Text className="note row-note">{notes.join('　')}</Text>}
        <View className="row-headline">
          <Parts headline={headline} />
        </View>
        {below && <Pieces pieces={below} />}
      </View>
      <Icon name="chevron" />
    </Press>
  )
}

/** Small type; each piece stays whole on a line where it fits. */
export function Pieces({ pieces }: { pieces: string[] }) {
  return (
    <View className="note row-note">
      {pieces.map((piece, index) => (
        <Text key={index} className="list-part">
          {piece}
        </Text>
      ))}
    </View>
  )
}

/** A line of settings: a name, what it is set to, a chevron. */
export function SettingRow({
  name,
  value,
  onPress,
}: {
  name: string
  value?: string
  onPress: () => void
}) {
  return (
    <Press className="setting" role="link" onPress={onPress}>
      <Text>{name}</Text>
      <View className="setting-value">
        {value && <Text className="note">{value}</Text>}
        <Icon name="chevron" />
      </View>
    </Press>
  )
}
