import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { packs as words } from '../../../../../copy/zh-cn/packs'
import { Button } from '../../../../components/button'
import { Section } from '../../../../components/section'
import { TickRow } from '../../../../components/tick-row'
import { UpDown } from '../../../../components/up-down'
import { Said } from '../../../../said'
import { walksOf } from '../../../../stores/packs'
import { packsStore } from './packs-store'

/** Who gets a pack, by liaison; in the other mode each is moved up or down the walk. */
export function Whom() {
  const { people, chosenIds, choose, move, order } = useStore(packsStore)
  const [isOrdering, beginOrder] = useState(false)
  const walks = walksOf(people).filter(({ liaison }) => liaison || !isOrdering)
  return (
    <Section title={words.whom}>
      {walks.some(({ liaison, people: some }) => liaison && some.length > 1) && (
        <View className="packs-order">
          <Button
            kind="small"
            id="order"
            words={isOrdering ? words.orderDone : words.order}
            onPress={() => beginOrder(!isOrdering)}
          />
        </View>
      )}
      {isOrdering && <Text className="note packs-why">{words.orderWhy}</Text>}
      {walks.map(({ liaison, people: walked }) => (
        <View key={liaison?.memberId ?? ''} className="packs-whom">
          <Text className="packs-walk">{liaison ? words.of(liaison.name) : words.noLiaison}</Text>
          {walked.map((person, at) => {
            const { memberId, name, openCardIds, studyMode } = person
            const about = [words.asks[studyMode], gets(openCardIds.length)]
            const note = about.filter(Boolean).join('　')
            return (
              <View key={memberId} className="packs-person">
                {isOrdering || openCardIds.length === 0 ? (
                  <View className="packs-still">
                    <Text>{name}</Text>
                    {!isOrdering && <Text className="note">{note}</Text>}
                  </View>
                ) : (
                  <TickRow
                    id={`pack-${memberId}`}
                    on={chosenIds.has(memberId)}
                    note={note}
                    words={name}
                    onPress={() => choose(memberId)}
                  />
                )}
                {isOrdering && liaison && (
                  <UpDown
                    id={memberId}
                    at={at}
                    of={walked.length}
                    onMove={(step) => void move(memberId, step)}
                  />
                )}
              </View>
            )
          })}
        </View>
      ))}
      <Said words={order === 'failed' ? words.orderFailed : ''} />
    </Section>
  )
}

const gets = (count: number) => (count > 0 ? words.gets(count) : words.nothingOpen)
