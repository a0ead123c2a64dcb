import { readFileSync } from 'node:fs'
import path from 'node:path'
import { addDays, mondayOf, type StudyDay, weekdayIndex } from '../../core/calendar/study-day'
import { weekdayNames } from '../../copy/zh-cn/server'
import { checkout } from '../config'
import type { SamplePage, SamplePicture } from '../operations/load-samples'

const FOLDER = path.join(checkout, 'src', 'server', 'samples')
const DAYS_A_WEEK = 7
const SATURDAY = 5

const readJson = (name: string) => JSON.parse(readFileSync(path.join(FOLDER, name), 'utf8'))

function dated(text: string, date: StudyDay): string {
  const [year, month, day] = date.split('-').map(Number)
  return text
    .replaceAll('{{年}}', String(year))
    .replaceAll('{{月}}', String(month))
    .replaceAll('{{日}}', String(day))
    .replaceAll('{{星期}}', weekdayNames[weekdayIndex(date)]!)
}

const samplePicture = (): SamplePicture => ({
  content: readFileSync(path.join(FOLDER, 'picture-2.jpg')),
  ...(readJson('picture-2.json') as Omit<SamplePicture, 'content'>),
})

/**
 * The sample pages as of a first start on `today`: page 2 fills the study week that holds it, page
 * 1 the one before. A week's Saturday has a card only when there are more than ten articles, so on
 * a Saturday the week ends with that day and its look back.
 */
export function samplePages(today: StudyDay): SamplePage[] {
  const monday = mondayOf(today)
  const startsOn = weekdayIndex(today) === SATURDAY ? addDays(today, 1 - DAYS_A_WEEK) : monday
  const { newspaper } = readJson('product.json') as { newspaper: string }
  const counties = readJson('counties.json') as SamplePage['counties']
  const page = (name: string, weeksAgo: number): SamplePage => ({
    text: dated(
      readFileSync(path.join(FOLDER, name), 'utf8'),
      addDays(monday, -1 - weeksAgo * DAYS_A_WEEK),
    ),
    newspaper,
    startsOn: addDays(startsOn, -weeksAgo * DAYS_A_WEEK),
    counties,
  })
  return [page('page-1.txt', 1), { ...page('page-2.txt', 0), picture: samplePicture() }]
}
