import { Text, View } from '@tarojs/components'
import { useEffect, useState, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { readingMinutes } from '../../../../core/cards/reading-minutes'
import { placeToResume } from '../../../../core/study/reading-progress'
import { card as words } from '../../../../copy/zh-cn/card'
import { excerpts } from '../../../../copy/zh-cn/excerpts'
import { shared } from '../../../../copy/zh-cn/miniapp'
import { BigButton, TextButton } from '../../../components/button'
import { Headline } from '../../../components/headline'
import { Leads } from '../../../components/leads'
import { columnName } from '../../../card-words'
import { parts } from '../../../parts'
import type { ArticleCard } from './article-card'
import { CardEnd } from './card-end'
import { CardPicture } from './card-picture'
import { Paragraph } from './paragraph'
import { Sentences } from './sentences'

/** Elements of the paragraphs are `#p0`, `#p1` …: targets of leads, of citations and of what has been seen. */
const PREFIX = 'p'

interface ArticleViewProps {
  card: ArticleCard
  /** A paragraph to open at (a citation of the quiz), or null. */
  paragraph: number | null
  /** What is said of listening, below the headline. */
  listening?: ReactNode
  /** While sentences are copied out: what became of the last one tapped. */
  onCopied?: ((what: 'kept' | 'left' | 'full') => void) | null
  /** 特大字 has no bar at the foot: the way to copying out stands below the text. */
  onCopyOut?: (() => void) | null
}

export function ArticleView({ card, paragraph, listening, onCopied, onCopyOut }: ArticleViewProps) {
  // Not the places themselves: each paragraph seen would draw the whole article anew.
  const see = useStore(parts.readingProgress, (state) => state.see)
  const loaded = useStore(parts.readingProgress, (state) => state.loaded)
  const resume = useResume(card, paragraph, loaded)
  const spoken = useSpoken(card)
  const scrollTo = (index: number) => parts.gateways.device.scrollTo(`#${PREFIX}${index}`)

  useEffect(() => {
    if (!loaded) return
    return parts.gateways.seen.watch(PREFIX, card.paragraphs.length, (index) => {
      void see(card, index)
    })
  }, [card, loaded, see])
  useEffect(() => {
    if (paragraph !== null) scrollTo(paragraph)
  }, [paragraph])

  return (
    <View>
      <View className="card-head">
        {card.column && <Text className="column-name">{columnName(card.column)}</Text>}
        <Headline kicker={card.kicker} headline={card.headline} subhead={card.subhead} />
        <View className="facts card-facts">
          {card.county && <Text>{card.county}</Text>}
          <Text>{shared.characters(card.characters)}</Text>
          <Text>{shared.minutes(readingMinutes(card.characters))}</Text>
        </View>
        {listening}
      </View>
      {resume !== null && (
        <TextButton id="resume" words={words.resume(resume + 1)} onPress={() => scrollTo(resume)} />
      )}
      {card.leads.length > 0 && (
        <View className="card-leads" id="leads">
          <Text className="card-cap">{words.leads}</Text>
          <Leads
            leads={card.leads.map((lead) => lead.text)}
            onLead={(index) => scrollTo(card.leads[index]?.paragraph ?? 0)}
          />
        </View>
      )}
      <View className="article">
        <CardPicture card={card} />
        {card.paragraphs.map((text, index) =>
          onCopied ? (
            <Sentences
              key={index}
              id={`${PREFIX}${index}`}
              card={card}
              paragraph={index}
              onTurned={onCopied}
            />
          ) : (
            <Paragraph
              key={index}
              id={`${PREFIX}${index}`}
              text={text}
              isSpoken={index === spoken}
              byline={index === 0 ? card.byline : null}
              lead={card.leads.find((lead) => lead.paragraph === index)?.text ?? null}
            />
          ),
        )}
        {card.captions.map((caption, index) => (
          <View key={index} className="caption">
            <Text className="card-cap">{words.caption}</Text>
            <Text className="caption-text">{caption.text}</Text>
            {caption.credit && <Text className="caption-text">{caption.credit}</Text>}
          </View>
        ))}
      </View>
      {onCopyOut && (
        <View className="card-copy-out">
          <BigButton words={excerpts.copyOutLarge} onPress={onCopyOut} />
        </View>
      )}
      <CardEnd card={card} />
    </View>
  )
}

/** Where the reader stopped last time, read once at opening: going on must not move the offer. */
function useResume(card: ArticleCard, paragraph: number | null, loaded: boolean): number | null {
  const [resume, setResume] = useState<number | null>(null)
  useEffect(() => {
    if (!loaded || paragraph !== null) return
    setResume(placeToResume(parts.readingProgress.getState().progress, card))
  }, [card, loaded, paragraph])
  return resume
}

/** The paragraph that is read out, or where it was paused; it is kept in view. */
function useSpoken(card: ArticleCard): number | null {
  const spoken = useStore(parts.listening, ({ card: listened, state }) =>
    listened?.id === card.id && 'place' in state && state.place >= 0 ? state.place : null,
  )
  useEffect(() => {
    if (spoken !== null) parts.gateways.device.glideTo(`#${PREFIX}${spoken}`)
  }, [spoken])
  return spoken
}
