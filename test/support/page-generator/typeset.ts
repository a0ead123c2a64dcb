import type { Dice } from './dice'

/** One visual line of body text and where it belongs. */
export interface Line {
  article: number
  paragraph: number
  text: string
  /** The first line of its paragraph (printed with an indent of two). */
  opens: boolean
  closes: boolean
}

/** What a printed character takes of the measure: CJK and its marks 1, Latin letters and digits half. */
const widthOf = (token: string) =>
  [...token].reduce((sum, ch) => sum + (ch.charCodeAt(0) < 0x80 ? 0.5 : 1), 0)

const NEVER_FIRST = '，。；：？！、”’）》%'
const NEVER_LAST = '“‘（《'

/**
 * Breaks a paragraph into lines of `measure` characters by the rules of Chinese typesetting: no mark at
 * a line's start, no opening mark at its end, numbers unbroken. Justification lets a line hold half a
 * character more or less, so `slack` varies the measure.
 */
export function breakLines(
  text: string,
  measure: number,
  indent: number,
  slack: number,
  dice: Dice,
): string[] {
  const lines: string[] = []
  let line = ''
  let width = indent
  let limit = measure
  for (const token of text.match(/[0-9.]+%?|[A-Za-z]+|——|……|[^]/gu) ?? []) {
    const need = widthOf(token)
    if (line !== '' && width + need > limit && !NEVER_FIRST.includes(token[0]!)) {
      const hanging = NEVER_LAST.includes(line.slice(-1)) ? line.slice(-1) : ''
      lines.push(hanging ? line.slice(0, -1) : line)
      line = hanging
      width = widthOf(line)
      limit = measure + (slack > 0 ? dice.pick([-slack, 0, 0, slack]) : 0)
    }
    line += token
    width += need
  }
  if (line !== '') lines.push(line)
  return lines
}

/** Typesets the body of article `article`; the inline byline is no part of the lines' text. */
export function bodyLines(
  paragraphs: string[],
  article: number,
  measure: number,
  slack: number,
  byline: string,
  dice: Dice,
): Line[] {
  return paragraphs.flatMap((text, paragraph) => {
    const inline = paragraph === 0 ? byline : ''
    const broken = breakLines(inline + text, measure, 2, slack, dice)
    return broken.map((line, i) => ({
      article,
      paragraph,
      text: line,
      opens: i === 0,
      closes: i === broken.length - 1,
    }))
  })
}
