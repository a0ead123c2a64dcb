import type { Dice } from './dice'
import { printed, type Marks } from './marks'
import type { Sheet } from './sheet'
import type { ArticleTruth } from './truth'
import type { Line } from './typeset'

/** Text that stands together in the extraction; blocks are parted by blank lines. */
export type Block = string

/** The heading of one article as blocks: column label, kicker, headline with its subhead. */
export function headBlocks(article: ArticleTruth, dice: Dice): Block[] {
  const lines = [...article.headlineLines]
  if (article.kicker && article.kickerOnHeadlineLine) lines[0] = `${article.kicker} ${lines[0]}`
  const blocks: Block[] = []
  if (article.columnLine) blocks.push(article.columnLine)
  if (article.kicker && !article.kickerOnHeadlineLine) blocks.push(article.kicker)
  const headline = lines.join('\n')
  if (article.subhead && dice.chance(0.7)) blocks.push(`${headline}\n${article.subhead}`)
  else blocks.push(headline, ...(article.subhead ? [article.subhead] : []))
  return blocks
}

export function ownLineByline(
  article: ArticleTruth,
  marks: Marks,
  at: 'own-line' | 'end-line',
): Block[] {
  return article.byline?.at === at ? [printed(article.byline.text, marks)] : []
}

/** Stands for the end of a printed line inside a block until it is known what an extraction puts there. */
export const LINE_END = '\u0001'

/** Lines cut into columns of equal height, each column into the pieces of its paragraphs. */
export function columnPieces(lines: Line[], columns: number): Line[][][] {
  const height = Math.ceil(lines.length / columns)
  const out: Line[][][] = []
  for (let c = 0; c < columns; c++) {
    const pieces: Line[][] = []
    for (const line of lines.slice(c * height, (c + 1) * height)) {
      const piece = pieces.at(-1)
      if (piece && piece[0]!.paragraph === line.paragraph) piece.push(line)
      else pieces.push([line])
    }
    if (pieces.length > 0) out.push(pieces)
  }
  return out
}

/** The lines as an extraction prints them one by one: a space at a break is not seen. */
export const textOf = (lines: Line[]) => lines.map((line) => line.text.trim())

/** The lines run together as if they had never been broken. */
export const unbroken = (lines: Line[]) => lines.map((line) => line.text).join('')

/** A caption as blocks: text and credit on one line or on two. */
export function captionBlocks(sheet: Sheet, index: number, dice: Dice): Block[] {
  const { text, credit } = sheet.captions[index]!
  if (!credit) return [text]
  if (credit.startsWith('（') || credit.startsWith('(')) return [text + credit]
  return dice.chance(0.5) ? [`${text} ${credit}`] : [text, credit]
}

/** Puts `added` between blocks at a random place of `blocks`. */
export function insertAnywhere(blocks: Block[], added: Block[], dice: Dice): Block[] {
  const at = dice.between(0, blocks.length)
  return [...blocks.slice(0, at), ...added, ...blocks.slice(at)]
}
