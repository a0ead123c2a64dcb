import { Text, View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { AssignmentReply, BranchViewReply } from '../../../../contract/assignment'
import type { MemberReply } from '../../../../contract/member'
import { isFor } from '../../../../core/study/assignment'
import { branchLists } from '../../../../core/study/branch-lists'
import type { StudiedBy } from '../../../../core/study/event'
import { attendance as words, branchLists as listWords } from '../../../../copy/zh-cn/arrangement'
import { arrangementParts } from '../../../arrangement-parts'
import { Button } from '../../../components/button'
import { Parts } from '../../../components/headline'
import { Failed, Message, Opening } from '../../../components/states'
import { parts } from '../../../parts'
import { Said, sentenceFor } from '../../../said'
import type { Arrangements } from '../../../stores/arrangements'
import type { Refused } from '../../../stores/outcome'
import { nameOf } from '../_components/arrangement-words'
import { OwnBranch } from '../_components/own-branch'
import { More, PEOPLE_AT_ONCE } from '../_components/people-list'
import { TickRow } from '../../../components/tick-row'
import './index.scss'

/** A meeting, recorded once for all who were there. */
export default function AttendancePage() {
  const { id = '' } = useRouter().params
  return (
    <OwnBranch title={words.title}>
      {(branch, arrangements) => {
        const one = arrangements.list.find((some) => some.id === id)
        return one ? (
          <Attendance branchId={branch.id} one={one} arrangements={arrangements} />
        ) : (
          <Message title={listWords.gone} text={listWords.goneWhy}>
            <Button kind="ink" words={listWords.toList} onPress={parts.gateways.navigation.back} />
          </Message>
        )
      }}
    </OwnBranch>
  )
}

interface AttendanceProps {
  branchId: string
  one: AssignmentReply
  arrangements: Arrangements
}

function Attendance({ branchId, one, arrangements }: AttendanceProps) {
  const { views, look, cards } = arrangements
  const [why, tell] = useState<Refused | null>(null)
  const [ticked, tick] = useState<readonly string[]>([])
  const [shown, show] = useState(PEOPLE_AT_ONCE)
  const members = useStore(arrangementParts.roster, (state) => state.members)
  const [said, say] = useState('')
  const waiting = useStore(parts.recordsForOthers, (state) => state.status === 'waiting')
  const view = views[one.id]
  const { id } = one
  const again = useCallback(
    () => void look(id).then((outcome) => tell(outcome.kind === 'refused' ? outcome : null)),
    [look, id],
  )
  useEffect(again, [again])
  useEffect(() => void arrangementParts.roster.getState().open(branchId), [branchId])
  if (!view)
    return why ? (
      <Failed
        text={sentenceFor(why)}
        onRetry={again}
        onTell={() => parts.gateways.navigation.feedback()}
      />
    ) : (
      <Opening />
    )
  // Without names of who studied the whole branch stands here, as its roster does.
  const people: { memberId: string; name: string; by: StudiedBy[] }[] =
    view.kind === 'counts' ? meantBy(one, members) : everybodyOn(view)
  const isAll = ticked.length === people.length
  const save = async () => {
    const scope = { kind: 'branch', branchId } as const
    await parts.recordsForOthers.getState().studied(scope, ticked, one.cardIds, 'meeting')
    say(words.saved(ticked.length))
    tick([])
  }
  return (
    <View className="attendance">
      <View className="arrangement-name">
        <Parts headline={nameOf(one, cards)} />
      </View>
      <Text className="note">{words.why}</Text>
      <View className="attendance-all">
        <Button
          kind="small"
          id="all"
          words={isAll ? words.none : words.all}
          onPress={() => tick(isAll ? [] : people.map(({ memberId }) => memberId))}
        />
      </View>
      {people.slice(0, shown).map(({ memberId, name, by }) => (
        <TickRow
          key={memberId}
          on={ticked.includes(memberId)}
          words={name}
          note={by.map((way) => listWords.by[way]).join('、') || undefined}
          onPress={() =>
            tick(
              ticked.includes(memberId)
                ? ticked.filter((other) => other !== memberId)
                : [...ticked, memberId],
            )
          }
        />
      ))}
      <More left={people.length - shown} onMore={() => show(shown + PEOPLE_AT_ONCE)} />
      <Said words={said && waiting ? `${said}${listWords.waiting}` : said} />
      <Button
        kind="ink"
        id="save"
        words={ticked.length === 0 ? words.chooseFirst : words.save(ticked.length)}
        disabled={ticked.length === 0}
        onPress={() => void save()}
      />
    </View>
  )
}

const everybodyOn = (view: Extract<BranchViewReply, { kind: 'names' }>) => {
  const { open, studied } = branchLists(view, null)
  return [...open, ...studied]
}

const meantBy = ({ audience }: AssignmentReply, members: readonly MemberReply[]) =>
  members
    .filter((member) => member.status === 'active')
    .filter((member) => isFor(audience, { ...member, groupId: member.group?.id ?? null }))
    .map(({ id, name }) => ({ memberId: id, name, by: [] }))
