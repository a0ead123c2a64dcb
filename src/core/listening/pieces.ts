import { clauseSpans, sentenceSpans, type Span } from '../text/sentence-spans'

/** Where a sentence that is too long may be cut: first between its clauses, then at any comma. */
const CLAUSE_MARKS = ['；;', '，,、：:']

/**
 * A paragraph in pieces a voice can take at once: whole sentences as far as they fit, else clauses, else so many
 * characters. In: the text; `longest`, in UTF-16 units. Out: stretches that leave out nothing but white space
 * between them; none for a text without a word.
 */
export function speechPieces(text: string, longest: number): Span[] {
  const fitting = sentenceSpans(text).flatMap((span) => cutToFit(text, span, longest))
  const pieces: Span[] = []
  for (const span of fitting) {
    const last = pieces[pieces.length - 1]
    if (last && span.end - last.start <= longest) last.end = span.end
    else pieces.push({ ...span })
  }
  return pieces.map((piece) => trimmed(text, piece)).filter(({ start, end }) => end > start)
}

function cutToFit(text: string, span: Span, longest: number, level = 0): Span[] {
  if (span.end - span.start <= longest) return [span]
  const marks = CLAUSE_MARKS[level]
  if (marks === undefined) return cutAnywhere(text, span, longest)
  return clauseSpans(text.slice(span.start, span.end), marks).flatMap(({ start, end }) =>
    cutToFit(text, { start: start + span.start, end: end + span.start }, longest, level + 1),
  )
}

/** A rare character is two units: it is not cut in half. */
function cutAnywhere(text: string, { start, end }: Span, longest: number): Span[] {
  const pieces: Span[] = []
  for (let from = start; from < end;) {
    let to = Math.min(from + longest, end)
    if (to < end && to - from > 1 && isSecondHalf(text.charCodeAt(to))) to--
    pieces.push({ start: from, end: to })
    from = to
  }
  return pieces
}

const isSecondHalf = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff

function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}
