import type { Doubt } from '../../src/core/edition/doubt'
import type { ParsedPageFound } from '../../src/core/edition/edition'

/** What must hold of every page read, whatever its text. Each check tells what is wrong, or nothing. */

/** Characters that stand more or less often in the page as read than in its text. */
export function strayCharacters(text: string, page: ParsedPageFound): string[] {
  const printed = tally(text)
  const read = tally(everything(page))
  const all = new Set([...printed.keys(), ...read.keys()])
  return [...all].flatMap((character) => {
    const [a, b] = [printed.get(character) ?? 0, read.get(character) ?? 0]
    const code = character.codePointAt(0)!.toString(16)
    return a === b ? [] : [`${JSON.stringify(character)} (U+${code}) printed ${a}, read ${b}`]
  })
}

/** Every text of the page once: what heads, signs and makes up articles, captions, slogans, furniture. */
function everything(page: ParsedPageFound): string {
  const articles = page.articles.map((a) =>
    [a.kicker, a.headline, a.subhead, a.column, a.byline, ...a.paragraphs].join(''),
  )
  const captions = page.captions.map((caption) => caption.text + (caption.credit ?? ''))
  return [...articles, ...captions, ...page.slogans, ...page.furniture].join('')
}

/** How often each character stands in `text`, by UTF-16 unit; white space and byte order marks aside. */
function tally(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const unit of text.replace(/[\s\uFEFF]+/g, '').split('')) {
    counts.set(unit, (counts.get(unit) ?? 0) + 1)
  }
  return counts
}

/** Doubts whose place is not there, or that name what does not stand there. */
export function misplacedDoubts(page: ParsedPageFound, fixedTerms: string[]): string[] {
  return page.doubts.flatMap((doubt) => {
    const text = textAt(page, doubt)
    const tell = (what: string) => [`${doubt.kind} in ${doubt.where}: ${what}`]
    if (text === null) return tell('no such text')
    const { start, end } = doubt
    if (start < 0 || end > text.length || start > end) return tell(`${start}–${end} is outside`)
    if (start === end && text !== '') return tell('is empty')
    const named = text.slice(start, end)
    return namesIt(doubt, named, fixedTerms) ? [] : tell(`does not name 「${named}」`)
  })
}

function textAt(page: ParsedPageFound, { where, articleId, paragraph }: Doubt): string | null {
  const article = page.articles.find(({ id }) => id === articleId)
  switch (where) {
    case 'paragraph':
      return article?.paragraphs[paragraph ?? -1] ?? null
    case 'caption':
      return page.captions[paragraph ?? -1]?.text ?? null
    case 'furniture':
      return paragraph === null ? '' : (page.furniture[paragraph] ?? null)
    default:
      return article?.[where] ?? null
  }
}

function namesIt({ kind, suggestion, where }: Doubt, named: string, fixedTerms: string[]): boolean {
  switch (kind) {
    case 'look-alike':
      return (
        where === 'kicker' || (named.length === 1 && suggestion !== null && suggestion !== named)
      )
    case 'doubled-word':
      return new RegExp(`^${suggestion}[“"]?${suggestion}$`).test(named)
    case 'dash-as-one':
      return named === '一' && suggestion === '—'
    case 'stray-space':
      return named.trim() === '' && suggestion === ''
    case 'unbalanced-quote':
      return /^[“”‘’《》（）()【】"]|[“”‘’《》（）()【】"]$/.test(named)
    case 'unusual-fixed-term':
      return fixedTerms.includes(suggestion ?? '') && suggestion !== named
    default:
      return suggestion === null
  }
}
