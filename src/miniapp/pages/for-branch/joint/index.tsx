import { Textarea, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { JointAssignmentReply } from '../../../../contract/joint-assignment'
import { usualDay } from '../../../../core/study/notice'
import { arrange } from '../../../../copy/zh-cn/arrangement'
import { issuing as shared, joint as words } from '../../../../copy/zh-cn/monthly-prompt'
import { listHeadline } from '../../../card-words'
import { Button } from '../../../components/button'
import { Section } from '../../../components/section'
import { Opening } from '../../../components/states'
import { parts } from '../../../parts'
import { Said } from '../../../said'
import type { Issuing, JointDraft } from '../../../stores/issuing'
import { AsSuggested } from '../_components/as-suggested'
import { CardChoice, useCardChoice } from '../_components/card-choice'
import { DayChoice } from '../_components/day-choice'
import { WithoutEdition } from '../_components/frame'
import { OwnPlace, type Place } from '../_components/own-place'
import { SendSteps, ToIssuing, useSending } from '../_components/sending'
import { Withdraw } from '../_components/withdraw'
import { Addressed } from './_components/addressed'
import { Below, type Chosen } from './_components/places'
import './index.scss'

const NOTE_LIMIT = 200
/** What the service takes at once. */
const BRANCHES_AT_MOST = 500

/** 一起安排, or changing one: to which branches, what, by when, a word along; then a look, then it is sent. */
export default function JointPage() {
  const { id } = useRouter().params
  return (
    <OwnPlace title={id ? words.change : words.new}>
      {(place, issuing) => {
        const changed = issuing.joints.find((one) => one.id === id) ?? null
        return <Joint key={place.id} place={place} issuing={issuing} id={id} changed={changed} />
      }}
    </OwnPlace>
  )
}

interface JointProps {
  place: Place
  issuing: Issuing
  /** Of the one that is changed, while it is there. */
  id: string | undefined
  changed: JointAssignmentReply | null
}

function Joint({ place, issuing, id: asked, changed }: JointProps) {
  const [version] = useState(changed?.version ?? null)
  const [chosen, choose] = useState<Chosen>(new Map())
  const [day, setDay] = useState(changed?.suggestedDay ?? null)
  const [note, setNote] = useState(changed?.note ?? '')
  const choice = useCardChoice(issuing.cards, changed?.cardIds ?? null)
  const sending = useSending(asked ?? null)
  const { id, step, said } = sending
  if (step === 'sent')
    return (
      <ToIssuing
        title={version === null ? words.sent : words.changed}
        text={version === null ? words.sentNote : words.changedNote}
      />
    )
  if (asked && !changed) return <ToIssuing title={shared.missing} text={shared.missingWhy} />
  if (id === null) return <Opening />
  const { edition } = choice
  if (!choice.isReady || !edition)
    return <WithoutEdition status={choice.status} again={choice.again} />

  const usual = usualDay(edition, parts.today())
  const branchIds = [...chosen.keys()]
  const count = changed?.branches ?? branchIds.length
  const draft: JointDraft = {
    ...{ id, version, branchIds, cardIds: choice.cardIds },
    suggestedDay: day ?? usual,
    note: note.trim() || null,
  }
  const missing = () => {
    if (draft.cardIds.length === 0) return words.chooseCards
    if (count === 0) return words.chooseBranches
    return count > BRANCHES_AT_MOST ? words.tooMany(BRANCHES_AT_MOST) : null
  }
  if (step !== 'fill')
    return (
      <View className="sending">
        <AsSuggested
          title={words.preview}
          headlines={choice.rows
            .filter((card) => draft.cardIds.includes(card.id))
            .map((card) => listHeadline(card))}
          draft={draft}
          foot={words.previewNote}
        />
        <SendSteps
          sending={sending}
          words={version === null ? words.publish(count) : words.save}
          onSend={() => void sending.send(issuing.sendJoint(draft), shared.outdated)}
        />
      </View>
    )
  return (
    <View className="sending">
      {changed ? (
        <Addressed id={changed.id} count={changed.branches} />
      ) : (
        <Section title={words.branches} note={words.chosen(branchIds.length)} id="branches">
          <Below id={place.id} trail={[place.id]} chosen={chosen} onChosen={choose} />
        </Section>
      )}
      <CardChoice title={words.what} choice={choice} />
      <Section title={arrange.when} note={arrange.whenNote}>
        <DayChoice
          id="suggested"
          name={arrange.suggested}
          day={draft.suggestedDay}
          usual={usual}
          onDay={(next) => setDay(next ?? usual)}
        />
      </Section>
      <Section title={words.note}>
        <Textarea
          id="note"
          className="field-text"
          value={note}
          maxlength={NOTE_LIMIT}
          placeholder={words.notePlaceholder}
          aria-label={words.note}
          onInput={(event) => setNote(event.detail.value)}
        />
      </Section>
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
            onWithdraw={() => issuing.withdrawJoint(changed.id)}
          />
        </View>
      )}
    </View>
  )
}
