import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { EditionReply } from '../../../../contract/edition'
import type { StudyDay } from '../../../../core/calendar/study-day'
import { noticeFacts, usualDay } from '../../../../core/study/notice'
import { notice as words, noticeText } from '../../../../copy/zh-cn/notice'
import { branchParts } from '../../../branch-parts'
import { Section } from '../../../components/section'
import { linkTo } from '../../../gateways/web-address'
import { parts } from '../../../parts'
import type { BranchPack } from '../../../stores/branch-pack'
import { Choosing } from '../_components/choosing'
import { CopyButton } from '../_components/copying'
import { DayChoice } from '../_components/day-choice'
import { Details } from '../_components/details'
import { Frame } from '../_components/frame'
import { usePack } from '../_components/subject'
import './index.scss'

/** 通知文字: read, copied, pasted into the group. */
export default function NoticePage() {
  const { pack, again } = usePack()
  return (
    <Frame title={words.title} pack={pack} again={again}>
      {pack.edition && <Notice key={pack.edition.id} pack={pack} edition={pack.edition} />}
    </Frame>
  )
}

function Notice({ pack, edition }: { pack: BranchPack; edition: EditionReply }) {
  const details = useStore(branchParts.details, (state) => state.details)
  // The notice promises nothing that a phone in the group may not have.
  const listening = useStore(parts.product, (state) => state.product?.listening === true)
  const today = parts.today()
  const usual = usualDay(edition, today)
  const [suggested, suggest] = useState<StudyDay | null>(usual)
  const [meeting, meet] = useState<StudyDay | null>(null)
  const chosen = edition.cards.filter((card) => pack.chosenIds.includes(card.id))
  const facts = noticeFacts(edition, chosen, { suggested, meeting }, details, today)
  const text = facts && noticeText(facts, linkOf(chosen), listening)
  return (
    <View>
      <View className="ready-text" id="notice-text">
        <Text userSelect selectable>
          {text ?? words.none}
        </Text>
      </View>
      {text && <CopyButton kind="ink" id="copy-notice" words={words.copy} text={text} />}
      <Text className="note">{words.note}</Text>
      <Section title={words.when}>
        <DayChoice
          id="suggested"
          name={words.suggested}
          day={suggested}
          usual={usual}
          onDay={suggest}
        />
        <DayChoice id="meeting" name={words.meeting} day={meeting} usual={usual} onDay={meet} />
      </Section>
      <Choosing pack={pack} />
      <Details only={['branch', 'liaison']} />
    </View>
  )
}

/** One article opens by itself; several are found on the first page. */
function linkOf(chosen: EditionReply['cards']): string | null {
  const web = branchParts.web()
  if (web === null) return null
  const only = chosen.length === 1 ? chosen[0] : undefined
  return linkTo(
    web,
    only ? `/pages/card/index?id=${encodeURIComponent(only.id)}` : '/pages/today/index',
  )
}
