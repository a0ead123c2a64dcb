import { namesIn } from './names'

/** What furniture says about the page; every value is a reading of furniture lines. */
export interface FurnitureReadings {
  date: string | null
  pageNumber: number | null
  publisher: string[]
  editors: Record<string, string>
  channel: string | null
}

/** A digit glued to the year is the page number: 「32023 年12月17日」 is page 3. */
const DAY = /(?:^|\D)([A-D]?\d{0,2}?)((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/
/** 「2026.11.12」 */
const DOTTED_DAY = /(?:^|\D)()((?:19|20)\d{2})[.．/-](\d{1,2})[.．/-](\d{1,2})(?!\d)/
const CHINESE_DAY =
  /([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/
const PAGE_NUMBER =
  /(?:^|[\s/／])(?:第\s*)?[A-D]?\s*([0-9一二三四五六七八九十]{1,3})\s*版|^[A-D]?([0-9]{1,2})(?:$|\s*[/／\s])/
const ROLE =
  '责任编辑|执行编辑|本版编辑|美术编辑|责编|编辑|视觉|校对|校检|美编|版式|组版|排版|审读|审校|值班主任|值班总编|总编辑|主编|电子信箱|电子邮箱|投稿邮箱|邮箱|E-?mail|热线电话|电话|热线'
const QUOTED = /[“"「『]([^“”"「」『』]{2,20})[”"」』]/
const SPONSOR = /\s*(?:联合主办|联合承办|联合推出|主办单位|主办|协办|承办|合办|联办|编印)[:：]?\s*/g

/** In: the furniture lines in order. Out: what they say; null or empty where they say nothing. */
export function readFurniture(lines: string[]): FurnitureReadings {
  const readings: FurnitureReadings = {
    date: null,
    pageNumber: null,
    publisher: [],
    editors: {},
    channel: null,
  }
  for (const line of lines) {
    readDate(line, readings)
    if (readings.pageNumber === null) readings.pageNumber = pageNumberIn(line)
    Object.assign(readings.editors, editorsIn(line))
    if (readings.channel === null && /码|扫|关注|公众号/.test(line)) {
      readings.channel =
        QUOTED.exec(line)?.[1] ?? /公众号[:：\s]+(\S{2,20})/.exec(line)?.[1] ?? null
    }
  }
  return readings
}

function readDate(line: string, readings: FurnitureReadings): void {
  if (readings.date !== null) return
  const day = DAY.exec(line) ?? DOTTED_DAY.exec(line)
  if (day !== null) {
    const [, glued, year, month, date] = day
    readings.date = validDay(Number(year), Number(month), Number(date))
    const page = Number((glued ?? '').replace(/\D/g, ''))
    if (page > 0) readings.pageNumber = page
    return
  }
  const written = CHINESE_DAY.exec(line)
  if (written === null) return
  const [, year, month, date] = written as unknown as [string, string, string, string]
  const digits = year.split('').map((digit) => Math.max(0, '〇一二三四五六七八九'.indexOf(digit)))
  readings.date = validDay(Number(digits.join('')), chineseNumber(month), chineseNumber(date))
}

function validDay(year: number, month: number, day: number): string | null {
  const longest = [31, year % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  if (month < 1 || month > 12 || day < 1 || day > (longest[month - 1] ?? 0)) return null
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}`
}

/** 十七 → 17, 二十 → 20, 三 → 3. */
function chineseNumber(text: string): number {
  const digit = (character: string) => '〇一二三四五六七八九'.indexOf(character)
  const ten = text.indexOf('十')
  if (ten < 0) return digit(text)
  const tens = ten === 0 ? 1 : digit(text.charAt(0))
  const ones = ten === text.length - 1 ? 0 : digit(text.charAt(ten + 1))
  return tens * 10 + ones
}

function pageNumberIn(line: string): number | null {
  const found = PAGE_NUMBER.exec(line)
  if (found === null) return null
  const printed = found[1] ?? found[2] ?? ''
  const page = /\d/.test(printed) ? Number(printed) : chineseNumber(printed)
  return page > 0 ? page : null
}

function editorsIn(line: string): Record<string, string> {
  const editors: Record<string, string> = {}
  const pattern = new RegExp(`(${ROLE})\\s*[:：/／]?\\s*(.*?)(?=\\s*(?:${ROLE})|$)`, 'g')
  for (const found of line.matchAll(pattern)) {
    const role = found[1] ?? ''
    const text = (found[2] ?? '').trim()
    const contact = /^[A-Za-z0-9._-]+@[A-Za-z0-9.-]+|^[\d-]{7,}/.exec(text)?.[0]
    const names = namesIn(text.split(/\s{2,}/)[0] ?? '')
    const value = contact ?? names.slice(0, 4).join(' ')
    if (value !== '') editors[role] = value
  }
  return editors
}

/** The name of the page beside its number: 「第3版 党的建设」, or null. */
export function pageTitleByNumber(line: string): string | null {
  return /版?[\s　/／:：]+([\u4e00-\u9fff·]{2,8})$/.exec(line)?.[1] ?? null
}

/** The name of the page at the end of an editors' line, after the last name or address, or null. */
export function pageTitleAfterEditors(line: string): string | null {
  const words = line.trim().split(/\s+/)
  const last = words[words.length - 1] ?? ''
  const before = words[words.length - 2] ?? ''
  const isTitle = /^[\u4e00-\u9fff]{4,8}$/.test(last)
  return isTitle && /@|\d{5}|^[\u4e00-\u9fff]{2,4}$/.test(before) ? last : null
}

/** The offices a publisher line names, without 主办. */
export function publishersIn(line: string): string[] {
  return line
    .replace(SPONSOR, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
}
