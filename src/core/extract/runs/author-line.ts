import { isNameList, ownLineByline, type Byline } from '../byline'
import { namesIn } from '../names'

/** 「文/甲某」, 「■文／甲某 乙某」 */
const TEXT_BY = /^[■□◆◇●○▲△★☆◎]?\s*文\s*[/／：:]\s*(\S.*)$/

/** 「某某县」 looks like a name of three characters. */
const PLACE = /[县市区镇乡村]$/

/** A line that says no more than who wrote the text, where it stands by itself over it; or null. */
export function authorIn(text: string): Byline | null {
  const byline = ownLineByline(text)
  if (byline !== null) return byline
  const names = TEXT_BY.exec(text)?.[1] ?? text
  if (PLACE.test(names)) return null
  return isNameList(names) ? { text, place: null, reporters: namesIn(names) } : null
}
