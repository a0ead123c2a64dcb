import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useStore } from 'zustand'
import { monthlyPrompt as words } from '../../../../copy/zh-cn/monthly-prompt'
import { arrangementParts } from '../../../arrangement-parts'
import { TextButton } from '../../../components/button'
import { Row } from '../../../components/row'
import { Section } from '../../../components/section'
import { parts } from '../../../parts'

interface MonthPromptsProps {
  branchId: string
  onOpen: (query?: Record<string, string>) => void
}

/** 本月学习提示 on the pages a secretary begins from. Where none came it says nothing: the branch plans without. */
export function MonthPrompts({ branchId, onOpen }: MonthPromptsProps) {
  const prompts = useStore(arrangementParts.prompts)
  const { open } = prompts
  useDidShow(() => void open(branchId))
  useEffect(() => void open(branchId), [open, branchId])
  const today = parts.today()
  const list = prompts.branchId === branchId ? prompts.list : []
  const now = list.filter(({ month }) => month >= today.slice(0, 7))
  if (list.length === 0) return null
  return (
    <View className="month-prompts">
      {now.length > 0 && (
        <Section title={words.thisMonth} id="month-prompts">
          {now.map(({ organisationId, id, month, theme, issuer }) => (
            <Row
              key={`${organisationId} ${id}`}
              above={[words.dated(month, today), issuer]}
              headline={theme}
              onPress={() => onOpen({ id, from: organisationId })}
            />
          ))}
        </Section>
      )}
      {list.length > now.length && <TextButton words={words.all} onPress={() => onOpen()} />}
    </View>
  )
}
