import { Text, View } from '@tarojs/components'
import type { EditionReply } from '../../../../contract/edition'
import { FIELD_LIMIT } from '../../../../core/study/record-draft'
import { themeDay } from '../../../../core/study/theme-day'
import { record as recordWords } from '../../../../copy/zh-cn/notice'
import { paperFoot } from '../../../../copy/zh-cn/paper-foot'
import { themeDay as words, themeDayText } from '../../../../copy/zh-cn/theme-day'
import type { BranchPack } from '../../../stores/branch-pack'
import { Choosing } from '../_components/choosing'
import { CopyButton } from '../_components/copying'
import { Field } from '../_components/field'
import { Frame } from '../_components/frame'
import { usePack } from '../_components/subject'
import { Lines, TopicFields } from '../_components/topic-fields'
import './index.scss'

/** 主题党日安排: theme, 第一议题 by hand, 身边的做法 from the page, agenda. */
export default function ThemeDayPage() {
  const { pack, again } = usePack()
  return (
    <Frame title={words.title} pack={pack} again={again}>
      {pack.edition && <Plan pack={pack} edition={pack.edition} />}
    </Frame>
  )
}

function Plan({ pack, edition }: { pack: BranchPack; edition: EditionReply }) {
  const { fields, fill } = pack
  const chosen = edition.cards.filter((card) => pack.chosenIds.includes(card.id))
  const plan = themeDay(edition, chosen, fields)
  const text =
    typeof plan === 'string' ? null : themeDayText(plan, recordWords.firstTopic, paperFoot)
  return (
    <View>
      <Text className="note for-branch-why">{words.note}</Text>
      <TopicFields fields={fields} fill={fill} />
      <Field
        id="official-link"
        name={words.officialLink}
        value={fields.officialLink}
        limit={FIELD_LIMIT}
        onChange={(officialLink) => fill({ officialLink })}
      />
      <Lines
        id="agenda"
        name={words.agenda}
        note={words.agendaNote}
        value={fields.agenda}
        onChange={(agenda) => fill({ agenda })}
      />
      {text === null ? (
        <Text className="topic-refused">
          {plan === 'not-a-link' ? words.notALink : recordWords.notACard}
        </Text>
      ) : (
        <View>
          <View className="ready-text" id="theme-day-text">
            <Text userSelect selectable>
              {text}
            </Text>
          </View>
          <CopyButton kind="ink" id="copy-theme-day" words={words.copy} text={text} />
        </View>
      )}
      <Choosing pack={pack} />
    </View>
  )
}
