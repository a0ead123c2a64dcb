import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import type { VisitListReply } from '../../../../../contract/assignment'
import type { CardName } from '../../../../../contract/card'
import { record as recordWords } from '../../../../../copy/zh-cn/membership'
import { visits as words } from '../../../../../copy/zh-cn/visits'
import { listHeadline } from '../../../../card-words'
import { Button } from '../../../../components/button'
import { membershipParts } from '../../../../membership-parts'
import { parts } from '../../../../parts'

export const WAYS = ['home-visit', 'paper'] as const
export type WayOfVisit = (typeof WAYS)[number]

/** Headlines named; how many there are stands above them. */
const NAMED = 2
const SCOPE = { kind: 'visits' } as const

interface PersonProps {
  person: VisitListReply['people'][number]
  cards: ReadonlyMap<string, CardName>
  way: WayOfVisit
}

export function Person({ person, cards, way }: PersonProps) {
  const { memberId, name, studyMode, phone, wishes, askedIds } = person
  const { deeds, studied, undo, seenTo } = useStore(parts.recordsForOthers)
  const [isSeenTo, see] = useState(false)
  const mine = deeds.filter((deed) => deed.memberId === memberId)
  const recorded = new Set(mine.flatMap((deed) => deed.studied.map(({ cardId }) => cardId)))
  const open = person.openCardIds.filter((id) => cards.has(id) && !recorded.has(id))
  const last = mine[mine.length - 1]
  const first = open[0]
  return (
    <View className="visit" id={`visit-${memberId}`}>
      <View className="visit-head">
        <Text className="visit-name">{name}</Text>
        <Text className="note">{recordWords.modes[studyMode]}</Text>
      </View>
      {wishes.length > 0 && (
        <View className="visit-line">
          <Text className="visit-wish">
            {isSeenTo ? words.seen : wishes.map((wish) => recordWords.wishNames[wish]).join('、')}
          </Text>
          {!isSeenTo && (
            <Button
              kind="small"
              words={words.seenTo}
              onPress={() => {
                see(true)
                void seenTo(SCOPE, memberId, askedIds)
              }}
            />
          )}
        </View>
      )}
      <View className="visit-open">
        <Text>{open.length > 0 ? words.open(open.length) : words.nothingOpen}</Text>
        {open.slice(0, NAMED).map((id) => (
          <Text key={id} className="note visit-card">
            {listHeadline(cards.get(id)!)}
          </Text>
        ))}
      </View>
      <View className="visit-buttons">
        {first && (
          <Button
            kind="small"
            id={`record-${memberId}`}
            words={words.record}
            onPress={() => void studied(SCOPE, [memberId], open, way)}
          />
        )}
        {first && process.env.TARO_ENV === 'h5' && (
          <Button
            kind="small"
            words={words.print}
            onPress={() => void parts.gateways.navigation.forBranch({ cardId: first }, 'print')}
          />
        )}
        {phone && (
          <Button kind="small" words={words.call} onPress={() => membershipParts.call(phone)} />
        )}
        {last && (
          <View className="visit-done">
            <Text className="note">{words.recorded[last.by as WayOfVisit]}</Text>
            <Button kind="small" words={words.undo} onPress={() => void undo(last)} />
          </View>
        )}
      </View>
    </View>
  )
}
