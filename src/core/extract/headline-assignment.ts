import type { County } from '../edition/county'
import { withoutSpaces } from '../text/characters'
import { chainText, type Chain } from './chain'
import { countyOf, firstNamed } from './county-of'
import { isColumnLabel } from './labels'
import type { PageLine } from './page-line'

/** Heading lines printed without a blank between them. */
export interface HeadingUnit {
  lines: PageLine[]
  /** Units with nothing but blanks between them share a group. */
  group: number
}

/** A unit and the chain (index) it heads; null where it fits none. */
export interface HeadingOwner {
  unit: HeadingUnit
  chain: number | null
  /** How much better this owner is than the next best; small means uncertain. */
  margin: number
}

/** Standing right before the body or right after it. */
const TOUCHES = 3
/** The page's custom: all headlines before, or all after their bodies. */
const CUSTOM = 2
const INSIDE = 1
const ELSEWHERE = -3
const SAME_COUNTY = 3
const OTHER_COUNTY = -5
/** All of a headline's character pairs are in the body: this much. */
const SHARED_WORDS = 5
/** Units of one group mostly head one article. */
const SAME_GROUP = 4
/** The label of a box or series stays with the line below it, and parts from the one above. */
const LABEL = 8
/** An article has a headline. */
const BARE_ARTICLE = -7
/** No article below this; the unit stays over. */
const LEAST_FIT = -4

type Custom = 'before' | 'after'

/** In: heading units in print order and the chains. Out: the owner of each unit. */
export function assignHeadings(
  units: HeadingUnit[],
  chains: Chain[],
  counties: County[],
): HeadingOwner[] {
  if (chains.length === 0) return units.map((unit) => ({ unit, chain: null, margin: 0 }))
  if (units.length * chains.length > MOST_PAIRS) return nextBelow(units, chains)
  const fits = fitTables(units, chains, counties)
  const solved = (['before', 'after'] as Custom[]).map((custom) =>
    solve(units, chains, fits[custom]),
  )
  const best = solved[0]!.total >= solved[1]!.total ? 0 : 1
  const table = fits[best === 0 ? 'before' : 'after']
  return units.map((unit, at) => {
    const owner = solved[best]!.owners[at]!
    const rivals = table[at]!.filter((_, chain) => chain !== owner)
    const margin = table[at]![owner]! - Math.max(LEAST_FIT, ...rivals)
    return { unit, chain: table[at]![owner]! < LEAST_FIT ? null : owner, margin }
  })
}

/** A page has a few dozen headings and articles; a text with many more is no page worth a search. */
const MOST_PAIRS = 3000

function nextBelow(units: HeadingUnit[], chains: Chain[]): HeadingOwner[] {
  const starts = chains.map((chain) => chain.lines[0]!.line.index)
  return units.map((unit) => {
    const below = starts.findIndex((start) => start > unit.lines[0]!.index)
    return { unit, chain: below < 0 ? null : below, margin: 0 }
  })
}

type Fits = number[][]

function fitTables(
  units: HeadingUnit[],
  chains: Chain[],
  counties: County[],
): Record<Custom, Fits> {
  const bodies = chains.map((chain) => withoutSpaces(chainText(chain)))
  const owners = chains.map((chain, at) => {
    const opening = bodies[at]!.slice(0, 120)
    return countyOf(chain.byline?.place ?? null, '', opening, counties)
  })
  const spans = chains.map((chain) => ({
    first: chain.lines[0]!.line.index,
    last: chain.lines[chain.lines.length - 1]!.line.index,
    all: new Set(chain.lines.map((entry) => entry.line.index)),
  }))
  const owned = new Map<number, number>()
  spans.forEach((span, chain) => span.all.forEach((index) => owned.set(index, chain)))
  const neighbour = (from: number, step: number): number | null => {
    for (let index = from + step; index >= 0 && index < 100000; index += step) {
      if (owned.has(index)) return index
      if (index > lastIndex) return null
    }
    return null
  }
  const lastIndex = Math.max(...owned.keys())
  const table = (custom: Custom): Fits =>
    units.map((unit) => {
      const text = unit.lines.map((line) => line.text).join('')
      const county = firstNamed(text, counties)
      const pairs = pairsOf(text)
      const rarity = pairs.map((pair) => 1 / bodies.filter((body) => body.includes(pair)).length)
      const weight = rarity.reduce((sum, one) => sum + (Number.isFinite(one) ? one : 0.5), 0)
      const above = neighbour(unit.lines[0]!.index, -1)
      const below = neighbour(unit.lines[unit.lines.length - 1]!.index, 1)
      return chains.map((_, chain) => {
        const span = spans[chain]!
        let fit = ELSEWHERE
        if (below !== null && below === span.first)
          fit = TOUCHES + (custom === 'before' ? CUSTOM : 0)
        else if (above !== null && above === span.last)
          fit = TOUCHES + (custom === 'after' ? CUSTOM : 0)
        else if ([above, below].some((index) => index !== null && span.all.has(index))) fit = INSIDE
        const own = owners[chain]
        if (county !== null && own != null) fit += county === own ? SAME_COUNTY : OTHER_COUNTY
        let shared = 0
        pairs.forEach((pair, at) => {
          if (bodies[chain]!.includes(pair)) shared += rarity[at]!
        })
        return fit + (weight === 0 ? 0 : (SHARED_WORDS * shared) / weight)
      })
    })
  return { before: table('before'), after: table('after') }
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

/** Local search from the best single choices: small enough to settle in a few sweeps. */
function solve(
  units: HeadingUnit[],
  chains: Chain[],
  fits: Fits,
): { owners: number[]; total: number } {
  const total = (owners: number[]): number => {
    let sum = 0
    owners.forEach((owner, at) => {
      sum += Math.max(LEAST_FIT, fits[at]![owner]!)
      if (at > 0 && units[at - 1]!.group === units[at]!.group && owners[at - 1] === owner) {
        sum += isLabel(units[at - 1]!) ? LABEL : isLabel(units[at]!) ? 0 : SAME_GROUP
      }
    })
    const headed = new Set(owners)
    return sum + (chains.length - headed.size) * BARE_ARTICLE
  }
  let owners = units.map((_, at) => fits[at]!.indexOf(Math.max(...fits[at]!)))
  let best = total(owners)
  for (let improved = true; improved;) {
    improved = false
    for (const move of movesOf(units, chains.length)) {
      const next = owners.slice()
      for (const at of move.units) next[at] = move.chain
      const value = total(next)
      if (value > best + 1e-9) {
        owners = next
        best = value
        improved = true
      }
    }
  }
  return { owners, total: best }
}

const isLabel = (unit: HeadingUnit) => unit.lines.length === 1 && isColumnLabel(unit.lines[0]!.text)

/** One unit, a whole group, or the part of one from a label on, to any chain. */
function movesOf(units: HeadingUnit[], chains: number): { units: number[]; chain: number }[] {
  const sets = units.map((_, at) => [at])
  const groups = new Map<number, number[]>()
  units.forEach((unit, at) => groups.set(unit.group, [...(groups.get(unit.group) ?? []), at]))
  for (const group of groups.values()) {
    if (group.length > 1) sets.push(group)
    group.forEach((at, place) => {
      if (place > 0 && isLabel(units[at]!)) sets.push(group.slice(0, place), group.slice(place))
      else if (place === 0 && isLabel(units[at]!) && group.length > 1) sets.push(group.slice(0, 2))
    })
  }
  return sets.flatMap((set) =>
    Array.from({ length: chains }, (_, chain) => ({ units: set, chain })),
  )
}
