import type { QuizItem } from '../quiz/quiz-item'
import type { BlockRole, DraftPicture, HeadRole, ListName, PageFacts, Settled } from './draft'

/** An article by its id, or one of the page's lists. */
export type ListId = { article: string } | ListName

/** One thing an editor does. New ids are the editor's, so that an action does the same wherever it is done. */
export type Action =
  /** Replaces UTF-16 [start, end) of a text. `was` is what stood there: another text there refuses the action. */
  | { kind: 'edit'; block: string; start: number; end: number; was: string; text: string }
  /** Writes a text that the source does not have, e.g. a missing kicker. */
  | { kind: 'write'; article: string; role: HeadRole | 'paragraph'; block: string; text: string }
  | { kind: 'split'; block: string; at: number; newBlock: string }
  /** Appends the paragraph `next` to `block`. */
  | { kind: 'join'; block: string; next: string }
  /** Moves a text before another one of the list, or to its end. */
  | { kind: 'move'; block: string; to: ListId; role: BlockRole; before: string | null }
  /** A new article from this text on. */
  | { kind: 'new-article'; block: string; article: string }
  /** All of an article behind another; its head becomes paragraphs. */
  | { kind: 'join-articles'; article: string; into: string }
  | { kind: 'order-article'; article: string; before: string | null }
  /** Without `text`: as it is; else it takes the place of the doubted characters. */
  | { kind: 'settle'; doubt: string; how: Settled; text?: string }
  | { kind: 'facts'; facts: Partial<Omit<PageFacts, 'publisher' | 'channel' | 'editors'>> }
  | { kind: 'county'; article: string; county: string | null }
  /** Who wrote it, one by one: the byline is what is printed, these are counted and never asked about. */
  | { kind: 'reporters'; article: string; reporters: string[] }
  /** Without `day`: dealt by the program. */
  | { kind: 'day'; article: string; day?: number }
  | { kind: 'drop-item'; article: string; item: string }
  | { kind: 'keep-item'; article: string; item: string }
  /** 同题做法: `card` is what it links to. */
  | { kind: 'drop-related'; article: string; card: string }
  | { kind: 'keep-related'; article: string; card: string }
  | { kind: 'own-item'; article: string; replaces: string | null; item: QuizItem }
  /** Gives an article its picture, or the picture other words. */
  | { kind: 'picture'; article: string; picture: DraftPicture }
  | { kind: 'drop-picture'; article: string }

/** Why an action does nothing. */
export type ActionRefusal =
  | 'no-such-block'
  | 'no-such-article'
  | 'no-such-doubt'
  | 'changed-meanwhile'
  | 'no-change'
  | 'bad-place'
  | 'id-taken'
  | 'no-consent'

/** UTF-16 units of one text; a whole page is less. */
export const LONGEST_TEXT = 100_000
