import { Input, Text, View } from '@tarojs/components'

interface FieldProps {
  id: string
  name: string
  value: string
  limit: number
  onChange: (value: string) => void
}

/** A line to type on, its name above it. */
export function Field({ id, name, value, limit, onChange }: FieldProps) {
  return (
    <View className="field">
      <Text className="note">{name}</Text>
      <Input
        id={id}
        className="field-line"
        value={value}
        maxlength={limit}
        placeholder={name}
        aria-label={name}
        onInput={(event) => onChange(event.detail.value)}
      />
    </View>
  )
}
