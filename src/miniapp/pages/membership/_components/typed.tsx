import { Input, Text, View } from '@tarojs/components'

interface TypedProps {
  id: string
  name: string
  note?: string
  value: string
  limit: number
  onChange: (value: string) => void
}

/** Taro's own box around the browser's field keeps names to itself. */
const named = (name: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': name } } : { 'aria-label': name }

/** A line to type on, its name above and what helps below. */
export function Typed({ id, name, note, value, limit, onChange }: TypedProps) {
  return (
    <View className="typed">
      <Text className="typed-name">{name}</Text>
      <Input
        id={id}
        className={`typed-line ${id}`}
        value={value}
        maxlength={limit}
        {...named(name)}
        onInput={(event) => onChange(event.detail.value)}
      />
      {note && <Text className="note typed-note">{note}</Text>}
    </View>
  )
}
