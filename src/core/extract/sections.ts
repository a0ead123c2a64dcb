import { printedWidth } from '../text/characters'

/** Numbered or marked section starts: 「一、」 「（一）」 「◎」 「1.」. */
const MARKER =
  /^(?:[一二三四五六七八九十]{1,2}[、.．]|[（(][一二三四五六七八九十]{1,2}[）)]|第[一二三四五六七八九十][，、,：:]|[◎○●◆■▲★☆▶►◇□]|[①②③④⑤⑥⑦⑧⑨⑩]|\d{1,2}[、.．](?!\d))/
/** Longest opening sentence of a section, in ems: none on the pages looked at is longer. */
const LONGEST_LEAD_EMS = 46

export function startsWithMarker(text: string): boolean {
  return MARKER.test(text)
}

/** The opening sentence of `text` without its final mark if it can be a section's lead, else null. */
export function leadOf(text: string): string | null {
  const end = text.search(/[。！？]/)
  if (end < 0) return null
  const lead = text.slice(0, end)
  const width = printedWidth(lead)
  if (width < 4 || width > LONGEST_LEAD_EMS) return null
  return lead
}

const clausesOf = (lead: string) =>
  lead.split(/[，,；;：:\s]|——|—|--/).filter((part) => part !== '')
const bare = (text: string) => text.replace(/[“”"‘’'《》()（）「」『』、·]/g, '')
const quotesIn = (text: string) => (text.match(/[“”"「」『』‘’']/g) ?? []).length

/** Out: `parallelism`, which remembers what it has compared (one page's worth). */
export function rememberedParallelism(): typeof parallelism {
  const known = new Map<string, Map<string, number>>()
  return (a, b) => {
    let row = known.get(a)
    if (row === undefined) known.set(a, (row = new Map()))
    let value = row.get(b)
    if (value === undefined) row.set(b, (value = parallelism(a, b)))
    return value
  }
}

/**
 * How alike two leads are built, 0 … 1: as many clauses of like length, quotation marks in like number,
 * first and last characters shared. Parallel leads of one article reach .6 and more.
 */
export function parallelism(a: string, b: string): number {
  const left = clausesOf(a)
  const right = clausesOf(b)
  let score = 0
  if (left.length === right.length) {
    score += left.length > 1 ? 0.25 : 0.1
    let close = 0
    left.forEach((clause, at) => {
      const gap = Math.abs(bare(clause).length - bare(right[at] ?? '').length)
      close += gap === 0 ? 1 : gap === 1 ? 0.6 : gap === 2 ? 0.2 : 0
    })
    score += (0.25 * close) / left.length
  }
  const quotes = quotesIn(a)
  if (quotes > 0 && quotes === quotesIn(b)) score += 0.2
  else if (quotes !== quotesIn(b)) score -= 0.1
  const first = bare(a)
  const second = bare(b)
  let sameStart = 0
  while (sameStart < 3 && first.charAt(sameStart) === second.charAt(sameStart)) sameStart++
  let sameEnd = 0
  while (
    sameEnd < 3 &&
    first.charAt(first.length - 1 - sameEnd) === second.charAt(second.length - 1 - sameEnd)
  )
    sameEnd++
  score += Math.min(0.4, sameStart * 0.15 + sameEnd * 0.15)
  const dashed = (text: string) => /——|—|--/.test(text)
  if (dashed(a) && dashed(b)) score += 0.2
  return Math.max(0, Math.min(1, score))
}
