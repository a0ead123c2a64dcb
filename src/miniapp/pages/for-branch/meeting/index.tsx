import { Text, View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { meetingSlides } from '../../../../core/study/meeting-slides'
import { forBranch } from '../../../../copy/zh-cn/for-branch'
import { meeting as words } from '../../../../copy/zh-cn/meeting'
import { Button } from '../../../components/button'
import type { BranchPack } from '../../../stores/branch-pack'
import { Choosing } from '../_components/choosing'
import { WithTexts } from '../_components/with-texts'
import { Wall } from '../_components/wall'
import './index.scss'

/** 集中学习: browsers only, for a projector. Nobody logs in and nobody is named. */
export default function MeetingPage() {
  return <WithTexts title={words.title}>{(pack) => <Meeting pack={pack} />}</WithTexts>
}

function Meeting({ pack }: { pack: BranchPack }) {
  const [running, run] = useState(false)
  const { articles, lookBack, chosenIds, edition } = pack
  const slides = useMemo(() => {
    const chosen = articles.filter((card) => chosenIds.includes(card.id))
    // The look back asks about the whole week, so it comes when the whole week was read.
    return meetingSlides(chosen, chosen.length === articles.length ? lookBack : null)
  }, [articles, chosenIds, lookBack])
  const cards = useMemo(
    () => new Map([...articles, ...(lookBack ? [lookBack] : [])].map((card) => [card.id, card])),
    [articles, lookBack],
  )
  if (!edition) return null
  if (running)
    return <Wall slides={slides} cards={cards} edition={edition} onLeave={() => run(false)} />
  return (
    <View>
      <View className="meeting-begin">
        <Button
          kind="ink"
          id="begin"
          words={chosenIds.length === 0 ? forBranch.chooseOne : words.begin}
          disabled={chosenIds.length === 0}
          onPress={() => run(true)}
        />
      </View>
      <Text className="note">{words.keys}</Text>
      <Choosing pack={pack} />
    </View>
  )
}
