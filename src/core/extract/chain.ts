import type { Byline } from './byline'
import type { PageLine } from './page-line'

/** How sure the program is that one line follows another; larger is surer, below 3 is a doubt. */
export type Margin = number

/** A line of body text at its place in an article. */
export interface ChainLine {
  line: PageLine
  /** The body text of the line: the line without a dateline or a byline at its end. */
  text: string
  /** Surety that it follows the line before it; Infinity where nothing else was possible. */
  margin: Margin
}

/** The running text of one article (or of one caption) in reading order. */
export interface Chain {
  lines: ChainLine[]
  byline: Byline | null
  /** What shows that an article starts here: without a byline only a headline does. */
  anchor: 'byline' | 'headline' | 'none'
}

export function chainText(chain: Chain): string {
  return chain.lines.map((line) => line.text).join('')
}
