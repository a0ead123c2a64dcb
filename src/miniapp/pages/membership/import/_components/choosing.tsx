import { Text, Textarea, View } from '@tarojs/components'
import { useState } from 'react'
import { cellsOfText } from '../../../../../core/study/roster-sheet-text'
import { rosterImport as words } from '../../../../../copy/zh-cn/roster'
import { Button } from '../../../../components/button'
import { Section } from '../../../../components/section'
import { membershipParts } from '../../../../membership-parts'

const browser = process.env.TARO_ENV === 'h5'
/** A thousand names with their groups, in characters. */
const PASTED_LIMIT = 40_000

/** A file where there are files, and names to paste everywhere. */
export function Choosing() {
  const [pasted, paste] = useState('')
  const store = membershipParts.rosterImport.getState()
  const members = () => membershipParts.roster.getState().members
  const choose = async () => {
    const bytes = await membershipParts.chooseRosterFile()
    if (bytes === null) return
    if (bytes === 'too-large') return store.cannotRead('too-large')
    const file = await membershipParts.readRosterFile(bytes)
    if (file.kind === 'unreadable') store.cannotRead(file.reason)
    else store.look(file.sheets, members())
  }
  return (
    <View>
      <Text className="lead-in">{words.why}</Text>
      {browser ? (
        <View className="gap-above">
          <Button kind="ink" id="choose" words={words.choose} onPress={() => void choose()} />
          <Text className="note said">{words.chooseNote}</Text>
        </View>
      ) : (
        <Text className="note said">{words.onPc}</Text>
      )}
      <Section title={words.paste}>
        <Text className="note">{words.pasteNote}</Text>
        <Textarea
          className="pasted"
          value={pasted}
          maxlength={PASTED_LIMIT}
          placeholder={words.placeholder}
          aria-label={words.paste}
          onInput={(event) => paste(event.detail.value)}
        />
        <Button
          id="look"
          kind={browser ? 'outline' : 'ink'}
          words={words.look}
          disabled={pasted.trim() === ''}
          onPress={() => store.look([cellsOfText(pasted)], members())}
        />
      </Section>
    </View>
  )
}
