import type { ListId } from '../../core/desk/action'
import type { Block, Draft } from '../../core/desk/draft'
import { everyBlock, sourcesOf, type PlaceOfDoubt } from '../../core/desk/place-of-doubt'

/** Tints before they come round again; the letter tells articles apart in any case. */
export const TINTS = 6

/** A, B … Z, then AA: how articles are told apart beside their colour. */
export const letterOf = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + (at % 26))}`

/** Where a stretch of the source went. */
export interface Stretch {
  text: string
  /** Block it stands in; null: white space, or nowhere. */
  block: string | null
  list: ListId | null
  struck: boolean
  /** A doubt lies on it. */
  doubt: string | null
}

/** The source line by line, each line in stretches of one owner. */
export function sourceLines(
  source: string,
  draft: Draft,
  doubts: { doubt: { id: string }; place: PlaceOfDoubt | null }[],
): Stretch[][] {
  const owners = new Array<{ block: Block; list: ListId; struck: boolean } | null>(source.length)
  owners.fill(null)
  for (const { list, block } of everyBlock(draft)) {
    for (const { at, length, text } of block.pieces) {
      if (at === null) continue
      const owner = { block, list, struck: text === '' }
      for (let place = at; place < at + length; place++) owners[place] = owner
    }
  }
  const marked = new Array<string | null>(source.length).fill(null)
  for (const { doubt, place } of doubts)
    for (const at of place ? sourcesOf(place) : []) marked[at] = doubt.id
  const lines: Stretch[][] = [[]]
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at)
    if (character === '\n') {
      lines.push([])
      continue
    }
    const line = lines[lines.length - 1]!
    const last = line[line.length - 1]
    const blank = character.trim() === ''
    const owner = owners[at] ?? null
    const doubt = marked[at] ?? null
    const same =
      last &&
      ((last.block === (owner?.block.id ?? null) &&
        last.struck === (owner?.struck ?? false) &&
        last.doubt === doubt) ||
        blank)
    if (same) last.text += character
    else
      line.push({
        text: character,
        block: owner?.block.id ?? null,
        list: owner?.list ?? null,
        struck: owner?.struck ?? false,
        doubt,
      })
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ''))
}
