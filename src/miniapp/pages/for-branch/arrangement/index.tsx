import { Text, View } from '@tarojs/components'
import { useDidShow, useRouter } from '@tarojs/taro'
import { useCallback, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { AssignmentReply } from '../../../../contract/assignment'
import { branchLists, withRecorded } from '../../../../core/study/branch-lists'
import { arrangement as words, branchLists as listWords } from '../../../../copy/zh-cn/arrangement'
import { arrangementParts } from '../../../arrangement-parts'
import { listHeadline } from '../../../card-words'
import { Button, TextButton } from '../../../components/button'
import { Failed, Message, Opening } from '../../../components/states'
import { parts } from '../../../parts'
import { sentenceFor } from '../../../said'
import type { Arrangements } from '../../../stores/arrangements'
import type { Refused } from '../../../stores/outcome'
import { factsOf, nameOf } from '../_components/arrangement-words'
import { Asking } from '../_components/asking'
import { OneOf } from '../../../components/one-of'
import { OwnBranch } from '../_components/own-branch'
import { Actions } from './_components/actions'
import { OpenPeople } from './_components/open-people'
import { Records } from './_components/records'
import { StudiedPeople } from './_components/studied-people'
import './index.scss'

/** One arrangement: who asks for a hand, 待学, 已学 with how. No answers, no times, nobody before another. */
export default function ArrangementPage() {
  const { id = '' } = useRouter().params
  return (
    <OwnBranch title={words.title} wide>
      {(branch, arrangements) => {
        const one = arrangements.list.find((some) => some.id === id)
        return one ? (
          <Arrangement branch={branch} one={one} arrangements={arrangements} />
        ) : (
          <Message title={listWords.gone} text={listWords.goneWhy}>
            <Button
              kind="ink"
              words={listWords.toList}
              onPress={() => void parts.gateways.navigation.arrangement('arrangements')}
            />
          </Message>
        )
      }}
    </OwnBranch>
  )
}

interface ArrangementProps {
  branch: { id: string; name: string }
  one: AssignmentReply
  arrangements: Arrangements
}

function Arrangement({ branch, one, arrangements }: ArrangementProps) {
  const { cards, views, look } = arrangements
  const branchId = branch.id
  const [cardId, ask] = useState<string | null>(null)
  const [byCard, lookByCard] = useState(false)
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
      <Text className="arrangement-name">{nameOf(one, cards)}</Text>
      <Text className="note">{factsOf(one, members).join('　')}</Text>
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
  const lists = branchLists({ ...view, cards: withRecorded(view.cards, recorded) }, cardId)
  const scope = { kind: 'branch', branchId } as const
  const options = [
    { value: '', words: listWords.allCards },
    ...one.cardIds.flatMap((id) => {
      const card = cards.get(id)
      return card ? [{ value: id, words: listHeadline(card) }] : []
    }),
  ]
  return (
    <View>
      {top}
      {actions}
      <Records />
      <View className="arrangement-lists">
        <Asking people={lists.asking} scope={scope} />
        <OpenPeople people={lists.open} members={members} scope={scope} />
        <StudiedPeople people={lists.studied} />
      </View>
      {options.length > 2 &&
        (byCard ? (
          <View className="arrangement-cards">
            <OneOf
              name={listWords.whichCard}
              options={options}
              value={cardId ?? ''}
              rows
              onValue={(value) => ask(value || null)}
            />
          </View>
        ) : (
          <TextButton id="by-card" words={listWords.whichCard} onPress={() => lookByCard(true)} />
        ))}
      <Text className="note arrangement-foot">{listWords.privacy}</Text>
    </View>
  )
}
