import { Text, View } from '@tarojs/components'
import { addDays, type StudyDay } from '../../../../core/calendar/study-day'
import { notice as words } from '../../../../copy/zh-cn/notice'
import { Button } from '../../../components/button'
import { monthDay, weekdayOf } from '../../../day-words'

interface DayChoiceProps {
  id: string
  name: string
  day: StudyDay | null
  /** Where stepping begins when no day is set. */
  usual: StudyDay
  onDay: (day: StudyDay | null) => void
}

/** A day, moved by taps: no calendar to open, nothing to type. */
export function DayChoice({ id, name, day, usual, onDay }: DayChoiceProps) {
  const step = (days: number) => onDay(day === null ? usual : addDays(day, days))
  return (
    <View className="day-choice">
      <View className="day-words">
        <Text className="note day-name">{name}</Text>
        <Text>{day === null ? words.noDay : `${monthDay(day)}　${weekdayOf(day)}`}</Text>
      </View>
      <View className="day-steps">
        <Button kind="small" id={`${id}-earlier`} words={words.earlier} onPress={() => step(-1)} />
        <Button kind="small" id={`${id}-later`} words={words.later} onPress={() => step(1)} />
        <Button kind="small" id={`${id}-none`} words={words.noDay} onPress={() => onDay(null)} />
      </View>
    </View>
  )
}
