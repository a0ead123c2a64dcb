import { Text, View } from '@tarojs/components'
import { rosterImport as words } from '../../../../../copy/zh-cn/roster'
import { Button } from '../../../../components/button'
import { Section } from '../../../../components/section'
import type { Preview } from '../../../../stores/roster-import'
import { Said } from '../../../../said'

interface PreviewProps {
  preview: Preview
  sending: boolean
  failed: string | null
  onTake: () => void
  onAgain: () => void
}

/** What would be added, changed and left as it is, before anything is. */
export function PreviewView({ preview, sending, failed, onTake, onAgain }: PreviewProps) {
  const { added, changed, unchanged, missing } = preview
  const isAny = added.length + changed.length > 0
  return (
    <View>
      <Text className="lead-in">
        {isAny
          ? unchanged > 0
            ? words.unchanged(unchanged)
            : words.checkFirst
          : words.nothingToDo}
      </Text>
      <View className="stack">
        {isAny && (
          <Button
            kind="ink"
            id="take"
            words={sending ? words.taking : words.take}
            disabled={sending}
            onPress={onTake}
          />
        )}
        <Button kind="small" words={words.again} disabled={sending} onPress={onAgain} />
      </View>
      <Said words={failed === null ? '' : failed || words.sendFailed} />
      {added.length > 0 && (
        <Section title={words.added} note={words.people(added.length)}>
          <View className="listed-columns">
            {added.map(({ name, group }, index) => (
              <Listed key={index} name={name} text={group} />
            ))}
          </View>
        </Section>
      )}
      {changed.length > 0 && (
        <Section title={words.changed} note={words.people(changed.length)}>
          <View className="listed-columns">
            {changed.map(({ name, from, to }, index) => (
              <Listed key={index} name={name} text={words.change(from, to)} />
            ))}
          </View>
        </Section>
      )}
      {missing.length > 0 && (
        <Section title={words.missing}>
          <Text className="note">{words.missingWhy}</Text>
          <Text className="said">{missing.join('、')}</Text>
        </Section>
      )}
    </View>
  )
}

function Listed({ name, text }: { name: string; text: string }) {
  return (
    <View className="listed">
      <Text className="listed-name">{name}</Text>
      <Text className="listed-words">{text}</Text>
    </View>
  )
}
