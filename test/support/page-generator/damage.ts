import type { Dice } from './dice'
import type { DamageNote } from './truth'
import type { Line } from './typeset'

/** How often each kind of damage strikes; all are probabilities per place where it can strike. */
export interface DamageRates {
  lookAlike: number
  doubledWord: number
  straySpace: number
  dashAsOne: number
  lostQuote: number
  /** A curly quote turned the wrong way, per quoted phrase. */
  turnedQuote: number
  /** A single full-width mark read as half-width, per mark. */
  mixedMark: number
  lostLineEnd: number
  lostLastLine: number
}

export const noDamage: DamageRates = {
  lookAlike: 0,
  doubledWord: 0,
  straySpace: 0,
  dashAsOne: 0,
  lostQuote: 0,
  turnedQuote: 0,
  mixedMark: 0,
  lostLineEnd: 0,
  lostLastLine: 0,
}

/** Pairs a scan confuses, printed → read. */
const confused: [string, string][] = [
  ['日', '目'],
  ['先', '光'],
  ['已', '己'],
  ['人', '入'],
  ['未', '末'],
  ['土', '士'],
  ['员', '贝'],
  ['间', '问'],
  ['今', '令'],
  ['千', '干'],
  ['候', '侯'],
  ['治', '冶'],
  ['拨', '拔'],
  ['析', '折'],
  ['晴', '睛'],
  ['住', '往'],
  ['析', '拆'],
  ['夭', '天'],
  ['班', '斑'],
  ['田', '由'],
]
const doubled = ['把', '的', '了', '在', '和', '谈话', '工作', '服务', '组织', '群众']

/** Damages the characters of one paragraph; what was done is noted. */
export function damageText(
  text: string,
  rates: DamageRates,
  article: number,
  paragraph: number,
  dice: Dice,
  notes: DamageNote[],
): string {
  let out = text
  const note = (wrong: string, right: string) => notes.push({ wrong, right, article, paragraph })
  const context = (at: number, length: number) => out.slice(Math.max(0, at - 3), at + length + 3)
  const change = (at: number, length: number, put: string) => {
    const right = context(at, length)
    out = out.slice(0, at) + put + out.slice(at + length)
    note(context(at, put.length), right)
  }
  if (dice.chance(rates.dashAsOne) && /[^—]—[^—]/.test(out)) {
    const right = out.match(/“?[^，。；]*—[^，。；]*/)?.[0] ?? out
    out = out.replace(/([^—])—(?!—)/g, '$1一')
    note(right.replace(/([^—])—(?!—)/g, '$1一'), right)
  }
  if (dice.chance(rates.lookAlike)) {
    const [printed, read] = dice.pick(confused.filter(([p]) => out.includes(p)).concat([['', '']]))
    const places = [...out].flatMap((ch, i) => (printed !== '' && ch === printed ? [i] : []))
    if (places.length > 0) change(dice.pick(places), 1, read)
  }
  if (dice.chance(rates.doubledWord)) {
    const word = dice.pick(doubled.filter((w) => out.includes(w)).concat(['']))
    if (word !== '') change(out.indexOf(word), word.length, word + word)
  }
  if (dice.chance(rates.lostQuote)) {
    const at = out.indexOf('”')
    if (at > 0) change(at, 1, '')
  }
  if (rates.turnedQuote > 0) {
    out = out.replace(/“([^“”]{1,12})”/g, (all, inside: string) => {
      if (!dice.chance(rates.turnedQuote)) return all
      const turned = dice.chance(0.5) ? `”${inside}”` : `“${inside}“`
      note(turned, all)
      return turned
    })
  }
  if (rates.mixedMark > 0) {
    out = out.replace(/[，：；]/g, (mark) =>
      dice.chance(rates.mixedMark) ? ',:;'['，：；'.indexOf(mark)]! : mark,
    )
  }
  if (rates.straySpace > 0) {
    out = out.replace(
      /([一-鿿])?([0-9.]+)([一-鿿])/g,
      (all, before: string | undefined, digits: string, after: string) => {
        if (!dice.chance(rates.straySpace)) return all
        const spaced =
          dice.chance(0.5) && before
            ? `${before} ${digits}${after}`
            : `${before ?? ''}${digits} ${after}`
        note(spaced, all)
        return spaced
      },
    )
  }
  return out
}

/** Damages typeset lines: a mark lost at a line's end, a short last line lost altogether. */
export function damageLines(
  lines: Line[],
  rates: DamageRates,
  keepLastParagraph: boolean,
  dice: Dice,
  notes: DamageNote[],
  gaps: { article: number; paragraph: number; after: string }[],
): Line[] {
  const kept: Line[] = []
  const last = lines.at(-1)?.paragraph
  lines.forEach((line, i) => {
    const short = line.closes && !line.opens && line.text.length <= 7
    const spared = keepLastParagraph && line.paragraph === last
    if (short && !spared && dice.chance(rates.lostLastLine)) {
      gaps.push({
        article: line.article,
        paragraph: line.paragraph,
        after: lines[i - 1]!.text.slice(-16),
      })
      return
    }
    if (!line.closes && /[，、。]$/.test(line.text) && dice.chance(rates.lostLineEnd)) {
      const text = line.text.slice(0, -1)
      const next = lines[i + 1]!.text
      notes.push({
        wrong: text.slice(-4) + next.slice(0, 4),
        right: line.text.slice(-5) + next.slice(0, 4),
        article: line.article,
        paragraph: line.paragraph,
      })
      kept.push({ ...line, text })
      return
    }
    kept.push(line)
  })
  return kept
}
