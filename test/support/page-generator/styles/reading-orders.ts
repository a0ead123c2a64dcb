import { columnPieces, LINE_END, textOf, type Block } from '../blocks'
import type { Dice } from '../dice'
import type { Line } from '../typeset'

/** How an article's own lines come out: most whole, some with their order broken. */
export type Mode = 'whole' | 'cut' | 'openings-out' | 'exploded' | 'columns-swapped' | 'row-groups'

const spaced = (lines: Line[]) => textOf(lines).join(LINE_END)

/** The body of one article, its columns given, in the order a scan of this mode reads it. */
export function bodyStream(columns: Line[][][], mode: Mode, dice: Dice): Block[] {
  switch (mode) {
    case 'whole':
      return paragraphsOf(columns.flat(2)).map(spaced)
    case 'cut':
      return columns.flat().map(spaced)
    case 'columns-swapped': {
      const order = columns.length > 1 ? dice.sample(columns, columns.length) : columns
      return order.flat().map(spaced)
    }
    case 'openings-out': {
      const kept: Block[] = []
      const openings: Block[] = []
      for (const piece of columns.flat()) {
        const [first, ...rest] = piece
        if (first!.opens && rest.length > 0 && dice.chance(0.8)) {
          openings.push(first!.text)
          kept.push(spaced(rest))
        } else kept.push(spaced(piece))
      }
      return dice.chance(0.5) ? [...kept, ...openings.reverse()] : [...openings, ...kept]
    }
    case 'exploded': {
      const kept: Block[] = []
      const openings: Block[] = []
      for (const line of columns.flat(2)) {
        if (line.opens && dice.chance(0.6)) openings.push(line.text)
        else if (kept.length > 0 && dice.chance(0.12))
          kept.push(`${kept.pop()}${LINE_END}${line.text}`)
        else kept.push(line.text)
      }
      return [...kept, ...openings.reverse()]
    }
    case 'row-groups': {
      // Two columns read across: groups of lines of the one, then of the other.
      const groups = columns.map((pieces) => groupsOf(pieces.flat(), dice))
      const out: Block[] = []
      for (let g = 0; groups.some((list) => g < list.length); g++) {
        for (const list of groups) if (list[g]) out.push(spaced(list[g]!))
      }
      return out
    }
  }
}

/** Runs of four to nine lines, cut wherever they end, in a word or not. */
function groupsOf(lines: Line[], dice: Dice): Line[][] {
  const groups: Line[][] = []
  for (let at = 0; at < lines.length;) {
    const size = dice.between(4, 9)
    groups.push(...paragraphsOf(lines.slice(at, at + size)))
    at += size
  }
  return groups
}

function paragraphsOf(lines: Line[]): Line[][] {
  return columnPieces(lines, 1).flat()
}

/** The second article stands inside the first, as where an L-shaped text runs round a box. */
export function nested([outer, ...inner]: Block[][], dice: Dice): Block[] {
  const at = dice.between(1, Math.max(1, outer!.length - 1))
  return [...outer!.slice(0, at), ...inner.flat(), ...outer!.slice(at)]
}

/** Blocks of the one and the other article by turns. */
export function alternating(streams: Block[][], dice: Dice): Block[] {
  const rest = streams.map((stream) => [...stream])
  const out: Block[] = []
  while (rest.some((stream) => stream.length > 0)) {
    for (const stream of rest) out.push(...stream.splice(0, dice.between(1, 4)))
  }
  return out
}

/** Puts each of `added` at a random place, in their order. */
export function spread(blocks: Block[], added: Block[], dice: Dice): Block[] {
  const out = [...blocks]
  let from = 0
  for (const block of added) {
    const at = dice.between(from, Math.min(out.length, from === 0 ? out.length : from + 6))
    out.splice(at, 0, block)
    from = at + 1
  }
  return out
}
