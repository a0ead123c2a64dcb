import type { Draft } from '../../src/core/desk/draft'
import { textOf } from '../../src/core/desk/pieces'
import { everyBlock } from '../../src/core/desk/place-of-doubt'
import { trace } from '../../src/core/desk/trace'
import type { GoldText } from './desk-gold'
import { normalise } from './extract-score'

/** Characters that stand together on both sides; fewer are chance, unless they stand beside others of their text. */
const CHANCE = 4
/** An untold run of this many characters is a text of its own; a shorter one is damage inside another. */
const OWN_TEXT = 8

/** A stretch of a text of the draft and the text of the gold that it belongs to. */
export interface Stretch {
  /** Offset in the text, UTF-16. */
  start: number
  /** Index into the gold's texts, or null: belongs to no reader. */
  gold: number | null
  /** Where in the gold's text its first told character stands. */
  from: number
}

interface Run {
  start: number
  end: number
  gold: number
  from: number
}

/** One character as the scorer sees it, or nothing. */
export const folded = (text: string) =>
  [...Array(text.length).keys()].map((at) => normalise(text.charAt(at)) || ' ').join('')

/** For each text of the draft where its characters belong, by the gold. */
export function originsIn(draft: Draft, gold: GoldText[]): Map<string, Stretch[]> {
  const blocks = [...everyBlock(draft)].map(({ block }) => block)
  const offsets: number[] = []
  let source = ''
  for (const block of blocks) {
    offsets.push(source.length)
    source += `${folded(textOf(block))}\n`
  }
  const { pieces } = trace(
    source,
    gold.map(({ text }) => folded(text)),
  )
  const runs = new Map<number, Run[]>()
  pieces.forEach((list, at) => {
    let from = 0
    for (const piece of list) {
      if (piece.at !== null)
        for (const run of inBlocks(piece.at, piece.length)) {
          const { block, start, end, skipped } = run
          const known = runs.get(block) ?? []
          runs.set(block, [...known, { start, end, gold: at, from: from + skipped }])
        }
      from += piece.text.length
    }
  })
  function inBlocks(at: number, length: number) {
    return offsets.flatMap((offset, block) => {
      const size = textOf(blocks[block]!).length
      const [start, end] = [
        Math.max(at, offset) - offset,
        Math.min(at + length, offset + size) - offset,
      ]
      return end > start ? [{ block, start, end, skipped: start + offset - at }] : []
    })
  }
  return new Map(
    blocks.map((block, at) => {
      const text = folded(textOf(block))
      return [block.id, stretches(text, told(text, runs.get(at) ?? [], gold))]
    }),
  )
}

/** Without what agrees by chance. */
function told(text: string, runs: Run[], gold: GoldText[]): Run[] {
  const inOrder = [...runs].sort((a, b) => a.start - b.start)
  const size = (one: Run) => text.slice(one.start, one.end).replace(/ /g, '').length
  const isBeside = (one: Run, other: Run | undefined) =>
    other !== undefined &&
    other.gold === one.gold &&
    size(other) >= CHANCE &&
    Math.abs(other.start - one.start - (other.from - one.from)) <= CHANCE
  const isSurely = (one: Run) =>
    size(one) >= CHANCE ||
    size(one) >= text.replace(/ /g, '').length ||
    size(one) >= normalise(gold[one.gold]!.text).length
  return inOrder.filter(
    (one) => isSurely(one) || inOrder.some((other) => other !== one && isBeside(one, other)),
  )
}

function stretches(text: string, runs: Run[]): Stretch[] {
  const found: Stretch[] = []
  let [at, reached] = [0, 0]
  const untold = (end: number) => text.slice(at, end).replace(/ /g, '').length
  for (const run of runs) {
    const last = found[found.length - 1]
    const isOwn = untold(run.start) >= OWN_TEXT
    if (isOwn) found.push({ start: at, gold: null, from: 0 })
    const goesOn = !isOwn && last && last.gold === run.gold && run.from >= reached
    // What lies between two stretches and is told nowhere goes with the one before.
    if (!goesOn) {
      const start = isOwn || found.length > 0 ? run.start : 0
      found.push({ start, gold: run.gold, from: run.from })
    }
    reached = run.from + run.end - run.start
    at = run.end
  }
  if (untold(text.length) >= OWN_TEXT || found.length === 0)
    found.push({ start: found.length === 0 ? 0 : at, gold: null, from: 0 })
  return found
}
