import { Text, View } from '@tarojs/components'
import type { CardName, CardSummary } from '../../../../contract/card'
import type { EditionReply } from '../../../../contract/edition'
import type { HalfRead } from '../../../../core/study/reading-progress'
import type { Suggestion } from '../../../../core/study/suggestions'
import type { TodayView } from '../../../../core/study/today-view'
import { listening } from '../../../../copy/zh-cn/listening'
import { mine, today as words } from '../../../../copy/zh-cn/miniapp'
import { BigButton } from '../../../components/button'
import { Elsewhere } from '../../../components/elsewhere'
import { Headline } from '../../../components/headline'
import { Leads } from '../../../components/leads'
import { Section } from '../../../components/section'
import { SizeChoice } from '../../../components/size-choice'
import { listHeadline, titleOf } from '../../../card-words'
import { monthDay } from '../../../day-words'
import { parts } from '../../../parts'
import type { TextSize } from '../../../theme/text-size'
import { useCanListen } from '../../../use-listening'
import { goToTab } from '../../../use-reader'
import { AskBranch } from './ask-branch'
import { NoCard } from './no-card'
import { TellMe } from './tell-me'

interface ExtraLargeTodayProps {
  view: TodayView<CardSummary>
  edition: EditionReply | null
  half: HalfRead | undefined
  suggested: Suggestion<CardName>[]
  size: TextSize
  onSize: (size: TextSize) => void
  /** For somebody who is here for the first time. */
  onGuide: (() => void) | null
}

/** 特大字 is a layout of its own: one thing, then buttons a hand cannot miss. */
export function ExtraLargeToday({
  view,
  edition,
  half,
  suggested,
  size,
  onSize,
  onGuide,
}: ExtraLargeTodayProps) {
  const { navigation } = parts.gateways
  const todays = view.kind === 'card' && view.card.kind === 'article' ? view.card : null
  const canListen = useCanListen(todays, false)
  return (
    <View>
      {view.kind === 'card' ? (
        <View className="todays-card">
          <Text className="column-name">{words.todaysRead}</Text>
          <Headline kicker={view.card.kicker} headline={titleOf(view.card)} />
          <View className="todays-read">
            <BigButton
              kind="ink"
              icon="today"
              words={words.readThis}
              onPress={() => navigation.card(view.card.id, view.card.version)}
            />
            {canListen && (
              <BigButton
                icon="listen"
                words={listening.listenLarge}
                onPress={() => navigation.listen(view.card.id, view.card.version)}
              />
            )}
          </View>
        </View>
      ) : (
        <NoCard view={view} edition={edition} listed />
      )}
      <Text className="note reassurance">{words.reassurance}</Text>
      {onGuide && (
        <View className="section">
          <BigButton kind="quiet" words={words.firstTime} onPress={onGuide} />
        </View>
      )}
      {suggested.length > 0 && (
        <View className="section stack">
          {suggested.map(({ id, card, left, suggestedDay }) => (
            <BigButton
              key={id}
              kind="quiet"
              above={words.suggested}
              words={listHeadline(card)}
              below={words.suggestedBy(monthDay(suggestedDay), left)}
              onPress={() => navigation.card(card.id)}
            />
          ))}
          <TellMe size={size} />
        </View>
      )}
      {half && (
        <View className="section">
          <BigButton
            kind="quiet"
            above={words.halfReadLarge}
            words={half.headline}
            onPress={() => navigation.card(half.cardId)}
          />
        </View>
      )}
      {view.kind === 'card' && view.alsoToday.length > 0 && (
        <View className="section stack">
          {view.alsoToday.map((card) => (
            <BigButton
              key={card.id}
              kind="quiet"
              above={words.alsoToday}
              words={listHeadline(card)}
              onPress={() => navigation.card(card.id, card.version)}
            />
          ))}
        </View>
      )}
      <AskBranch />
      <Elsewhere here="today" onTab={goToTab('today')} />
      <Section title={mine.textSize}>
        <SizeChoice size={size} onSize={onSize} />
      </Section>
      <Section title={words.findAgain}>
        <Leads leads={[...words.findAgainSteps]} />
      </Section>
    </View>
  )
}
