import { Text, View } from '@tarojs/components'
import type { EditionReply } from '../../../../contract/edition'
import { recordDraft } from '../../../../core/study/record-draft'
import { record as words, recordText } from '../../../../copy/zh-cn/notice'
import { paperFoot } from '../../../../copy/zh-cn/paper-foot'
import { Button } from '../../../components/button'
import { parts } from '../../../parts'
import type { BranchPack, PackSubject } from '../../../stores/branch-pack'
import { Choosing } from '../_components/choosing'
import { CopyButton } from '../_components/copying'
import { Frame } from '../_components/frame'
import { usePack, usePlan } from '../_components/subject'
import { TopicFields } from '../_components/topic-fields'
import './index.scss'

/** 记录本底稿: for the record book and e支部; what is not known stays blank. */
export default function RecordPage() {
  const { pack, subject, again } = usePack()
  return (
    <Frame title={words.title} pack={pack} again={again}>
      {pack.edition && <Record pack={pack} edition={pack.edition} subject={subject} />}
    </Frame>
  )
}

interface RecordProps {
  pack: BranchPack
  edition: EditionReply
  subject: PackSubject
}

function Record({ pack, edition, subject }: RecordProps) {
  const { plan, fill } = usePlan()
  const { fields } = plan
  const chosen = edition.cards.filter((card) => pack.chosenIds.includes(card.id))
  const draft = recordDraft(edition, chosen, fields)
  return (
    <View>
      <Text className="note for-branch-why">{words.note}</Text>
      <TopicFields fields={fields} fill={fill} />
      {draft === 'card-as-first-topic' ? (
        <Text className="topic-refused">{words.notACard}</Text>
      ) : (
        <View>
          <View className="ready-text" id="record-text">
            <Text userSelect selectable>
              {recordText(draft, paperFoot)}
            </Text>
          </View>
          <CopyButton
            kind="ink"
            id="copy-record"
            words={words.copy}
            text={recordText(draft, paperFoot)}
          />
          {process.env.TARO_ENV === 'h5' && (
            <Button
              id="print-record"
              words={words.print}
              onPress={() => void parts.gateways.navigation.forBranch(subject, 'print', 'record')}
            />
          )}
        </View>
      )}
      <Choosing pack={pack} />
    </View>
  )
}
