import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { EditionReply } from '../../../../contract/edition'
import { addDays, type StudyDay } from '../../../../core/calendar/study-day'
import { isRead, type ReadingProgress } from '../../../../core/study/reading-progress'
import { shared, today as words, weekdayNames } from '../../../../copy/zh-cn/miniapp'
import { weekdayIndex } from '../../../../core/calendar/study-day'
import { Press } from '../../../components/press'
import { Row } from '../../../components/row'
import { Section } from '../../../components/section'
import { monthDay, shortWeekdayOf } from '../../../day-words'
import { listHeadline } from '../../../card-words'
import { parts } from '../../../parts'

/** One short bar a card, drawn by the style sheet: nodes are what a slow phone waits for. */
const MOST_BARS = 3

interface WeekProps {
  edition: EditionReply
  today: StudyDay
  progress: ReadingProgress
}

/** Says where there is something to read, never what was or was not done: 已读 stands only as a word in the list. */
export function Week({ edition, today, progress }: WeekProps) {
  const [chosen, choose] = useState<StudyDay | null>(null)
  const week = Array.from({ length: 7 }, (_, index) => addDays(edition.startsOn, index))
  const on = (day: StudyDay) => edition.cards.filter((card) => card.studyDay === day)
  const ahead = edition.cards.filter((card) => card.studyDay > today)
  const before = edition.cards.filter((card) => card.studyDay < today)
  const listed = chosen ? on(chosen) : [...ahead, ...before]
  return (
    <Section title={words.week} note={words.paper(edition.newspaper, edition.pageNumber)}>
      <View className="week">
        {week.map((day) => (
          <Press
            key={day}
            className={dayClass(day, today, chosen, on(day).length)}
            label={words.dayHas(spokenDay(day), on(day).length)}
            onPress={() => choose(day === chosen ? null : day)}
          >
            {weekdayNames[weekdayIndex(day)]}
            <Text className="week-date">{Number(day.slice(8))}</Text>
          </Press>
        ))}
      </View>
      {chosen && listed.length === 0 && (
        <Text className="note week-empty">{words.dayHas(monthDay(chosen), 0)}</Text>
      )}
      <View className="rows">
        {listed.map((card) => (
          <Row
            key={card.id}
            above={[
              shortWeekdayOf(card.studyDay),
              isRead(progress, card.id) && shared.read,
              card.county,
            ]}
            headline={listHeadline(card)}
            onPress={() => parts.gateways.navigation.card(card.id, card.version)}
          />
        ))}
      </View>
    </Section>
  )
}

/** As the eye reads it, 「一 23」, so that a spoken name and a seen one agree. */
function spokenDay(day: StudyDay): string {
  return `${weekdayNames[weekdayIndex(day)]} ${Number(day.slice(8))}`
}

function dayClass(day: StudyDay, today: StudyDay, chosen: StudyDay | null, cards: number): string {
  const names = ['week-day']
  if (day === today) names.push('week-today')
  if (day === chosen) names.push('week-chosen')
  names.push(cards === 0 ? 'week-off' : `week-bars-${Math.min(cards, MOST_BARS)}`)
  return names.join(' ')
}
