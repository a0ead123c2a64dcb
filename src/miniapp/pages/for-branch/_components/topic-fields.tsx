import { Text, Textarea, View } from '@tarojs/components'
import { FIELD_LIMIT, type RecordFields } from '../../../../core/study/record-draft'
import { record as words } from '../../../../copy/zh-cn/notice'
import { Field } from './field'
import './topic-fields.scss'

interface TopicFieldsProps {
  fields: RecordFields
  fill: (fields: Partial<RecordFields>) => void
}

/** Theme and 第一议题, filled in by hand. */
export function TopicFields({ fields, fill }: TopicFieldsProps) {
  return (
    <>
      <Field
        id="theme"
        name={words.theme}
        value={fields.theme}
        limit={FIELD_LIMIT}
        onChange={(theme) => fill({ theme })}
      />
      <Lines
        id="first-topic"
        name={words.firstTopic}
        note={words.firstTopicNote}
        value={fields.firstTopic}
        onChange={(firstTopic) => fill({ firstTopic })}
      />
    </>
  )
}

interface LinesProps {
  id: string
  name: string
  note: string
  value: string
  limit?: number
  onChange: (value: string) => void
}

export function Lines({ id, name, note, value, limit = FIELD_LIMIT, onChange }: LinesProps) {
  return (
    <View className="field">
      <Text className="note">{name}</Text>
      <Textarea
        id={id}
        className="topic-field"
        value={value}
        maxlength={limit}
        placeholder={name}
        aria-label={name}
        onInput={(event) => onChange(event.detail.value)}
      />
      <Text className="note">{note}</Text>
    </View>
  )
}
