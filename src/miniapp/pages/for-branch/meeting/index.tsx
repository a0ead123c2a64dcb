import { Text, View } from '@tarojs/components'
import { useEffect, useMemo, useState } from 'react'
import { meetingSlides } from '../../../../core/study/meeting-slides'
import { forBranch } from '../../../../copy/zh-cn/for-branch'
import { meeting as words } from '../../../../copy/zh-cn/meeting'
import { Button } from '../../../components/button'
import { Failed, Opening } from '../../../components/states'
import { parts } from '../../../parts'
import type { BranchPack } from '../../../stores/branch-pack'
import { Choosing } from '../_components/choosing'
import { Frame } from '../_components/frame'
import { usePack } from '../_components/subject'
import { Wall } from '../_components/wall'
import './index.scss'

/** 集中学习: browsers only, for a projector. Nobody logs in and nobody is named. */
export default function MeetingPage() {
  const { pack, again } = usePack()
  const { status, texts, openTexts } = pack
  useEffect(() => {
    if (status === 'ready' && texts === 'none') void openTexts()
  }, [status, texts, openTexts])
  return (
    <Frame title={words.title} pack={pack} again={again}>
      {(texts === 'none' || texts === 'opening') && <Opening />}
      {texts === 'failed' && (
        <Failed
          title={forBranch.failed}
          onRetry={() => void openTexts()}
          onTell={() => parts.gateways.navigation.feedback()}
        />
      )}
      {texts === 'ready' && <Meeting pack={pack} />}
    </Frame>
  )
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
