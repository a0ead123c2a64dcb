import { Text, Textarea, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { AssignmentReply } from '../../../../contract/assignment'
import { isFor } from '../../../../core/study/assignment'
import { usualDay } from '../../../../core/study/notice'
import { arrange as words } from '../../../../copy/zh-cn/arrangement'
import { arrangementParts } from '../../../arrangement-parts'
import { branchParts } from '../../../branch-parts'
import { listHeadline } from '../../../card-words'
import { Button } from '../../../components/button'
import { Section } from '../../../components/section'
import { Opening } from '../../../components/states'
import { parts } from '../../../parts'
import { Said } from '../../../said'
import type { ArrangementDraft, Arrangements } from '../../../stores/arrangements'
import { DayChoice } from '../_components/day-choice'
import { articlesOf } from '../_components/choosing'
import { WithoutEdition } from '../_components/frame'
import { OwnBranch } from '../_components/own-branch'
import { TickRow } from '../../../components/tick-row'
import { useSending } from '../_components/sending'
import { usePack } from '../_components/subject'
import { useWide } from '../_components/use-wide'
import { Preview } from './_components/preview'
import { Sent } from './_components/sent'
import { Whom } from './_components/whom'
import './index.scss'

const NOTE_LIMIT = 200

/** 新的安排, or changing one: what, for whom, by when, a word along; then a look, then it is sent. */
export default function ArrangePage() {
  const { id, copy } = useRouter().params
  const wide = useWide()
  return (
    <OwnBranch title={id ? words.change : words.new} wide={wide}>
      {(branch, arrangements) => {
        const given = arrangements.list.find((one) => one.id === (id ?? copy)) ?? null
        return (
          <Arrange
            key={branch.id}
            wide={wide}
            branch={branch}
            arrangements={arrangements}
            changed={id ? given : null}
            like={copy ? given : null}
          />
        )
      }}
    </OwnBranch>
  )
}

interface ArrangeProps {
  branch: { id: string; name: string }
  arrangements: Arrangements
  /** On a PC what is sent stands beside what is filled in, and is sent from there. */
  wide: boolean
  /** The arrangement that is changed; null: a new one. */
  changed: AssignmentReply | null
  /** The one whose people and words are taken over. */
  like: AssignmentReply | null
}

function Arrange({ branch, arrangements, wide, changed, like }: ArrangeProps) {
  const { pack, again } = usePack({ ofCard: changed?.cardIds[0] })
  const roster = useStore(arrangementParts.roster)
  const [wanted, want] = useState<Partial<ArrangementDraft>>(
    changed ?? (like ? { audience: like.audience, note: like.note } : {}),
  )
  const sending = useSending(changed?.id ?? null)
  const { id, step, said } = sending
  useEffect(() => {
    void arrangementParts.roster.getState().open(branch.id)
    void branchParts.details.getState().load()
  }, [branch.id])
  const { edition } = pack
  if (pack.status !== 'ready' || !edition)
    return <WithoutEdition status={pack.status} again={again} />
  if (id === null || roster.status === 'opening') return <Opening />

  const today = parts.today()
  const usual = usualDay(edition, today)
  const articles = articlesOf(pack)
  const draft: ArrangementDraft = {
    id,
    version: changed?.version ?? null,
    cardIds: wanted.cardIds ?? pack.chosenIds,
    audience: wanted.audience ?? { kind: 'all' },
    suggestedDay: wanted.suggestedDay ?? usual,
    note: wanted.note?.trim() || null,
  }
  // Of a changed arrangement cards of other editions stay, by name.
  const elsewhere = draft.cardIds.filter((one) => !articles.some((card) => card.id === one))
  const rows = [
    ...articles,
    ...elsewhere.flatMap((one) => {
      const card = arrangements.cards.get(one)
      return card ? [card] : []
    }),
  ]
  const active = roster.members.filter(({ status }) => status === 'active')
  const meant = active.filter((member) =>
    isFor(draft.audience, { ...member, groupId: member.group?.id ?? null }),
  )
  const chosen = rows.filter(({ id: one }) => draft.cardIds.includes(one))
  const choose = (one: string) =>
    want({
      ...wanted,
      cardIds: draft.cardIds.includes(one)
        ? draft.cardIds.filter((other) => other !== one)
        : rows.flatMap((card) =>
            card.id === one || draft.cardIds.includes(card.id) ? [card.id] : [],
          ),
    })
  const missing = () => {
    if (chosen.length === 0) return words.chooseCards
    return meant.length === 0 && active.length > 0 ? words.choosePeople : null
  }
  const look = () => sending.look(missing())
  const send = () => {
    if (missing() !== null) return look()
    const cardIds = chosen.map((one) => one.id)
    void sending.send(arrangements.publish({ ...draft, cardIds }), words.outdated)
  }

  if (step === 'sent') return <Sent id={id} edition={edition} cards={chosen} isNew={!changed} />
  const preview = (
    <Preview
      draft={draft}
      headlines={chosen.map(listHeadline)}
      people={meant.length}
      isNew={!changed}
      sending={step === 'sending'}
      said={said}
      onSend={send}
      onBack={wide ? null : sending.back}
    />
  )
  if (step !== 'fill' && !wide) return preview
  return (
    <View className={wide ? 'sending arrange-wide' : 'sending'}>
      <View className="arrange-part">
        <Section title={words.what}>
          {rows.map((card) => (
            <TickRow
              key={card.id}
              on={draft.cardIds.includes(card.id)}
              note={card.county ?? undefined}
              words={listHeadline(card)}
              onPress={() => choose(card.id)}
            />
          ))}
        </Section>
        <Section title={words.whom}>
          <Whom
            audience={draft.audience}
            members={active}
            onAudience={(audience) => want({ ...wanted, audience })}
          />
        </Section>
      </View>
      <View className="arrange-part">
        <Section title={words.when} note={words.whenNote}>
          <DayChoice
            id="suggested"
            name={words.suggested}
            day={draft.suggestedDay}
            usual={usual}
            onDay={(day) => want({ ...wanted, suggestedDay: day ?? usual })}
          />
        </Section>
        <Section title={words.note}>
          <Textarea
            id="note"
            className="field-text"
            value={wanted.note ?? ''}
            maxlength={NOTE_LIMIT}
            placeholder={words.notePlaceholder}
            aria-label={words.note}
            onInput={(event) => want({ ...wanted, note: event.detail.value })}
          />
        </Section>
      </View>
      {wide ? (
        preview
      ) : (
        <View>
          <Said words={said} />
          <Button
            kind="ink"
            id="look"
            words={changed ? words.lookChange : words.look}
            onPress={look}
          />
          <Text className="note arrange-foot">{words.previewNote}</Text>
        </View>
      )}
    </View>
  )
}
