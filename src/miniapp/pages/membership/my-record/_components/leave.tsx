import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { record as words } from '../../../../../copy/zh-cn/membership'
import { Button } from '../../../../components/button'
import { Section } from '../../../../components/section'
import { parts } from '../../../../parts'
import { attempt } from '../../../../stores/outcome'
import { Said, sentenceFor } from '../../../../said'

/** Logging out here, or wherever one is logged in: a PC one has let in and left. */
export function Leave() {
  const [said, say] = useState('')
  const here = () => parts.session.getState().logOut()
  const everywhere = async () => {
    const outcome = await attempt(() => parts.asMe.delete('/api/me/sessions'))
    if (outcome.kind === 'refused') return say(sentenceFor(outcome))
    await here()
  }
  return (
    <Section title={words.leave}>
      <Text className="sentence">{words.leaveWhy}</Text>
      <View className="stack">
        <Button kind="small" id="log-out" words={words.leave} onPress={() => void here()} />
        <Button
          kind="small"
          id="log-out-everywhere"
          words={words.leaveAll}
          onPress={() => void everywhere()}
        />
      </View>
      <Said words={said} />
    </Section>
  )
}
