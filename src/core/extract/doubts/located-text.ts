import type { Doubt, DoubtKind, DoubtPlace } from '../../edition/doubt'

/** A text of the page with the place by which a doubt names it. */
export interface LocatedText {
  text: string
  where: DoubtPlace
  articleId: string | null
  paragraph: number | null
}

/** A doubt about `start` … `end` (UTF-16, end exclusive) of a located text. */
export function doubtAt(
  place: LocatedText,
  kind: DoubtKind,
  start: number,
  end: number,
  suggestion: string | null = null,
): Doubt {
  const { where, articleId, paragraph } = place
  return { kind, where, articleId, paragraph, start, end, suggestion }
}
