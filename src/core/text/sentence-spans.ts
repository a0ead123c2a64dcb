/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number
  end: number
}

const FINAL_MARKS = '。！？!?'
const OPENERS = '“‘「『（(《〈【['
const CLOSERS = '”’」』）)》〉】]'

/**
 * How deep in quotation marks or brackets each character stands. Straight quotes alternate. Where
 * the marks do not pair up the whole text counts as depth 0: one lost mark must not swallow the rest.
 */
export function quoteDepths(text: string): number[] {
  const depths: number[] = []
  const open: string[] = []
  for (let i = 0; i < text.length; i++) {
    if (!stepThroughQuotes(text[i]!, open)) return new Array<number>(text.length).fill(0)
    depths.push(open.length)
  }
  return open.length === 0 ? depths : new Array<number>(text.length).fill(0)
}

/** Opens or closes at one character; false where it closes what is not open. */
function stepThroughQuotes(unit: string, open: string[]): boolean {
  if (unit === '"') {
    if (open[open.length - 1] === '"') open.pop()
    else open.push('"')
    return true
  }
  const at = OPENERS.indexOf(unit)
  if (at >= 0) open.push(CLOSERS[at]!)
  else if (CLOSERS.includes(unit)) return open.pop() === unit
  return true
}

/** Whether quotation marks and brackets pair up, properly nested. */
export function hasBalancedQuotes(text: string): boolean {
  const open: string[] = []
  for (let i = 0; i < text.length; i++) {
    if (!stepThroughQuotes(text[i]!, open)) return false
  }
  return open.length === 0
}

/**
 * The sentences of a paragraph, each with its final mark and a closing quote after it; the last
 * one may be open. Marks inside quotes end a sentence only together with the quote.
 */
export function sentenceSpans(text: string): Span[] {
  const depths = quoteDepths(text)
  const spans: Span[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (!FINAL_MARKS.includes(text[i]!)) continue
    let end = i + 1
    while (end < text.length && FINAL_MARKS.includes(text[end]!)) end++
    const inside = depths[i]! > 0
    if (inside) {
      // A quoted remark ends the sentence with its closing mark; a title such as 《…？》 does not.
      if (!'”’」』"'.includes(text[end] ?? ' ') || depths[end] !== 0) continue
      if (!/[：:]["“「『‘]$/.test(text.slice(0, quoteStart(text, depths, i) + 1))) continue
      end++
    }
    spans.push({ start, end })
    while (end < text.length && /\s/.test(text[end]!)) end++
    start = end
    i = end - 1
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.length })
  return spans
}

function quoteStart(text: string, depths: number[], inside: number): number {
  let i = inside
  while (i > 0 && depths[i - 1]! > 0) i--
  return Math.min(i, text.length - 1)
}

/** Cuts at the given marks outside quotes and brackets; the marks stay with the piece they end. */
export function clauseSpans(text: string, marks: string): Span[] {
  const depths = quoteDepths(text)
  const spans: Span[] = []
  let start = 0
  for (let i = 0; i < text.length; i++) {
    if (!marks.includes(text[i]!) || depths[i]! > 0) continue
    spans.push({ start, end: i + 1 })
    start = i + 1
  }
  if (start < text.length) spans.push({ start, end: text.length })
  return spans
}
