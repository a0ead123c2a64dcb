import { align, similarity } from './extract-levenshtein'

/** What is compared of an article; anything else of it is ignored. */
export interface ScoredArticle {
  kicker: string | null
  headline: string
  subhead: string | null
  county: string | null
  reporters: string[]
  paragraphs: string[]
}
export interface ScoredPage {
  articles: ScoredArticle[]
  captions: { text: string; credit: string | null }[]
}
/** Page values between 0 and 1; `null` where the page has nothing to judge. */
export type Scores = Record<
  | 'recall'
  | 'precision'
  | 'headline'
  | 'body'
  | 'paragraph'
  | 'reporters'
  | 'county'
  | 'captions'
  | 'astray',
  number | null
>

const PAIR_MIN = 0.3
const MATCH_MIN = 0.5
const CAPTION_MIN = 0.8
/** A paragraph boundary may lie this many characters off. */
const BOUNDARY_TOLERANCE = 2
/** Runs of equal characters shorter than this are chance. */
const RUN_MIN = 3

const unified: Record<string, string> = {
  '〔': '[',
  '【': '[',
  '［': '[',
  '〕': ']',
  '】': ']',
  '］': ']',
  '〈': '<',
  '〉': '>',
  '～': '~',
}

/** Whitespace removed, widths and quotation marks unified, runs of dashes or dots made one. */
export function normalise(text: string | null): string {
  return (text ?? '')
    .replace(/[\uff01-\uff5e]/g, (ch) => String.fromCharCode(ch.charCodeAt(0) - 0xfee0))
    .replace(/[“”„‟〝〞「」『』«»]/g, '"')
    .replace(/[‘’‚‛`´]/g, "'")
    .replace(/[‐‑‒–—―─━﹣－−]/g, '-')
    .replace(/[•‧・･∙]/g, '·')
    .replace(/[〔【［〕】］〈〉～]/g, (ch) => unified[ch]!)
    .replace(/\s/g, '')
    .replace(/-+/g, '-')
    .replace(/…+/g, '…')
}

interface Read {
  heads: string[]
  county: string
  reporters: string
  paragraphs: string[]
  body: string
}

export function read(article: ScoredArticle): Read {
  const paragraphs = article.paragraphs.map(normalise).filter((p) => p !== '')
  return {
    heads: [article.kicker, article.headline, article.subhead]
      .map(normalise)
      .filter((h) => h !== ''),
    county: normalise(article.county),
    reporters: article.reporters.map(normalise).join(' '),
    paragraphs,
    body: paragraphs.join(''),
  }
}

function permutations(list: string[]): string[] {
  if (list.length <= 1) return [list.join('')]
  return list.flatMap((x, i) =>
    permutations(list.filter((_, k) => k !== i)).map((rest) => x + rest),
  )
}

export const sameHeads = (a: string[], b: string[]) =>
  permutations(a).some((x) => permutations(b).includes(x))

function boundaries(paragraphs: string[]): number[] {
  let at = 0
  return paragraphs.slice(0, -1).map((p) => (at += p.length))
}

export function paragraphF1(gold: Read, found: Read, path: [number, number][]): number {
  const [g, f] = [boundaries(gold.paragraphs), boundaries(found.paragraphs)]
  if (g.length === 0 && f.length === 0) return 1
  if (g.length === 0 || f.length === 0) return 0
  const [low, high] = [new Map<number, number>(), new Map<number, number>()]
  for (const [i, j] of path) {
    low.set(j, Math.min(low.get(j) ?? i, i))
    high.set(j, Math.max(high.get(j) ?? i, i))
  }
  const open = [...g]
  let hits = 0
  for (const p of f) {
    const at = open.findIndex(
      (q) => low.get(p)! - BOUNDARY_TOLERANCE <= q && q <= high.get(p)! + BOUNDARY_TOLERANCE,
    )
    if (at >= 0) {
      open.splice(at, 1)
      hits++
    }
  }
  return (2 * hits) / (g.length + f.length)
}

/** Characters of the two bodies that stand in no run of equal characters of their alignment. */
function unplaced(gold: string, found: string, path: [number, number][]): [number, number] {
  let placed = 0
  let run = 0
  for (let k = 1; k < path.length; k++) {
    const [[i, j], [m, n]] = [path[k - 1]!, path[k]!]
    if (m > i && n > j && gold[i] === found[j]) run++
    else {
      if (run >= RUN_MIN) placed += run
      run = 0
    }
  }
  if (run >= RUN_MIN) placed += run
  return [gold.length - placed, found.length - placed]
}

function likely(a: string, b: string): boolean {
  const grams = new Set(
    Array.from({ length: Math.max(0, a.length - 2) }, (_, i) => a.slice(i, i + 3)),
  )
  let shared = 0
  for (let i = 0; i + 3 <= b.length; i++) if (grams.has(b.slice(i, i + 3))) shared++
  // Pairs that share few trigrams cannot reach PAIR_MIN; this spares most of the table.
  return shared > 0.15 * Math.min(a.length, b.length)
}

/** Gold and found articles paired one to one, the most similar bodies first. */
export function pairBodies(gold: { body: string }[], found: { body: string }[]) {
  const pairs = gold
    .flatMap((g, gi) =>
      found.map((f, fi) => ({
        gi,
        fi,
        body: likely(g.body, f.body) ? similarity(g.body, f.body) : 0,
      })),
    )
    .filter((pair) => pair.body >= PAIR_MIN)
    .sort((a, b) => b.body - a.body || a.gi - b.gi || a.fi - b.fi)
  const partner = new Map<number, { fi: number; body: number }>()
  const used = new Set<number>()
  for (const { gi, fi, body } of pairs) {
    if (partner.has(gi) || used.has(fi)) continue
    partner.set(gi, { fi, body })
    used.add(fi)
  }
  return { partner, used }
}

/**
 * Scores a found page against its gold as the project's scorer does: articles paired greedily by body
 * similarity, rates over the gold's articles. `astray` is the larger of text missing from its place and
 * text standing where it does not belong, over the gold's characters.
 */
export function scorePage(goldPage: ScoredPage, foundPage: ScoredPage): Scores {
  const gold = goldPage.articles.map(read)
  const found = foundPage.articles.map(read)
  const { partner, used } = pairBodies(gold, found)
  const sum = { headline: 0, body: 0, paragraph: 0, reporters: 0, county: 0, matched: 0 }
  let [lost, stray] = [0, 0]
  gold.forEach((g, gi) => {
    const match = partner.get(gi)
    if (!match) {
      lost += g.body.length
      return
    }
    const f = found[match.fi]!
    const path = align(g.body, f.body)
    const [missing, extra] = unplaced(g.body, f.body, path)
    lost += missing
    stray += extra
    sum.body += match.body
    sum.matched += match.body >= MATCH_MIN ? 1 : 0
    sum.headline += sameHeads(g.heads, f.heads) ? 1 : 0
    sum.paragraph += paragraphF1(g, f, path)
    sum.reporters += g.reporters === f.reporters ? 1 : 0
    sum.county += g.county === f.county ? 1 : 0
  })
  found.forEach((f, fi) => {
    if (!used.has(fi)) stray += f.body.length
  })
  const n = gold.length
  const characters = gold.reduce((total, g) => total + g.body.length, 0)
  return {
    recall: sum.matched / n,
    precision: found.length === 0 ? 0 : sum.matched / found.length,
    headline: sum.headline / n,
    body: sum.body / n,
    paragraph: sum.paragraph / n,
    reporters: sum.reporters / n,
    county: sum.county / n,
    captions: captionRecall(goldPage, foundPage),
    astray: Math.max(lost, stray) / characters,
  }
}

function captionRecall(gold: ScoredPage, found: ScoredPage): number | null {
  if (gold.captions.length === 0) return null
  const open = found.captions.map((c) => normalise(c.text))
  let hits = 0
  for (const { text, credit } of gold.captions) {
    const [t, whole] = [normalise(text), normalise(text) + normalise(credit)]
    const at = open.findIndex(
      (c) => Math.max(similarity(t, c), similarity(whole, c)) >= CAPTION_MIN,
    )
    if (at >= 0) {
      open.splice(at, 1)
      hits++
    }
  }
  return hits / gold.captions.length
}
