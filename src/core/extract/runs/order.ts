import { assign } from '../order/assignment'
import { joinScore } from './join-score'
import type { Flow, Layout } from './layout'
import { endScore, startScore } from './start-score'

/** In: a layout. Out: its blocks joined to articles: each block gets the successor that fits the page best. */
export function flowsOf(layout: Layout): Flow[] {
  const { blocks } = layout
  const size = blocks.length
  if (size === 0) return []
  const starts = blocks.map((block) => startScore(layout, block))
  const ends = blocks.map((block) => endScore(block))
  const gains = blocks.map((from, a) =>
    Float64Array.from(blocks, (to, b) =>
      a === b ? 0 : Math.max(0, joinScore(layout, from, to) - starts[b]! - ends[a]!),
    ),
  )
  const next = assign(gains, size)
  breakCycles(next, gains)
  const hasPrevious = new Set(Array.from(next).filter((to) => to >= 0))
  return blocks.flatMap((_, first) => {
    if (hasPrevious.has(first)) return []
    const flow: Flow = { blocks: [], margins: [] }
    for (let at = first, from = -1; at >= 0; from = at, at = next[at]!) {
      flow.blocks.push(blocks[at]!)
      flow.margins.push(from < 0 ? Infinity : marginOf(gains, from, at))
    }
    return [flow]
  })
}

/** How much better a successor is than the next best for its block, or than any other block for it. */
function marginOf(gains: Float64Array[], from: number, to: number): number {
  const own = gains[from]![to]!
  let rival = 0
  for (let at = 0; at < gains.length; at++) {
    if (at !== to) rival = Math.max(rival, gains[from]![at]!)
    if (at !== from) rival = Math.max(rival, gains[at]![to]!)
  }
  return own - rival
}

function breakCycles(next: Int32Array, gains: Float64Array[]): void {
  for (let start = 0; start < next.length; start++) {
    const path: number[] = []
    for (let at = start; at >= 0 && !path.includes(at); at = next[at]!) path.push(at)
    if (next[path[path.length - 1]!] !== start) continue
    let weakest = start
    for (const at of path) {
      if (gains[at]![next[at]!]! < gains[weakest]![next[weakest]!]!) weakest = at
    }
    next[weakest] = -1
  }
}
