import { joinScore } from './join-score'
import { opensBySelf, type Flow, type Layout } from './layout'
import { headingOwners, type Owner } from './owners'

/** From this score on the end of one flow may go on in another. */
const LEAST_JOIN = -1.5

/**
 * A headline set into its article parts it in two: one without a headline, and one whose text begins as no
 * article does. In: a layout and its flows. Out: the flows after joining such halves, and their headings.
 */
export function mendFlows(layout: Layout, flows: Flow[]): { flows: Flow[]; owners: Owner[] } {
  let mended = flows
  for (;;) {
    const owners = headingOwners(layout, mended)
    const best = bestJoin(layout, mended, new Set(owners.map((owner) => owner.flow)))
    if (best === null) return { flows: mended, owners }
    const { first, second, score } = best
    const joined: Flow = {
      blocks: [...first.blocks, ...second.blocks],
      margins: [...first.margins, score, ...second.margins.slice(1)],
    }
    mended = mended
      .filter((flow) => flow !== second)
      .map((flow) => (flow === first ? joined : flow))
  }
}

function bestJoin(layout: Layout, flows: Flow[], headed: Set<number | null>) {
  let best: { first: Flow; second: Flow; score: number } | null = null
  flows.forEach((first, a) => {
    flows.forEach((second, b) => {
      if (a === b || (headed.has(a) && headed.has(b)) || opensBySelf(second.blocks[0]!)) return
      const last = first.blocks[first.blocks.length - 1]!
      const score = joinScore(layout, last, second.blocks[0]!)
      if (score >= LEAST_JOIN && (best === null || score > best.score))
        best = { first, second, score }
    })
  })
  return best as { first: Flow; second: Flow; score: number } | null
}
