import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { EditionReply } from '../../../../contract/edition'
import { FIELD_LIMIT } from '../../../../core/study/record-draft'
import { themeDay } from '../../../../core/study/theme-day'
import { monthlyPrompt } from '../../../../copy/zh-cn/monthly-prompt'
import { record as recordWords } from '../../../../copy/zh-cn/notice'
import { paperFoot } from '../../../../copy/zh-cn/paper-foot'
import { themeDay as words, themeDayText } from '../../../../copy/zh-cn/theme-day'
import { Button } from '../../../components/button'
import { OneOf } from '../../../components/one-of'
import { PageTop } from '../../../components/page-top'
import { Screen } from '../../../components/screen'
import { Opening } from '../../../components/states'
import { parts } from '../../../parts'
import type { BranchPack } from '../../../stores/branch-pack'
import type { MeetingPlans } from '../../../stores/meeting-plans'
import { useOwnBranch } from '../../../use-own-branch'
import { useReader } from '../../../use-reader'
import { articlesOf, Choosing } from '../_components/choosing'
import { CopyButton } from '../_components/copying'
import { Field } from '../_components/field'
import { Frame } from '../_components/frame'
import { usePack, usePlan } from '../_components/subject'
import { Lines, TopicFields } from '../_components/topic-fields'
import './index.scss'

const browser = process.env.TARO_ENV === 'h5'

/** 主题党日安排: theme, 第一议题 by hand, 身边的做法 from the page, agenda; kept for the month. */
export default function ThemeDayPage() {
  const { size, onSize, sample } = useReader()
  const plans = usePlan()
  const { branchId, month } = plans.plan
  if (plans.status === 'ready') return <ThemeDay key={`${branchId} ${month}`} plans={plans} />
  return (
    <Screen size={size} sample={sample}>
      <PageTop title={words.title} size={size} onSize={onSize} />
      <Opening />
    </Screen>
  )
}

function ThemeDay({ plans }: { plans: MeetingPlans }) {
  const { pack, again } = usePack({ ofPlan: true })
  return (
    <Frame title={words.title} pack={pack} again={again}>
      {pack.edition && <Plan pack={pack} edition={pack.edition} plans={plans} />}
    </Frame>
  )
}

interface PlanProps {
  pack: BranchPack
  edition: EditionReply
  plans: MeetingPlans
}

function Plan({ pack, edition, plans }: PlanProps) {
  const { plan, months, fill, choose, turnTo } = plans
  const { fields, materials } = plan
  const articles = articlesOf(pack)
  const chosen = articles.filter((card) => pack.chosenIds.includes(card.id))
  const made = themeDay({ sample: edition.sample, cards: articles }, chosen, fields, materials)
  const text =
    typeof made === 'string' ? null : themeDayText(made, recordWords.firstTopic, paperFoot)
  return (
    <View>
      <Text className="note for-branch-why">{words.note}</Text>
      {months.length > 1 && (
        <OneOf
          name={monthlyPrompt.whichMonth}
          options={months.map((month) => ({ value: month, words: monthlyPrompt.planOf(month) }))}
          value={plan.month}
          onValue={turnTo}
        />
      )}
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
          {made === 'not-a-link' ? words.notALink : recordWords.notACard}
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
      {chosen.length > 0 && <NextSteps onLeave={() => choose(chosen)} />}
      <Choosing pack={pack} title={words.practices} onChosen={choose} />
      <Text className="note for-branch-why">{monthlyPrompt.kept}</Text>
    </View>
  )
}

/** The cards of the plan, sent to the branch or put on the wall: nothing is chosen twice. */
function NextSteps({ onLeave }: { onLeave: () => void }) {
  const branch = useOwnBranch()
  const [closed, close] = useState(false)
  const { navigation } = parts.gateways
  const leave = (going: () => Promise<boolean>) => {
    onLeave()
    void going().then((opened) => close(!opened))
  }
  if (!branch && !browser) return null
  return (
    <View className="theme-day-next">
      {branch && (
        <Button
          id="plan-arrange"
          words={monthlyPrompt.arrange}
          onPress={() => leave(() => navigation.arrangement('arrange', { kind: 'plan' }))}
        />
      )}
      {browser && (
        <Button
          id="plan-wall"
          words={monthlyPrompt.wall}
          onPress={() => leave(() => navigation.forBranch({}, 'meeting', 'plan'))}
        />
      )}
      {closed && <Text className="note">{monthlyPrompt.cannotOpen}</Text>}
    </View>
  )
}
