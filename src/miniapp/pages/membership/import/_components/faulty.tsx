import { Text, View } from '@tarojs/components'
import { rosterImport as words } from '../../../../../copy/zh-cn/roster'
import { Button } from '../../../../components/button'
import { Section } from '../../../../components/section'
import type { ImportStep } from '../../../../stores/roster-import'

/** Of a wrong file every row is faulty; the first say enough. */
const SHOWN = 50

interface FaultyProps {
  rows: Extract<ImportStep, { kind: 'faulty' }>['rows']
  onAgain: () => void
}

/** What is wrong, by the row of the sheet it stands in. */
export function Faulty({ rows, onAgain }: FaultyProps) {
  return (
    <View>
      <Text className="big-question">{words.faulty}</Text>
      <Text className="sentence">{words.faultyWhy}</Text>
      <Button kind="ink" words={words.again} onPress={onAgain} />
      <Section title={words.whichRows}>
        {rows.slice(0, SHOWN).map(({ line, name, fault }) => (
          <View key={line} className="listed">
            <Text className="listed-name">{words.line(line)}</Text>
            <Text className="listed-words">
              {[name, words.faults[fault]].filter(Boolean).join('：')}
            </Text>
          </View>
        ))}
        {rows.length > SHOWN && (
          <Text className="note said">{words.more(rows.length - SHOWN)}</Text>
        )}
      </Section>
    </View>
  )
}
