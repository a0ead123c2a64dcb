import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { AssignmentReply } from '../../../../../contract/assignment'
import { branchLists, listsOf, withRecorded } from '../../../../../core/study/branch-lists'
import { branchLists as listWords } from '../../../../../copy/zh-cn/arrangement'
import { arrangementParts } from '../../../../arrangement-parts'
import { listHeadline } from '../../../../card-words'
import { Parts } from '../../../../components/headline'
import { Pieces } from '../../../../components/row'
import { Failed, Opening } from '../../../../components/states'
import { parts } from '../../../../parts'
import { sentenceFor } from '../../../../said'
import type { Arrangements } from '../../../../stores/arrangements'
import type { Refused } from '../../../../stores/outcome'
import { factsOf, nameOf } from '../arrangement-words'
import { Asking } from '../asking'
import { Actions } from './actions'
import { Narrowing, nothingNarrowed, peopleMeant } from './narrowing'
import { OpenPeople } from './open-people'
import { Records } from './records'
import { StudiedPeople } from './studied-people'
import './arrangement.scss'

interface ArrangementProps {
  branch: { id: string; name: string }
  one: AssignmentReply
  arrangements: Arrangements
  /** The list stands beside it, with the next step. */
  besideList?: boolean
}

/** One arrangement: who asks for a hand, 待学, 已学 with how. No answers, no times, nobody before another. */
export function Arrangement({ branch, one, arrangements, besideList }: ArrangementProps) {
  const { cards, views, look } = arrangements
  const branchId = branch.id
  const [narrowed, narrow] = useState(nothingNarrowed)
  const [why, tell] = useState<Refused | null>(null)
  const members = useStore(arrangementParts.roster, (state) => state.members)
  const { deeds, status } = useStore(parts.recordsForOthers)
  const { id } = one
  const again = useCallback(
    () => void look(id).then((outcome) => tell(outcome.kind === 'refused' ? outcome : null)),
    [look, id],
  )
  useDidShow(again)
  useEffect(() => {
    void arrangementParts.roster.getState().open(branchId)
  }, [branchId])
  // What was sent is in the view from then on.
  useEffect(() => {
    if (status === 'even') again()
  }, [status, again])
  const view = views[one.id]
  const top = (
    <View className="arrangement-top">
      <View className="arrangement-name">
        <Parts headline={nameOf(one, cards)} />
      </View>
      <Pieces pieces={factsOf(one, members)} />
      {one.note && <Text className="arrangement-note">{one.note}</Text>}
    </View>
  )
  if (!view)
    return (
      <View>
        {top}
        {why ? (
          <Failed
            text={sentenceFor(why)}
            onRetry={again}
            onTell={() => parts.gateways.navigation.feedback()}
          />
        ) : (
          <Opening />
        )}
      </View>
    )
  const actions = (
    <Actions
      one={one}
      file={{ branchName: branch.name, what: nameOf(one, cards) }}
      onWithdraw={arrangements.withdraw}
      quiet={besideList}
    />
  )
  if (view.kind === 'counts')
    return (
      <View>
        {top}
        {actions}
        {view.cards.map(({ cardId, studied, open }) => (
          <View key={cardId} className="person">
            <Text>{nameOf({ cardIds: [cardId] }, cards)}</Text>
            <Text className="note">{listWords.counts(studied, open)}</Text>
          </View>
        ))}
        <Text className="note arrangement-foot">
          {`${listWords.countsOnly}${listWords.privacy}`}
        </Text>
      </View>
    )
  const recorded = deeds.flatMap(({ memberId, by, studied }) =>
    studied.map((each) => ({ memberId, by, cardId: each.cardId })),
  )
  const lists = listsOf(
    branchLists({ ...view, cards: withRecorded(view.cards, recorded) }, narrowed.cardId),
    peopleMeant(members, narrowed.people),
  )
  const scope = { kind: 'branch', branchId } as const
  const options = one.cardIds.flatMap((id) => {
    const card = cards.get(id)
    return card ? [{ value: id, words: listHeadline(card) }] : []
  })
  return (
    <View>
      {top}
      {actions}
      <Records />
      <Narrowing cards={options} members={members} narrowed={narrowed} onNarrow={narrow} />
      <View className="arrangement-lists">
        <Asking people={lists.asking} scope={scope} />
        <OpenPeople people={lists.open} members={members} scope={scope} />
        <StudiedPeople people={lists.studied} />
      </View>
      <Text className="note arrangement-foot">{listWords.privacy}</Text>
    </View>
  )
}
