import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { logIn as words } from '../../../../../copy/zh-cn/membership'
import { Button } from '../../../../components/button'
import { Section } from '../../../../components/section'
import { Typed } from '../../_components/typed'

/** As the service takes them (contract/session and contract/nullable), in characters. */
const CODE_LIMIT = 128
const NAME_LIMIT = 30

interface InvitationProps {
  working: boolean
  onUse: (code: string, name?: string) => void
}

/** How the first secretary, an editor or the operator comes in. */
export function Invitation({ working, onUse }: InvitationProps) {
  const [code, writeCode] = useState('')
  const [name, writeName] = useState('')
  return (
    <Section title={words.invitation}>
      <Text className="note">{words.invitationWhy}</Text>
      <Typed
        id="invitation"
        name={words.invitationCode}
        value={code}
        limit={CODE_LIMIT}
        onChange={writeCode}
      />
      <Typed
        id="invitation-name"
        name={words.invitationName}
        value={name}
        limit={NAME_LIMIT}
        onChange={writeName}
      />
      <View className="gap-above">
        <Button
          words={words.use}
          disabled={working || code.trim() === ''}
          onPress={() => onUse(code.trim(), name.trim() === '' ? undefined : name.trim())}
        />
      </View>
    </Section>
  )
}
