import { clauseSpans, sentenceSpans } from './sentence-spans'

/**
 * The sentence that opens a section. `text` is verbatim but for its numbering, its final mark and a
 * stray space before a comma; `start` and `end` say where it stands.
 */
export interface SectionLead {
  paragraph: number
  start: number
  end: number
  text: string
}

/** Longest printed lead in characters; the trial's pages hold none above 44. */
const LONGEST_LEAD = 44
/** A lead says something: 系统谋划 is four characters. */
const SHORTEST_LEAD = 4
/** Clauses of parallel leads differ by at most this many characters. */
const CLAUSE_SLACK = 3
/** Above this many characters leads share a frame or have clauses of nearly the same length. */
const LONGEST_UNFRAMED = 26
const LONG_CLAUSE_SLACK = 1
/** A lead this short may hold a figure as part of a name. */
const LONGEST_NAMED = 16
/** Leads that share a frame (先…, …起来) differ by at most this many characters in all. */
const FRAME_SLACK = 10

const CHINESE_DIGITS = '一二三四五六七八九十'
const NUMBERING = /^(?:[（(]?[一二三四五六七八九十]{1,2}[）)、.．]|[◎●◆■▲★○]|[1-9][.．、])\s*/
const SYMBOLS = /[◎●◆■▲★○]/
/** An introduction or a narrative also opens with a short sentence sometimes; these never are leads. */
const NEVER_OPENS_A_LEAD = /^(?:近年来|今年以来|去年以来|近日|近期|目前|截至|同时|此外|下一步)/

/**
 * 要点: the short parallel sentences that open an article's sections, whether they are numbered
 * (一、 ◎), run in, or stand on a line of their own. Nothing is invented: a lone short sentence is
 * no lead, and an article without sections has none.
 * In: paragraphs. Out: leads in reading order, offsets in UTF-16 units.
 */
export function sectionLeads(paragraphs: string[]): SectionLead[] {
  const numbered = numberedLeads(paragraphs)
  if (numbered.length >= 2) return numbered
  const opening = paragraphs.flatMap((text, paragraph) => openingSentence(text, paragraph))
  return largestParallelGroup(opening)
}

/** Longest sub-heading inside a section, in characters. */
const LONGEST_INNER_LEAD = 24
/** Clauses of sub-headings differ by at most this many characters. */
const INNER_SLACK = 2

/**
 * Sub-headings inside one section (摸清底数。… 建好队伍。…): three or more short parallel sentences of a
 * paragraph, each followed by a longer one. In: a paragraph and its index.
 */
export function innerLeads(text: string, paragraph: number): SectionLead[] {
  const spans = sentenceSpans(text)
  const isShort = (i: number) => spans[i]!.end - spans[i]!.start <= LONGEST_INNER_LEAD + 1
  const shortOnes = spans.map((_, i) => i).filter((i) => i > 0 && isShort(i))
  const short = shortOnes.flatMap((i) => {
    if (i + 1 >= spans.length || isShort(i + 1)) return []
    const lead = leadAt(text, paragraph, spans[i]!.start, spans[i]!.end)
    return lead.filter((found) => !/\d|一方面/.test(found.text))
  })
  let best: SectionLead[] = []
  for (const centre of short) {
    const group = short.filter((other) => closeClauses(centre.text, other.text, INNER_SLACK))
    if (group.length > best.length) best = group
  }
  // A short sentence that fits no pattern would be taken for part of the section before it.
  return best.length >= 3 && best.length === shortOnes.length ? best : []
}

function closeClauses(a: string, b: string, slack: number): boolean {
  const left = clauseLengths(a)
  const right = clauseLengths(b)
  return (
    left.length === right.length && left.every((length, i) => Math.abs(length - right[i]!) <= slack)
  )
}

function openingSentence(text: string, paragraph: number): SectionLead[] {
  const first = sentenceSpans(text)[0]
  if (first === undefined) return []
  return leadAt(text, paragraph, first.start, first.end)
}

