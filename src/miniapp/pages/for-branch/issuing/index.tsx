import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { issuing as words, monthlyPrompt } from '../../../../copy/zh-cn/monthly-prompt'
import { arrangement } from '../../../../copy/zh-cn/arrangement'
import { Button } from '../../../components/button'
import { Row } from '../../../components/row'
import { Section } from '../../../components/section'
import { monthDay } from '../../../day-words'
import type { ArrangementPage } from '../../../gateways/navigation'
import { parts } from '../../../parts'
import type { Issuing } from '../../../stores/issuing'
import { nameOf } from '../_components/arrangement-words'
import { OwnPlace, type Place } from '../_components/own-place'
import './index.scss'

/** What an organisation has said to its branches. Nothing comes back, so nothing else stands here. */
export default function IssuingPage() {
  return (
    <OwnPlace title={words.title} choosing>
      {(place, issuing) => <Issued place={place} issuing={issuing} />}
    </OwnPlace>
  )
}

function Issued({ place, issuing }: { place: Place; issuing: Issuing }) {
  const { prompts, joints, cards } = issuing
  const [closed, close] = useState(false)
  const open = (page: ArrangementPage, id?: string) =>
    void parts.gateways.navigation
      .arrangement(page, { place: place.id, id })
      .then((opened) => close(!opened))
  const today = parts.today()
  return (
    <View className="issuing">
      <Text className="note issuing-why">{words.why}</Text>
      {closed && <Text className="note">{words.cannotOpen}</Text>}
      <Section title={words.prompts}>
        <View className="issuing-new">
          <Button
            kind="ink"
            id="new-prompt"
            words={words.newPrompt}
            onPress={() => open('issue')}
          />
        </View>
        {prompts.length === 0 && <Text className="note">{words.noPrompts}</Text>}
        {prompts.map(({ id, month, theme, cardIds, materials }) => (
          <Row
            key={id}
            above={[monthlyPrompt.dated(month, today)]}
            headline={theme}
            below={[
              materials.length > 0 ? words.readings(materials.length) : '',
              cardIds.length > 0
                ? `${monthlyPrompt.practices}${words.several(cardIds.length)}`
                : '',
            ].filter(Boolean)}
            onPress={() => open('issue', id)}
          />
        ))}
      </Section>
      <Section title={words.joints}>
        <View className="issuing-new">
          <Button id="new-joint" words={words.newJoint} onPress={() => open('joint')} />
        </View>
        {joints.length === 0 && <Text className="note">{words.noJoints}</Text>}
        {joints.map((one) => (
          <Row
            key={one.id}
            headline={nameOf(one, cards)}
            below={[
              one.cardIds.length > 1 ? words.several(one.cardIds.length) : '',
              arrangement.suggestedDay(monthDay(one.suggestedDay)),
              words.sentTo(one.branches),
            ].filter(Boolean)}
            onPress={() => open('joint', one.id)}
          />
        ))}
      </Section>
    </View>
  )
}
