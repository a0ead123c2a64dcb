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

/** What there is for this month and later, and how many in all; opened with the page. */
function useMonthPrompts(branchId: string) {
  const prompts = useStore(arrangementParts.prompts)
  const { open } = prompts
  useDidShow(() => void open(branchId))
  useEffect(() => void open(branchId), [open, branchId])
  const list = prompts.branchId === branchId ? prompts.list : []
  const month = parts.today().slice(0, 7)
  return { now: list.filter((one) => one.month >= month), list }
}

/** 本月学习提示 in 学习安排. Where none came it says nothing: the branch plans without. */
export function MonthPrompts({ branchId, onOpen }: MonthPromptsProps) {
  const { now, list } = useMonthPrompts(branchId)
  const today = parts.today()
  if (list.length === 0) return null
  return (
    <View>
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

/** The same as one row of 支部用, which leads to the prompt, or to all of them. */
export function MonthPromptsRow({ branchId, onOpen }: MonthPromptsProps) {
  const { now } = useMonthPrompts(branchId)
  const only = now.length === 1 ? now[0] : undefined
  if (now.length === 0) return null
  return (
    <Row
      id="month-prompts-row"
      headline={words.thisMonth}
      below={now.map(({ issuer, theme }) => `${issuer}：${theme}`)}
      onPress={() => onOpen(only && { id: only.id, from: only.organisationId })}
    />
  )
}