function leadAt(text: string, paragraph: number, from: number, to: number): SectionLead[] {
  const raw = text.slice(from, to)
  const skipped = /^\s*/.exec(raw)![0].length
  const mark = NUMBERING.exec(raw.slice(skipped))?.[0].length ?? 0
  const start = from + skipped + mark
  const printed = text.slice(start, to).replace(/[。！？!?；;：:\s]+$/, '')
  const lead = printed.replace(/\s+(?=[，,；;])/g, '')
  if (lead.length < SHORTEST_LEAD || lead.length > LONGEST_LEAD) return []
  if (NEVER_OPENS_A_LEAD.test(lead)) return []
  return [{ paragraph, start, end: start + printed.length, text: lead }]
}

/** Sections numbered 一、二、三、 or marked by one symbol, at the start of paragraphs or inside them. */
function numberedLeads(paragraphs: string[]): SectionLead[] {
  const chinese: SectionLead[] = []
  const symbol: SectionLead[] = []
  paragraphs.forEach((text, paragraph) => {
    for (const span of sentenceSpans(text)) {
      const sentence = text.slice(span.start, span.end).replace(/^\s+/, '')
      const expected = CHINESE_DIGITS[chinese.length]
      const isNext =
        expected !== undefined && new RegExp('^[（(]?' + expected + '[）)、.．]').test(sentence)
      if (isNext) chinese.push(...leadAt(text, paragraph, span.start, span.end))
      else if (SYMBOLS.test(sentence[0] ?? ''))
        symbol.push(...leadAt(text, paragraph, span.start, span.end))
    }
  })
  return chinese.length >= 2 ? chinese : symbol
}

function largestParallelGroup(leads: SectionLead[]): SectionLead[] {
  let best: SectionLead[] = []
  for (const centre of leads) {
    const near = leads.filter((other) => other === centre || areParallel(centre.text, other.text))
    // Leads are parallel to one another, not only to one of them.
    const group = near.filter((one) =>
      near.every((other) => other === one || areParallel(one.text, other.text)),
    )
    if (group.length > best.length) best = group
  }
  if (best.length === 2 && !isSurePair(best[0]!.text, best[1]!.text)) return []
  return best.length >= 2 ? best : []
}

/** Two sentences are easily alike by chance: the clauses must agree and the frame, too (先定…, 再定…). */
function isSurePair(a: string, b: string): boolean {
  if (!closeClauses(a, b, CLAUSE_SLACK)) return false
  const opensAlike = a[0] === b[0] || a[1] === b[1]
  return sharesFrame(a, b) || (opensAlike && closeClauses(a, b, LONG_CLAUSE_SLACK))
}

/** Same clauses of about the same length, or a shared frame (先…, 让…起来); a count is no lead's. */
function areParallel(a: string, b: string): boolean {
  if (holdsCount(a) || holdsCount(b)) return false
  const isFramed = sharesFrame(a, b) && Math.abs(a.length - b.length) <= FRAME_SLACK
  const isLong = Math.max(a.length, b.length) > LONGEST_UNFRAMED
  if (isLong) return isFramed || closeClauses(a, b, LONG_CLAUSE_SLACK)
  return isFramed || closeClauses(a, b, CLAUSE_SLACK)
}

/** 5分钟微党课 is a name; 建成驿站58处 reports what was done. */
function holdsCount(text: string): boolean {
  return /\d/.test(text) && text.length > LONGEST_NAMED
}

function clauseLengths(text: string): number[] {
  return clauseSpans(text.replace(/——/g, '，'), '，,；;：: ').map((span) => {
    const clause = text.slice(span.start, span.end)
    return clause.replace(/[，,；;：:\s“”"‘’'《》（）()—]/g, '').length
  })
}

function sharesFrame(a: string, b: string): boolean {
  const bare = (text: string) => text.replace(/[，,“”"‘’'《》（）()—\s]/g, '')
  const quoted = (text: string) => (text.match(/[“"]/g) ?? []).length
  const left = bare(a)
  const right = bare(b)
  if (left.slice(0, 2) === right.slice(0, 2) || left.slice(-2) === right.slice(-2)) return true
  // Long sentences hold quotation marks for any reason.
  if (Math.max(a.length, b.length) > LONGEST_UNFRAMED) return false
  return quoted(a) > 0 && quoted(a) === quoted(b) && Math.abs(left.length - right.length) <= 6
}
