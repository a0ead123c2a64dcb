import type { County } from '../edition/county'
import { withoutSpaces } from '../text/characters'
import type { Chain } from './chain'
import { headingFits } from './heading-evidence'
import type { HeadingUnit } from './heading-units'
import { isColumnLabel } from './labels'

/** A unit and the chain (index) it heads; null where it fits none. */
export interface HeadingOwner {
  unit: HeadingUnit
  chain: number | null
  /** How much better this owner is than the next best; small means uncertain. */
  margin: number
}

/** A subhead stays with the line above it (nats). */
const SUBHEAD = 3
/** The label of a box or series stays with the line below it, and parts from the one above. */
const LABEL = 6
/** An article has a headline. */
const BARE_ARTICLE = -4
/** And not only the name of its place. */
const NAMELESS_ARTICLE = -2.5

/** In: heading units in print order and the chains. Out: the owner of each unit. */
export function assignHeadings(
  units: HeadingUnit[],
  chains: Chain[],
  counties: County[],
): HeadingOwner[] {
  if (chains.length === 0) return units.map((unit) => ({ unit, chain: null, margin: 0 }))
  if (units.length * chains.length > MOST_PAIRS) return nextBelow(units, chains)
  const fitsOf = headingFits(units, chains, counties)
  const tried = CUSTOMS.map((custom) => {
    const fits = fitsOf(custom.before)
    const { owners, total } = solve(units, chains, fits, custom.together)
    return { fits, owners, total: total + custom.prior }
  })
  const { fits, owners } = tried.reduce((best, one) => (one.total > best.total ? one : best))
  return units.map((unit, at) => {
    const owner = owners[at]!
    const rivals = fits[at]!.filter((_, chain) => chain !== owner)
    return { unit, chain: owner, margin: fits[at]![owner]! - Math.max(...rivals) }
  })
}

/** Characters of a county's name, or of what a misreading left of it. */
const LONGEST_NAME = 5

/** A page has a few dozen headings and articles; a text with many more is no page worth a search. */
const MOST_PAIRS = 3000

function nextBelow(units: HeadingUnit[], chains: Chain[]): HeadingOwner[] {
  const starts = chains.map((chain) => chain.lines[0]!.line.index)
  return units.map((unit) => {
    const below = starts.findIndex((start) => start > unit.lines[0]!.index)
    return { unit, chain: below < 0 ? null : below, margin: 0 }
  })
}

interface PageCustom {
  /** How much more the page reads its headlines before their bodies than after them (nats). */
  before: number
  /** Log odds that two neighbours of a group head one article. */
  together: number
  prior: number
}

/** The custom under which a page's headings are most probable is the page's. */
const CUSTOMS: PageCustom[] = [
  { before: 0.7, together: 1.5, prior: 0 },
  { before: 2.5, together: 4, prior: -2 },
  { before: -2.5, together: 4, prior: -2 },
]

/** Local search from the best single choices: small enough to settle in a few sweeps. */
function solve(
  units: HeadingUnit[],
  chains: Chain[],
  fits: number[][],
  together: number,
): { owners: number[]; total: number } {
  const kinds = units.map(kindOf)
  const total = (owners: number[]): number => {
    let sum = 0
    const named = new Uint8Array(chains.length)
    const headed = new Uint8Array(chains.length)
    owners.forEach((owner, at) => {
      const { isLabel, isName, isSubhead } = kinds[at]!
      sum += fits[at]![owner]!
      named[owner] = 1
      if (!isLabel && !isName) headed[owner] = 1
      if (at === 0 || units[at - 1]!.group !== units[at]!.group) return
      const isOne = owners[at - 1] === owner
      if (kinds[at - 1]!.isLabel) sum += isOne ? LABEL : 0
      else if (!isLabel) {
        sum += isOne ? stay : part
        if (isOne && isSubhead) sum += SUBHEAD
      }
    })
    for (let chain = 0; chain < chains.length; chain++) {
      if (named[chain] === 0) sum += BARE_ARTICLE
      else if (headed[chain] === 0) sum += NAMELESS_ARTICLE
    }
    return sum
  }
  const stay = -Math.log(1 + Math.exp(-together))
  const part = -Math.log(1 + Math.exp(together))
  const moves = movesOf(units, chains.length)
  let owners = units.map((_, at) => fits[at]!.indexOf(Math.max(...fits[at]!)))
  let best = total(owners)
  for (let improved = true; improved;) {
    improved = false
    for (const move of moves) {
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

interface UnitKind {
  isLabel: boolean
  /** 「X县」: an article with nothing else above it lacks its headline. */
  isName: boolean
  isSubhead: boolean
}

function kindOf({ lines }: HeadingUnit): UnitKind {
  const first = lines[0]!.text
  return {
    isLabel: lines.length === 1 && isColumnLabel(first),
    isName: lines.length === 1 && withoutSpaces(first).length <= LONGEST_NAME,
    isSubhead: /^(?:——|—|--)/.test(first),
  }
}

/** One unit, a whole group, or the part of one up to a unit or from it on, to any chain. */
function movesOf(units: HeadingUnit[], chains: number): { units: number[]; chain: number }[] {
  const sets = units.map((_, at) => [at])
  const groups = new Map<number, number[]>()
  units.forEach((unit, at) => groups.set(unit.group, [...(groups.get(unit.group) ?? []), at]))
  for (const group of groups.values()) {
    if (group.length > 1) sets.push(group)
    for (let cut = 1; cut < group.length; cut++) sets.push(group.slice(0, cut), group.slice(cut))
  }
  return sets.flatMap((set) =>
    Array.from({ length: chains }, (_, chain) => ({ units: set, chain })),
  )
}
