import { View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { me as words } from '../../../../copy/zh-cn/me'
import { BigButton } from '../../../components/button'
import { parts } from '../../../parts'

/** 请支部帮一下, one tap from the first screen in 特大字; for whoever has a branch to ask. */
export function AskBranch() {
  const branch = useStore(parts.session, ({ status, me }) =>
    status === 'member' ? me?.member?.branch : null,
  )
  const [closed, close] = useState(false)
  if (!branch) return null
  const open = () =>
    void parts.gateways.navigation.membership('help').then((opened) => close(!opened))
  return (
    <View className="section">
      <BigButton
        kind="quiet"
        words={words.help}
        below={closed ? words.cannotOpen : undefined}
        onPress={open}
      />
    </View>
  )
}
