import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { record as words } from '../../../../../copy/zh-cn/membership'
import { Button } from '../../../../components/button'
import { Section } from '../../../../components/section'
import { parts } from '../../../../parts'
import { attempt } from '../../../../stores/outcome'
import { Said, sentenceFor } from '../../../../said'

/** Two taps, the second one named: it cannot be undone. */
export function Erase({ onErased }: { onErased: () => void }) {
  const [step, go] = useState<'asked' | 'sure' | 'working'>('asked')
  const [said, say] = useState('')
  const erase = async () => {
    go('working')
    say('')
    const outcome = await attempt(() => parts.asMe.delete('/api/me'))
    if (outcome.kind === 'refused') {
      go('sure')
      return say(sentenceFor(outcome))
    }
    await parts.forget()
    onErased()
  }
  return (
    <Section title={words.erase}>
      <Text className="sentence">{words.eraseWhy}</Text>
      {step === 'asked' ? (
        <Button kind="small" id="erase" words={words.erase} onPress={() => go('sure')} />
      ) : (
        <View className="stack">
          <Button
            id="erase-sure"
            words={step === 'working' ? words.working : words.eraseSure}
            disabled={step === 'working'}
            onPress={() => void erase()}
          />
          <Button kind="small" words={words.eraseKeep} onPress={() => go('asked')} />
        </View>
      )}
      <Said words={said} />
    </Section>
  )
}
