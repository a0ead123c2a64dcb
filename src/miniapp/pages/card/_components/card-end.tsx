import { Text, View } from '@tarojs/components'
import { useStore } from 'zustand'
import { isRead } from '../../../../core/study/reading-progress'
import { card as words } from '../../../../copy/zh-cn/card'
import { listening } from '../../../../copy/zh-cn/listening'
import { days } from '../../../../copy/zh-cn/miniapp'
import { Button, TextButton } from '../../../components/button'
import { ChannelLine } from '../../../channel-line'
import { ForBranch } from '../../../for-branch-entry'
import { monthDay, yearOf } from '../../../day-words'
import { parts } from '../../../parts'
import type { ArticleCard } from './article-card'
import { Related } from './related'

/** Source, the reader's own mark, the quiz, and the way on to the official account. */
export function CardEnd({ card }: { card: ArticleCard }) {
  const read = useStore(parts.readingProgress, (state) => isRead(state.progress, card.id))
  const mark = useStore(parts.readingProgress, (state) => state.mark)
  const heard = useStore(parts.listening, (state) => state.heard.some(({ id }) => id === card.id))
  // Then the player asks, and there is one place to answer.
  const asked = useStore(
    parts.listening,
    (state) => state.state.kind === 'between' && state.card?.id === card.id,
  )
  const { navigation } = parts.gateways
  return (
    <View>
      <View className="source">
        <Together pieces={source(card)} />
        <Together pieces={people(card)} />
        <Together pieces={card.notices ?? []} />
        <TextButton words={words.wrongText} onPress={() => navigation.feedback(card.id)} />
      </View>
      <View className="stack">
        {read ? (
          <View className="finished">
            <Text>{words.isRead}</Text>
            <TextButton id="not-yet" words={words.notYet} onPress={() => void mark(card, false)} />
          </View>
        ) : asked ? null : (
          <Button
            kind="ink"
            id="finished"
            words={heard ? listening.heard : words.finished}
            onPress={() => void mark(card, true, heard ? 'audio' : 'phone')}
          />
        )}
        {card.items.length > 0 && (
          <Button
            kind={read ? 'ink' : 'outline'}
            id="quiz"
            words={words.quiz}
            onPress={() => {
              // Behind the quiz there would be nothing to stop it with.
              parts.listening.getState().pause()
              navigation.quiz(card.id, card.version)
            }}
          />
        )}
      </View>
      <Related cardId={card.id} />
      <ChannelLine />
      <ForBranch subject={{ cardId: card.id }} />
    </View>
  )
}

/** Lines break between the pieces, not inside: a name stays with its role. */
function Together({ pieces }: { pieces: string[] }) {
  const shown = pieces.filter(Boolean)
  return shown.length === 0 ? null : (
    <View className="source-line">
      {shown.map((piece, index) => (
        <Text key={index} className="source-piece">
          {piece}
        </Text>
      ))}
    </View>
  )
}

function source({ newspaper, date, pageNumber, pageTitle }: ArticleCard): string[] {
  const day = date ? days.year(yearOf(date)) + monthDay(date) : null
  return words.source(newspaper, day, pageNumber, pageTitle ? words.pageTitle(pageTitle) : '')
}

function people({ reporters, editors }: ArticleCard): string[] {
  const first = (role: string) => (words.answersForText.includes(role) ? 0 : 1)
  const signed = Object.entries(editors)
    .sort(([a], [b]) => first(a) - first(b))
    .map(([role, name]) => words.signed(role, name))
  return [reporters.length > 0 ? words.reporters(reporters) : '', ...signed]
}
