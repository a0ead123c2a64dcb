import { useDidShow } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useStore } from 'zustand'
import { halfRead, isRead } from '../../../core/study/reading-progress'
import { holds, todayView } from '../../../core/study/today-view'
import { shared, today as words } from '../../../copy/zh-cn/miniapp'
import { TextButton } from '../../components/button'
import { Row } from '../../components/row'
import { PageTop } from '../../components/page-top'
import { Screen } from '../../components/screen'
import { Section } from '../../components/section'
import { Failed, OfflineLine, Opening } from '../../components/states'
import { monthDay, weekdayOf } from '../../day-words'
import { listHeadline } from '../../card-words'
import { ForBranch } from '../../for-branch-entry'
import { parts } from '../../parts'
import { useReader, useTabBar } from '../../use-reader'
import { ExtraLargeToday } from './_components/extra-large-today'
import { NoCard } from './_components/no-card'
import { TellMe } from './_components/tell-me'
import { TodaysCard } from './_components/todays-card'
import { Week } from './_components/week'
import { useSuggestions } from './_components/use-suggestions'
import './index.scss'

export default function TodayPage() {
  const { size, onSize, sample } = useReader()
  const { status, day, reply, storedOn, load } = useStore(parts.todayStore)
  const progress = useStore(parts.readingProgress, (state) => state.progress)
  const guideSeen = useStore(parts.settings, (state) => state.guideSeen)
  const { navigation } = parts.gateways
  useTabBar(size)
  const suggested = useSuggestions(day)
  useDidShow(() => {
    void load()
    void parts.suggestions.getState().load()
  })

  const top = <PageTop title={monthDay(day)} note={weekdayOf(day)} size={size} onSize={onSize} />
  if (status !== 'ready' || !reply)
    return (
      <Screen size={size} sample={sample}>
        {top}
        {status === 'failed' ? (
          <Failed onRetry={() => void load()} onTell={() => navigation.feedback()} />
        ) : (
          <Opening />
        )}
      </Screen>
    )

  const edition = reply.current ?? reply.latest
  const view = todayView(day, reply, (cardId) => isRead(progress, cardId))
  const week = reply.current && holds(reply.current, day) ? reply.current : null
  const half = halfRead(progress).filter(
    (entry) => !(view.kind === 'card' && entry.cardId === view.card.id),
  )[0]
  const isFirstTime = guideSeen === false && Object.keys(progress.cards).length === 0
  // A page of the real newspaper must not be called made up.
  const shownSample = edition?.sample ?? sample
  const offline = storedOn !== null && <OfflineLine words={shared.offline(monthDay(storedOn))} />
  if (size === 'extra-large')
    return (
      <Screen size={size} sample={shownSample}>
        {top}
        {offline}
        <ExtraLargeToday
          {...{ view, edition, half, suggested, size, onSize }}
          onGuide={isFirstTime ? navigation.guide : null}
        />
        {edition && <ForBranch subject={{ editionId: edition.id }} />}
      </Screen>
    )
  return (
    <Screen size={size} sample={shownSample}>
      {top}
      {offline}
      {isFirstTime && <TextButton id="guide" words={words.firstTime} onPress={navigation.guide} />}
      {view.kind === 'card' ? (
        <TodaysCard card={view.card} read={isRead(progress, view.card.id)} />
      ) : (
        <NoCard view={view} edition={edition} listed={week === null} />
      )}
      {view.kind === 'card' && view.alsoToday.length > 0 && (
        <Section title={words.alsoToday}>
          <View className="rows">
            {view.alsoToday.map((card) => (
              <Row
                key={card.id}
                above={[isRead(progress, card.id) && shared.read, card.county]}
                headline={listHeadline(card)}
                onPress={() => navigation.card(card.id, card.version)}
              />
            ))}
          </View>
        </Section>
      )}
      {suggested.length > 0 && (
        <Section title={words.suggested} id="suggested">
          {suggested.map(({ id, card, left, suggestedDay, note }) => (
            <Row
              key={id}
              above={[card.county]}
              headline={listHeadline(card)}
              below={[words.suggestedBy(monthDay(suggestedDay), left), ...(note ? [note] : [])]}
              onPress={() => navigation.card(card.id)}
            />
          ))}
          <TellMe size={size} />
        </Section>
      )}
      {half && (
        <Section title={words.halfRead} id="half-read">
          <Row
            above={[half.county]}
            headline={listHeadline({ kind: 'article', ...half })}
            below={[words.stoppedAt(half.paragraph + 1, half.excerpt)]}
            // Without a version: a text corrected since then opens as it is now.
            onPress={() => navigation.card(half.cardId)}
          />
        </Section>
      )}
      {week && <Week edition={week} today={day} progress={progress} />}
      {edition && <ForBranch subject={{ editionId: edition.id }} />}
    </Screen>
  )
}
