import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { copyableSentences } from '../../../../core/study/excerpts'
import { Press } from '../../../components/press'
import { parts } from '../../../parts'
import type { ArticleCard } from './article-card'

interface SentencesProps {
  id: string
  card: ArticleCard
  paragraph: number
  onTurned: (what: 'kept' | 'left' | 'full') => void
}

/** A paragraph while sentences are copied out of it: each is a target of its own, and kept ones are marked by the pen. */
export function Sentences({ id, card, paragraph, onTurned }: SentencesProps) {
  const book = useStore(parts.excerpts, (state) => state.book)
  const text = card.paragraphs[paragraph]!
  return (
    <View id={id} className="paragraph sentences">
      {copyableSentences(text).map((span) => {
        const sentence = text.slice(span.start, span.end).trim()
        const isKept = book.some(
          (one) => one.cardId === card.id && one.paragraph === paragraph && one.text === sentence,
        )
        return (
          <Press
            key={span.start}
            className={isKept ? 'sentence-out sentence-kept' : 'sentence-out'}
            role="checkbox"
            current={isKept}
            onPress={() =>
              void parts.excerpts.getState().turn(card, paragraph, span).then(onTurned)
            }
          >
            <Text>{sentence}</Text>
          </Press>
        )
      })}
    </View>
  )
}
