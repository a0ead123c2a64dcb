import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { useStore } from 'zustand'
import { visits as words } from '../../../../../copy/zh-cn/visits'
import { Button } from '../../../../components/button'
import { UpDown } from '../../../../components/up-down'
import { membershipParts } from '../../../../membership-parts'
import { parts } from '../../../../parts'

/** Above the list: one print job for all, and the order in which one walks. */
export function BeforeTheWalk({ onOrder }: { onOrder: () => void }) {
  const [closed, close] = useState(false)
  const many = useStore(membershipParts.visits, ({ reply }) => (reply?.people.length ?? 0) > 1)
  const printAll = () =>
    void parts.gateways.navigation
      .arrangement('packs', { mine: '1' })
      .then((opened) => close(!opened))
  return (
    <View className="visits-walk">
      {process.env.TARO_ENV === 'h5' && (
        <Button kind="small" id="packs" words={words.printAll} onPress={printAll} />
      )}
      {many && <Button kind="small" id="order" words={words.order} onPress={onOrder} />}
      {closed && <Text className="note">{words.cannotOpen}</Text>}
    </View>
  )
}

/** Names alone, each moved up or down by a tap. */
export function WalkOrder({ onDone }: { onDone: () => void }) {
  const { reply, order, move } = useStore(membershipParts.visits)
  const people = reply?.people ?? []
  return (
    <View>
      <Text className="visits-why">{words.orderWhy}</Text>
      {people.map(({ memberId, name }, at) => (
        <View key={memberId} className="visit-step">
          <Text className="visit-name">{name}</Text>
          <UpDown
            id={memberId}
            at={at}
            of={people.length}
            onMove={(step) => void move(memberId, step)}
          />
        </View>
      ))}
      <View className="visits-foot">
        {order !== null && <Text className="note">{words.orderWaiting}</Text>}
        <Button kind="ink" id="order-done" words={words.orderDone} onPress={onDone} />
      </View>
    </View>
  )
}
