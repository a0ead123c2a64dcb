import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { MonthlyPromptReply } from '../../../../contract/monthly-prompt'
import {
  AIMS_LIMIT,
  MATERIALS_AT_MOST,
  monthAfter,
  promptFault,
} from '../../../../core/study/monthly-prompt'
import {
  issue as words,
  issuing as shared,
  monthlyPrompt,
} from '../../../../copy/zh-cn/monthly-prompt'
import { Button } from '../../../components/button'
import { OneOf } from '../../../components/one-of'
import { Section } from '../../../components/section'
import { Opening } from '../../../components/states'
import { parts } from '../../../parts'
import { Said } from '../../../said'
import type { Issuing, PromptDraft } from '../../../stores/issuing'
import { CardChoice, useCardChoice } from '../_components/card-choice'
import { Field } from '../_components/field'
import { WithoutEdition } from '../_components/frame'
import { OwnPlace, type Place } from '../_components/own-place'
import { PromptWords } from '../_components/prompt-words'
import { SendSteps, ToIssuing, useSending } from '../_components/sending'
import { Lines } from '../_components/topic-fields'
import { Withdraw } from '../_components/withdraw'
import { Materials, readingsOf, type TypedMaterial } from './_components/materials'
import './index.scss'

const THEME_LIMIT = 60

/** 发学习提示, or changing one: the month, what it is about, what to read; then a look, then it is out. */
export default function IssuePage() {
  const { id } = useRouter().params
  return (
    <OwnPlace title={id ? words.change : words.new}>
      {(place, issuing) => {
        const changed = issuing.prompts.find((one) => one.id === id) ?? null
        return <Issue key={place.id} place={place} issuing={issuing} id={id} changed={changed} />
      }}
    </OwnPlace>
  )
}

interface IssueProps {
  place: Place
  issuing: Issuing
  /** Of the prompt that is changed, while it is there. */
  id: string | undefined
  changed: MonthlyPromptReply | null
}

function Issue({ place, issuing, id: asked, changed }: IssueProps) {
  const thisMonth = parts.today().slice(0, 7)
  const [version] = useState(changed?.version ?? null)
  const [month, setMonth] = useState(changed?.month ?? thisMonth)
  const [theme, setTheme] = useState(changed?.theme ?? '')
  const [aims, setAims] = useState(changed?.aims ?? '')
  const [typed, setTyped] = useState<TypedMaterial[]>(
    () => changed?.materials.map(({ text, link }) => ({ text, link: link ?? '' })) ?? [],
  )
  const choice = useCardChoice(issuing.cards, changed?.cardIds ?? [])
  const sending = useSending(asked ?? null)
  const { id, step, said } = sending
  if (step === 'sent')
    return <ToIssuing title={version === null ? words.sent : words.changed} text={words.sentNote} />
  if (asked && !changed) return <ToIssuing title={shared.missing} text={shared.missingWhy} />
  if (id === null) return <Opening />
  if (!choice.isReady) return <WithoutEdition status={choice.status} again={choice.again} />

  const draft: PromptDraft = {
    ...{ id, version, month, theme: theme.trim(), aims: aims.trim() },
    materials: readingsOf(typed),
    cardIds: choice.cardIds,
  }
  const missing = () => {
    if (draft.theme === '') return words.needTheme
    return promptFault(draft) === null ? null : words.notALink
  }
  if (step !== 'fill')
    return (
      <View className="sending">
        <Text className="note issue-why">{words.preview}</Text>
        <PromptWords prompt={draft} cards={choice.named} issuer={place.name} />
        <Text className="note issue-why">{words.previewNote}</Text>
        <SendSteps
          sending={sending}
          words={version === null ? words.publish : words.save}
          onSend={() => void sending.send(issuing.issue(draft), shared.outdated)}
        />
      </View>
    )
  const months = [...new Set([changed?.month ?? thisMonth, thisMonth, monthAfter(thisMonth)])]
  return (
    <View className="sending">
      <Section title={words.month}>
        <OneOf
          name={words.month}
          options={months.sort().map((value) => ({
            value,
            words: monthlyPrompt.dated(value, thisMonth),
          }))}
          value={month}
          onValue={setMonth}
        />
      </Section>
      <Field
        id="prompt-theme"
        name={words.theme}
        value={theme}
        limit={THEME_LIMIT}
        onChange={setTheme}
      />
      <Lines
        id="aims"
        name={words.aims}
        note={words.aimsNote}
        value={aims}
        limit={AIMS_LIMIT}
        onChange={setAims}
      />
      <Section title={words.materials}>
        <Text className="note issue-why">{words.materialsNote}</Text>
        <Materials typed={typed} most={MATERIALS_AT_MOST} onTyped={setTyped} />
      </Section>
      <CardChoice title={words.practices} note={words.practicesNote} choice={choice} />
      <Said words={said} />
      <Button
        kind="ink"
        id="look"
        words={changed ? words.lookChange : words.look}
        onPress={() => sending.look(missing())}
      />
      {changed && (
        <View className="sending-withdraw">
          <Withdraw
            words={{ ...shared, withdrawWhy: words.withdrawWhy }}
            onWithdraw={() => issuing.withdrawPrompt(changed.id)}
          />
        </View>
      )}
    </View>
  )
}
