import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { forBranch as words } from '../../../copy/zh-cn/for-branch'
import { packs } from '../../../copy/zh-cn/packs'
import { branchParts } from '../../branch-parts'
import { Row } from '../../components/row'
import { Section } from '../../components/section'
import { branchAddress, type BranchPage } from '../../gateways/navigation'
import { linkTo } from '../../gateways/web-address'
import { parts } from '../../parts'
import type { PackSubject } from '../../stores/branch-pack'
import { useOwnBranch } from '../../use-own-branch'
import { CopyButton } from './_components/copying'
import { Details } from './_components/details'
import { paperName } from '../../paper/paper-name'
import { Frame } from './_components/frame'
import { MonthPromptsRow } from './_components/month-prompts'
import { SendPaper } from './_components/ready-paper'
import { Recording } from './_components/recording'
import { usePack } from './_components/subject'
import './index.scss'

const browser = process.env.TARO_ENV === 'h5'

/** 支部用: one quiet page that leads to paper, wall and notice, for anybody. */
export default function ForBranchPage() {
  const { pack, subject, again } = usePack()
  const branch = useOwnBranch()
  const [closed, close] = useState(false)
  const open = (page: BranchPage) =>
    void parts.gateways.navigation.forBranch(subject, page).then((opened) => close(!opened))
  const row = (page: BranchPage, note: string) => (
    <Row id={page} headline={words[page]} below={[note]} onPress={() => open(page)} />
  )
  return (
    <Frame title={words.title} pack={pack} again={again}>
      <Text className="note for-branch-why">
        {[words.why, pack.edition && paperName(pack.edition)].filter(Boolean).join('　')}
      </Text>
      <View className="rows">
        {branch && (
          <Row
            id="arrange"
            headline={words.arrange}
            below={[words.arrangeNote]}
            onPress={() =>
              void parts.gateways.navigation
                .arrangement('arrange', { card: subject.cardId, edition: subject.editionId })
                .then((opened) => close(!opened))
            }
          />
        )}
        {browser && branch && (
          <Row
            id="packs"
            headline={packs.row}
            below={[packs.rowNote]}
            onPress={() =>
              void parts.gateways.navigation.arrangement('packs').then((opened) => close(!opened))
            }
          />
        )}
        {branch && (
          <MonthPromptsRow
            branchId={branch.id}
            onOpen={(query) =>
              void parts.gateways.navigation
                .arrangement('prompts', query)
                .then((opened) => close(!opened))
            }
          />
        )}
        {browser && row('print', words.printNote)}
        {browser && row('meeting', words.meetingNote)}
        {row('notice', words.noticeNote)}
        {row('theme-day', words.themeDayNote)}
        {row('record', words.recordNote)}
        {browser && pack.edition && <Recording editionId={pack.edition.id} />}
      </View>
      {closed && <Text className="note">{words.cannotOpen}</Text>}
      {!browser && pack.edition && <SendPaper edition={pack.edition} cardId={subject.cardId} />}
      {!browser && <OnPc subject={subject} editionId={pack.edition?.id ?? null} />}
      <Details />
    </Frame>
  )
}

/** WeChat cannot print: the link goes to a PC in one tap. */
function OnPc({ subject, editionId }: { subject: PackSubject; editionId: string | null }) {
  const web = branchParts.web()
  return (
    <Section title={words.onPc}>
      <Text className="note">{web === null ? words.noAddress : words.onPcWhy}</Text>
      {web !== null && (
        <View className="for-branch-links">
          <CopyButton
            kind="outline"
            id="copy-print"
            words={words.copyPrint}
            text={linkTo(web, branchAddress(subject, 'print'))}
          />
          <CopyButton
            kind="outline"
            id="copy-meeting"
            words={words.copyMeeting}
            text={linkTo(web, branchAddress(subject, 'meeting'))}
          />
          {editionId && <Recording editionId={editionId} />}
        </View>
      )}
    </Section>
  )
}
