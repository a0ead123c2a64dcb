import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { StudyMode } from '../../../../../core/study/event'
import { record as words } from '../../../../../copy/zh-cn/membership'
import { Press } from '../../../../components/press'
import { Section } from '../../../../components/section'
import { parts } from '../../../../parts'
import { Said, sentenceFor } from '../../../../said'

const MODES: StudyMode[] = ['phone', 'paper', 'home-visit', 'away']

/** How the member likes to study; no reason is asked. */
export function Modes({ now }: { now: StudyMode }) {
  const [said, say] = useState('')
  const choose = async (mode: StudyMode) => {
    const outcome = await parts.session.getState().chooseStudyMode(mode)
    say(outcome.kind === 'refused' ? sentenceFor(outcome) : '')
  }
  const group =
    process.env.TARO_ENV === 'h5' ? { role: 'radiogroup', 'aria-label': words.mode } : {}
  return (
    <Section title={words.mode}>
      <View className="modes" {...group}>
        {MODES.map((mode) => (
          <Press
            key={mode}
            role="radio"
            current={mode === now}
            className={`size-option mode${mode === now ? ' size-option-on' : ''}`}
            onPress={() => void choose(mode)}
          >
            <Text>{words.modes[mode]}</Text>
          </Press>
        ))}
      </View>
      <Said words={said} />
    </Section>
  )
}
