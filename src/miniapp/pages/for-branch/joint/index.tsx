import { Text, Textarea, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { JointAssignmentReply } from '../../../../contract/joint-assignment'
import { usualDay } from '../../../../core/study/notice'
import { arrange, arrangement } from '../../../../copy/zh-cn/arrangement'
import { issuing as shared, joint as words } from '../../../../copy/zh-cn/monthly-prompt'
import { listHeadline } from '../../../card-words'
import { Button } from '../../../components/button'
import { Leads } from '../../../components/leads'
import { Section } from '../../../components/section'
import { Message, Opening } from '../../../components/states'
import { monthDay, weekdayOf } from '../../../day-words'
import { parts } from '../../../parts'
import { Said, sentenceFor } from '../../../said'
import type { Issuing, JointDraft } from '../../../stores/issuing'
import { CardChoice, useCardChoice } from '../_components/card-choice'
import { DayChoice } from '../_components/day-choice'
import { WithoutEdition } from '../_components/frame'
import { OwnPlace, type Place } from '../_components/own-place'
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
  const [id, setId] = useState(asked ?? null)
  const [chosen, choose] = useState<Chosen>(new Map())
  const [day, setDay] = useState(changed?.suggestedDay ?? null)
  const [note, setNote] = useState(changed?.note ?? '')
  const choice = useCardChoice(issuing.cards, changed?.cardIds ?? null)
  const [step, go] = useState<'fill' | 'look' | 'sending' | 'sent'>('fill')
  const [said, say] = useState('')
  useEffect(() => {
    void parts.newId().then((made) => setId((id) => id ?? made))
  }, [])
  const toIssuing = (
    <Button
      kind="ink"
      id="to-issuing"
      words={shared.toIssuing}
      onPress={() => void parts.gateways.navigation.back()}
    />
  )
  if (step === 'sent')
    return (
      <Message
        title={version === null ? words.sent : words.changed}
        text={version === null ? words.sentNote : words.changedNote}
      >
        {toIssuing}
      </Message>
    )
  if (asked && !changed)
    return (
      <Message title={shared.missing} text={shared.missingWhy}>
        {toIssuing}
      </Message>
    )
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
  const look = () => {
    if (draft.cardIds.length === 0) return say(words.chooseCards)
    if (count === 0) return say(words.chooseBranches)
    if (count > BRANCHES_AT_MOST) return say(words.tooMany(BRANCHES_AT_MOST))
    say('')
    go('look')
  }
  const send = async () => {
    go('sending')
    const outcome = await issuing.sendJoint(draft)
    if (outcome.kind === 'done') return go('sent')
    say(outcome.why === 'conflict' ? shared.outdated : sentenceFor(outcome))
    go('look')
  }
  if (step !== 'fill')
    return (
      <View className="joint">
        <Section title={words.preview}>
          <Leads
            leads={choice.rows
              .filter((card) => draft.cardIds.includes(card.id))
              .map((card) => listHeadline(card))}
          />
          <Text className="joint-day">
            {`${arrangement.suggestedDay(monthDay(draft.suggestedDay))}　${weekdayOf(draft.suggestedDay)}`}
          </Text>
          {draft.note && <Text className="joint-note">{draft.note}</Text>}
          <Text className="note">{words.previewNote}</Text>
        </Section>
        <Said words={step === 'sending' ? shared.sending : said} />
        <View className="stack">
          <Button
            kind="ink"
            id="publish"
            words={version === null ? words.publish(count) : words.save}
            disabled={step === 'sending'}
            onPress={() => void send()}
          />
          <Button words={shared.back} disabled={step === 'sending'} onPress={() => go('fill')} />
        </View>
      </View>
    )
  return (
    <View className="joint">
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
      <Button kind="ink" id="look" words={changed ? words.lookChange : words.look} onPress={look} />
      {changed && (
        <View className="joint-withdraw">
          <Withdraw
            words={{ ...shared, withdrawWhy: words.withdrawWhy }}
            onWithdraw={() => issuing.withdrawJoint(changed.id)}
          />
        </View>
      )}
    </View>
  )
}
