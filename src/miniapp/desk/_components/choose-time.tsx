import { useState } from 'react'
import { addDays, studyDayAt } from '../../../core/calendar/study-day'
import { deskAfterwards as words } from '../../../copy/zh-cn/desk-afterwards'
import { deviceClock } from '../../gateways/clock'

/** As the service takes it: no further than so many days ahead. */
const MOST_DAYS = 60
/** When newspapers come out. */
const MORNING = '08:00'

/** A day and a time of China, whatever the clock of this computer is set to. Out by `onChoose`, in the service's form. */
export function useTime(first: string | null) {
  const today = studyDayAt(deviceClock.now(), 0)
  const [day, setDay] = useState(first?.slice(0, 10) ?? addDays(today, 1))
  const [time, setTime] = useState(first?.slice(11, 16) ?? MORNING)
  const minute = day && time ? `${day}T${time}+08:00` : null
  const fields = (
    <div className="desk-time">
      <label className="desk-stacked">
        {words.day}
        <input
          className="desk-input"
          id="desk-day"
          type="date"
          value={day}
          min={today}
          max={addDays(today, MOST_DAYS)}
          onChange={({ target }) => setDay(target.value)}
        />
      </label>
      <label className="desk-stacked">
        {words.time}
        <input
          className="desk-input"
          id="desk-time"
          type="time"
          value={time}
          onChange={({ target }) => setTime(target.value)}
        />
      </label>
    </div>
  )
  return { minute, fields }
}
