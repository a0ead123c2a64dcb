import type { County } from '../edition/county'
import { withoutSpaces } from '../text/characters'
import { chainText, type Chain } from './chain'
import { countyOf, firstNamed } from './county-of'
import type { HeadingUnit } from './heading-units'

/**
 * What each sign is worth (nats): the rounded maximum likelihood of who owns a heading on jumbled pages,
 * half of made-up text and half of printed text put through the same damage. Of words only counts matter.
 */
const WEIGHTS = {
  /** Read right before the body, right after it, with its text on both sides, on one side. */
  before: 0.4,
  after: -0.4,
  between: 0.2,
  beside: -0.3,
  /** A strip of text between heading and body: the logarithm of one more than their number. */
  distance: -0.7,
  distanceFromStart: -0.2,
  /** It names the county that the article reports from, or another one. */
  sameCounty: 0.3,
  otherCounty: -1.7,
  /** The logarithm of the article's length: a few lines rarely have a headline to themselves. */
  length: 1.45,
  /** Character pairs shared with the body and with its opening, above what chance gives. */
  shared: 0.8,
  sharedWithOpening: 0.35,
}

/** Characters in which an article says what its headline says. */
const OPENING = 120

/** Characters of text that a body counts for before its own words do, so that short ones are not overheard. */
const PRIOR_LENGTH = 300

/** Read right before the body, right after it, with its text on both sides, on one side, or on none. */
type Side = 'before' | 'after' | 'between' | 'beside' | 'apart'

/**
 * In: headings, articles, and how much more a page reads its headlines before their bodies than after them
 * (nats). Out: by heading and article the log probability that it is its own, each heading for itself.
 */
export function headingFits(
  units: HeadingUnit[],
  chains: Chain[],
  counties: County[],
): (custom: number) => number[][] {
  const words = sharedWords(units, chains)
  const owners = chains.map((chain) => {
    const opening = withoutSpaces(chainText(chain)).slice(0, OPENING)
    return countyOf(chain.byline?.place ?? null, '', opening, counties)
  })
  const lengths = chains.map((chain) =>
    Math.log(Math.max(1, withoutSpaces(chainText(chain)).length)),
  )
  const places = placesOf(chains)
  const rows = units.map((unit, at) => {
    const county = firstNamed(textOf(unit), counties)
    return chains.map((_, chain) => {
      const { side, distance, distanceFromStart } = places(unit, chain)
      const own = owners[chain]
      const named =
        county === null || own == null
          ? 0
          : county === own
            ? WEIGHTS.sameCounty
            : WEIGHTS.otherCounty
      const fit =
        (side === 'apart' ? 0 : WEIGHTS[side]) +
        WEIGHTS.distance * distance +
        WEIGHTS.distanceFromStart * distanceFromStart +
        named +
        WEIGHTS.length * lengths[chain]! +
        words[at]![chain]!
      return { fit, side }
    })
  })
  return (custom) =>
    rows.map((row) =>
      normalised(
        row.map(
          ({ fit, side }) =>
            fit + (side === 'before' ? custom / 2 : side === 'after' ? -custom / 2 : 0),
        ),
      ),
    )
}

function normalised(scores: number[]): number[] {
  const most = Math.max(...scores)
  const total = most + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - most), 0))
  return scores.map((score) => score - total)
}

const textOf = (unit: HeadingUnit) => unit.lines.map((line) => line.text).join('')

interface Place {
  side: Side
  distance: number
  distanceFromStart: number
}

/** Where a heading stands to an article, counted in lines of running text. */
function placesOf(chains: Chain[]): (unit: HeadingUnit, chain: number) => Place {
  const lines = chains
    .flatMap((chain, owner) => chain.lines.map(({ line }) => ({ index: line.index, owner })))
    .sort((a, b) => a.index - b.index)
  const rankOf = new Map(lines.map(({ index }, rank) => [index, rank]))
  const ranks = chains.map((chain) => chain.lines.map(({ line }) => rankOf.get(line.index)!))
  return (unit, chain) => {
    // A heading stands in the gap before the line of rank `below`.
    const top = unit.lines[0]!.index
    const found = lines.findIndex(({ index }) => index > top)
    const below = found < 0 ? lines.length : found
    const between = (rank: number) => (rank >= below ? rank - below : below - 1 - rank)
    const own = ranks[chain]!
    const isOwn = (rank: number) => lines[rank]?.owner === chain
    const [touchesBelow, touchesAbove] = [isOwn(below), isOwn(below - 1)]
    const opens = own[0] === below
    const closes = own[own.length - 1] === below - 1
    const side = opens
      ? 'before'
      : closes
        ? 'after'
        : touchesBelow && touchesAbove
          ? 'between'
          : touchesBelow || touchesAbove
            ? 'beside'
            : 'apart'
    return {
      side,
      distance: opens || closes ? 0 : Math.log(1 + Math.min(...own.map(between))),
      distanceFromStart: Math.log(1 + between(own[0]!)),
    }
  }
}

/** By unit and chain: what the words of a heading say about its owner (nats). */
function sharedWords(units: HeadingUnit[], chains: Chain[]): number[][] {
  const pairs = units.map((unit) => pairsOf(textOf(unit)))
  const asked = new Set(pairs.flat())
  const bodies = chains.map((chain) => withoutSpaces(chainText(chain)))
  const counts = bodies.map((body) => countPairs(body, asked))
  const openings = bodies.map((body) => countPairs(body.slice(0, OPENING), asked))
  const total = bodies.reduce((sum, body) => sum + body.length, 0)
  const onPage = new Map<string, number>()
  for (const pair of asked)
    onPage.set(
      pair,
      counts.reduce((sum, count) => sum + (count.get(pair) ?? 0), 0),
    )
  return pairs.map((own) =>
    chains.map((_, chain) => {
      let inBody = 0
      let inOpening = 0
      for (const pair of own) {
        const expected = (onPage.get(pair)! + 0.5) / total
        const seen = Math.min(3, counts[chain]!.get(pair) ?? 0)
        const ratio =
          (seen + PRIOR_LENGTH * expected) / ((bodies[chain]!.length + PRIOR_LENGTH) * expected)
        inBody += Math.max(-1, Math.min(3, Math.log(ratio)))
        if (openings[chain]!.has(pair))
          inOpening += Math.log(1 + 1 / ((onPage.get(pair)! * OPENING) / total + 0.2))
      }
      const size = Math.sqrt(Math.max(1, own.length))
      return (WEIGHTS.shared * inBody + WEIGHTS.sharedWithOpening * inOpening) / size
    }),
  )
}

function pairsOf(text: string): string[] {
  const bare = text.replace(/[^\u4e00-\u9fff]/g, ' ')
  const pairs = new Set<string>()
  for (let at = 0; at + 2 <= bare.length; at++) {
    const pair = bare.slice(at, at + 2)
    if (!pair.includes(' ')) pairs.add(pair)
  }
  return [...pairs]
}

function countPairs(text: string, asked: Set<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (let at = 0; at + 2 <= text.length; at++) {
    const pair = text.slice(at, at + 2)
    if (asked.has(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return counts
}
