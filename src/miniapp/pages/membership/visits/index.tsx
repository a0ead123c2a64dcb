import { Text, View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { useState } from 'react'
import { useStore } from 'zustand'
import { visits as words } from '../../../../copy/zh-cn/visits'
import { OneOf } from '../../../components/one-of'
import { Failed, Message, OfflineLine, Opening } from '../../../components/states'
import { membershipParts } from '../../../membership-parts'
import { LogInFirst } from '../../../log-in-first'
import { parts } from '../../../parts'
import { Frame } from '../_components/frame'
import { Person, WAYS, type WayOfVisit } from './_components/person'
import { BeforeTheWalk, WalkOrder } from './_components/walk-order'
import './index.scss'

/** The liaison's people: what each asks for, what is open, and one tap to record, to print, to call. */
export default function VisitsPage() {
  const session = useStore(parts.session, (state) => state.status)
  const { status, why, reply, load } = useStore(membershipParts.visits)
  const { refused, status: sent } = useStore(parts.recordsForOthers)
  const [way, take] = useState<WayOfVisit>('home-visit')
  const [isOrdering, order] = useState(false)
  const { navigation } = parts.gateways
  useDidShow(() => {
    void parts.session
      .getState()
      .load()
      .then(() => load())
  })
  if (session === 'opening') return <Frame title={words.title}>{<Opening />}</Frame>
  if (session !== 'member' && session !== 'signed-in')
    return (
      <Frame title={words.title}>
        <LogInFirst title={words.notLoggedIn} text={words.notLoggedInWhy} words={words.toLogIn} />
      </Frame>
    )
  if (!reply)
    return (
      <Frame title={words.title}>
        {status === 'failed' && why !== 'not-allowed' ? (
          <Failed onRetry={() => void load()} onTell={() => navigation.feedback()} />
        ) : status === 'failed' ? (
          <Message title={words.none} text={words.noneWhy} />
        ) : (
          <Opening />
        )}
      </Frame>
    )
  const cards = new Map(reply.cards.map((card) => [card.id, card]))
  return (
    <Frame title={words.title}>
      {why !== null && <OfflineLine words={words.offline} />}
      {reply.people.length === 0 ? (
        <Message title={words.none} text={words.noneWhy} />
      ) : isOrdering ? (
        <WalkOrder onDone={() => order(false)} />
      ) : (
        <>
          <Text className="visits-why">{words.why}</Text>
          <BeforeTheWalk onOrder={() => order(true)} />
          <View className="visits-way">
            <Text className="note">{words.recordAs}</Text>
            <OneOf
              name={words.recordAs}
              options={WAYS.map((value) => ({ value, words: words.as[value] }))}
              value={way}
              onValue={(value) => take(value as WayOfVisit)}
            />
          </View>
          {reply.people.map((person) => (
            <Person key={person.memberId} person={person} cards={cards} way={way} />
          ))}
          <View className="visits-foot">
            {sent === 'waiting' && <Text className="note">{words.waiting}</Text>}
            {refused > 0 && <Text className="note">{words.refused(refused)}</Text>}
            <Text className="note">{words.privacy}</Text>
          </View>
        </>
      )}
    </Frame>
  )
}
