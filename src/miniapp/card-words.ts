import { card as cardWords } from '../copy/zh-cn/card'

interface Headed {
  kind: 'article' | 'look-back'
  headline: string
  county: string | null
}

/** Lists put the place in the note line, so it is not said twice; the look back has no printed headline. */
export function listHeadline({ kind, headline, county }: Headed): string {
  if (kind === 'look-back') return cardWords.lookBackHeadline
  if (county === null || !headline.startsWith(county)) return headline
  const rest = headline.slice(county.length).match(/^[：:]\s*(\S.*)$/)
  return rest?.[1] ?? headline
}

/** The headline on the card itself, place and all. */
export function titleOf({ kind, headline }: Pick<Headed, 'kind' | 'headline'>): string {
  return kind === 'look-back' ? cardWords.lookBackHeadline : headline
}

/** 【乡村带头人】 is printed with brackets; in red type they are one mark too many. */
export function columnName(column: string): string {
  return column.replace(/^[【[]\s*/, '').replace(/\s*[】\]]$/, '')
}

/** A two-part headline breaks where the newspaper left a space. */
export function headlineParts(headline: string): string[] {
  return headline.split(/[ \u3000]+/).filter(Boolean)
}
