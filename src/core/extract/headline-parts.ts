import type { County } from '../edition/county'
import { printedWidth } from '../text/characters'
import { firstNamed } from './county-of'
import { isColumnLabel } from './labels'
import type { HeadingUnit } from './heading-units'

export interface HeadlineParts {
  kicker: string | null
  headline: string
  subhead: string | null
  column: string | null
}

const SUBHEAD = /^(?:——|—|--|──)/
/** Longest name of a series (乡村振兴先锋), in ems. */
const LONGEST_COLUMN_EMS = 6

/** In: the heading units of one article in print order. Out: which part of the headline each is. */
export function headlineParts(units: HeadingUnit[], counties: County[]): HeadlineParts {
  const parts: HeadlineParts = { kicker: null, headline: '', subhead: null, column: null }
  const rest: Rest = []
  units.forEach((unit, at) => {
    for (const line of unit.lines) {
      const isLabel = isColumnLabel(line.text)
      if (isLabel && parts.column === null) parts.column = line.text
      else if (SUBHEAD.test(line.text)) parts.subhead = joined(parts.subhead, line.text)
      else if (parts.subhead !== null && rest.length > 0 && line !== unit.lines[0]) {
        parts.subhead = joined(parts.subhead, line.text)
      } else rest.push({ text: line.text, unit: at, group: unit.group })
    }
  })
  takeDistantColumn(rest, parts, units, counties)
  takeColumn(rest, parts, counties)
  takeKicker(rest, parts, counties)
  parts.headline = rest.map((line) => line.text).join(' ')
  return parts
}

const joined = (before: string | null, text: string) => (before === null ? text : before + text)

type Rest = { text: string; unit: number; group: number }[]

/** Words with which newspapers end the name of a series or column. */
export const SERIES_END =
  /(?:先锋|巡礼|风采|在线|连线|之窗|之声|论坛|进行时|观察|故事|人物|手记|微语|微言|快语|絮语|札记|日记|随笔|随想|专栏|专访|访谈|大家谈|微评|时评|快评|漫谈|杂谈|课堂|讲堂|榜样|身边|广角|聚焦|视点|视野|视线|动态|简讯|速递|速览|前沿|一线|现场|实录|园地|展台|擂台|窗口|足迹|印记|新传|天地|传真|扫描|点击|纵横)$/
/** Longest name of a series that ends so, in ems. */
const LONGEST_SERIES_EMS = 14

/** How names of places end; 具, 凶 and 巾 are what scans make of 县, 区 and 市. */
const PLACE_END = /[县市区镇乡具凶巾]$/

/** Longest name of a series that stands away from its headline, in ems. */
const LONGEST_DISTANT_EMS = 10

/** What stands alone on the other side of the text from a headline is no part of it: it names a series. */
function takeDistantColumn(
  rest: Rest,
  parts: HeadlineParts,
  units: HeadingUnit[],
  counties: County[],
): void {
  if (rest.length < 2) return
  const linesOf = (group: number) =>
    units.filter((unit) => unit.group === group).reduce((sum, { lines }) => sum + lines.length, 0)
  const alone = rest.filter((line) => linesOf(line.group) === 1)
  const short = alone.filter(
    ({ text }) => /^[\u4e00-\u9fff·]+$/.test(text) && printedWidth(text) <= LONGEST_DISTANT_EMS,
  )
  const named = short.filter(
    ({ text }) => firstNamed(text, counties) === null && !PLACE_END.test(text),
  )
  // Of two that stand alone the shorter is the name.
  const least = Math.min(...named.map(({ text }) => text.length))
  const found = named.find(({ text }) => text.length === least)
  const others = rest.filter((line) => line !== found)
  const twin = others.some(
    (line) => line.group !== found?.group && isCouplet(found?.text ?? '', line.text),
  )
  if (found === undefined || (twin && parts.subhead === null)) return
  parts.column = parts.column === null ? found.text : `${found.text} ${parts.column}`
  rest.splice(rest.indexOf(found), 1)
}

/** A short name without a place, on its own before a longer headline, names a series. */
function takeColumn(rest: Rest, parts: HeadlineParts, counties: County[]): void {
  const first = rest[0]
  const next = rest[1]
  if (parts.column !== null || first === undefined || next === undefined) return
  if (!/^[\u4e00-\u9fff·]+$/.test(first.text)) return
  const width = printedWidth(first.text)
  const longest = Math.max(...rest.slice(1).map((line) => printedWidth(line.text)))
  const named = SERIES_END.test(first.text) && width <= LONGEST_SERIES_EMS
  const short = width <= LONGEST_COLUMN_EMS && longest >= width + 3
  // Without a blank below it only its last word and its length tell it from a line of the headline.
  if (first.unit === next.unit && !(named && short)) return
  if (!named && (!short || isCouplet(first.text, next.text))) return
  if (firstNamed(first.text, counties) !== null || PLACE_END.test(first.text)) return
  parts.column = first.text
  rest.shift()
}

/** A place before the headline, or a line set apart above it, is the kicker. */
function takeKicker(rest: Rest, parts: HeadlineParts, counties: County[]): void {
  // A scan may read the county, which stands apart, between the lines of the headline.
  const apart = rest.findIndex((line) => counties.some(({ name }) => name === line.text))
  if (apart > 0) {
    parts.kicker = rest[apart]!.text
    rest.splice(apart, 1)
    return
  }
  const first = rest[0]
  if (first === undefined) return
  const county = counties.find(({ name }) => first.text.startsWith(name))
  const after = county === undefined ? '' : first.text.slice(county.name.length)
  if (county !== undefined && /^[\s　]+\S/.test(after)) {
    parts.kicker = county.name
    rest[0] = { ...first, text: after.trim() }
    return
  }
  const next = rest[1]
  if (next === undefined) return
  const isPlace = /^[\u4e00-\u9fff]{2,6}[县市区具凶巾]$/.test(first.text)
  const setApart = first.unit !== next.unit && !isCouplet(first.text, next.text)
  if (!isPlace && !setApart) return
  parts.kicker = first.text
  rest.shift()
}

/** Two lines of one headline: of one length, or the second cannot stand alone. */
function isCouplet(first: string, second: string): boolean {
  if (/^[与和及的并]/.test(second)) return true
  return Math.abs(printedWidth(first) - printedWidth(second)) <= 1 && !/\s/.test(first + second)
}
