import { isNameList, ownLineByline, type Byline } from '../byline'
import { namesIn } from '../names'
import { closedRoles, namesSetTight, withNames } from './byline-names'

/** 「文/甲某」, 「■文／甲某 乙某」 */
const TEXT_BY = /^[■□◆◇●○▲△★☆◎]?\s*文\s*[/／：:]\s*(\S.*)$/
/** 「■甲某乙某」 */
const MARKED = /^[■□◆◇●○▲△★☆◎]\s*([\u4e00-\u9fff\s]{2,16})$/
/** 「某县委组织部甲某 乙某」 without a space after the office. */
const OFFICE =
  /^([■□◆◇●○▲△★☆◎])?\s*[\u4e00-\u9fff]{2,14}(?:委员?会|工委|[部局办]|党校|中心|镇|街道|日报社?)\s*([\u4e00-\u9fff\s]{2,14})$/

/** 「某某县」 looks like a name of three characters. */
const PLACE = /[县市区镇乡村]$/
/** Names behind an office on a line without a mark: fewer may be words. */
const FEWEST_UNMARKED = 2

/** A line that says no more than who wrote the text, where it stands by itself over it; or null. */
export function authorIn(line: string): Byline | null {
  const text = closedRoles(line)
  const byline = ownLineByline(text)
  if (byline !== null) return withNames(byline)
  const signed = (reporters: string[]): Byline => ({ text, place: null, reporters })
  const names = TEXT_BY.exec(text)?.[1]
  if (names !== undefined) {
    const read = namesSetTight(names)
    return read === null ? null : signed(read)
  }
  const office = OFFICE.exec(text)
  if (office !== null) {
    const read = namesSetTight(office[2]!)
    if (read !== null && (office[1] !== undefined || read.length >= FEWEST_UNMARKED))
      return signed(read)
  }
  if (PLACE.test(text)) return null
  const marked = MARKED.exec(text)?.[1]
  const read = marked === undefined ? null : namesSetTight(marked)
  if (read !== null) return signed(read)
  return isNameList(text) ? signed(namesIn(text)) : null
}
