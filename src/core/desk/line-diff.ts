import { type Difference, differences } from '../text/differences'

/** What of `before` is gone and what is new in `after`, line by line. Pure text, no notes taken out. */
export const lineDiff = (before: string, after: string): Difference[] =>
  differences(linesOf(before), linesOf(after))

/** A line end at the end makes no line. */
const linesOf = (text: string) => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/))
