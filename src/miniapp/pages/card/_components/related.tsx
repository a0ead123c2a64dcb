import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import type { RelatedPractice } from '../../../../contract/card'
import { card as words } from '../../../../copy/zh-cn/card'
import { days } from '../../../../copy/zh-cn/miniapp'
import { listHeadline } from '../../../card-words'
import { Row } from '../../../components/row'
import { Section } from '../../../components/section'
import { monthDay, yearOf } from '../../../day-words'
import { parts } from '../../../parts'

/** 同题做法: how other places did it. Without a network, or where there is none, nothing stands here. */
export function Related({ cardId }: { cardId: string }) {
  const [practices, show] = useState<RelatedPractice[]>([])
  useEffect(() => {
    let here = true
    void parts.gateways.reading.related(cardId).then((found) => here && show(found))
    return () => {
      here = false
    }
  }, [cardId])
  if (practices.length === 0) return null
  return (
    <Section title={words.related} id="related">
      <View className="rows">
        {practices.map(({ id, version, headline, county, date, terms }) => (
          <Row
            key={id}
            above={[date && days.year(yearOf(date)) + monthDay(date), county]}
            headline={listHeadline({ kind: 'article', headline, county })}
            below={[words.alsoThere(terms)]}
            onPress={() => parts.gateways.navigation.card(id, version)}
          />
        ))}
      </View>
    </Section>
  )
}
