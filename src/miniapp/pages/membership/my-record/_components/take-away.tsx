import { Text } from '@tarojs/components'
import { useState } from 'react'
import { record as words } from '../../../../../copy/zh-cn/membership'
import { Button } from '../../../../components/button'
import { Section } from '../../../../components/section'
import { membershipParts } from '../../../../membership-parts'
import { parts } from '../../../../parts'
import { attempt } from '../../../../stores/outcome'
import { Said, sentenceFor } from '../../../../said'

const FILE_NAME = 'meiri-yidu.json'

/** All that is stored, as a file. */
export function TakeAway() {
  const [said, say] = useState('')
  const [working, work] = useState(false)
  const save = async () => {
    work(true)
    say('')
    const got = await attempt(() => parts.asMe.get<unknown>('/api/me/export'))
    if (got.kind === 'refused') say(sentenceFor(got))
    else {
      const how = await membershipParts.saveText(FILE_NAME, JSON.stringify(got.value, null, 2))
      say(how === null ? words.saveFailed : words.saved[how])
    }
    work(false)
  }
  return (
    <Section title={words.takeAway}>
      <Text className="sentence">{words.takeAwayWhy}</Text>
      <Button
        kind="small"
        id="save"
        words={working ? words.saving : words.save}
        disabled={working}
        onPress={() => void save()}
      />
      <Said words={said} />
    </Section>
  )
}
