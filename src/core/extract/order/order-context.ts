import { headingContext, type HeadingContext } from './heading-context'
import { ordinalsIn } from './ordinals'
import type { PageToOrder } from './page-to-order'
import { rectangleSums } from './rectangle-sums'
import type { Marginals } from './soft-assignment'

/** What an earlier reading of the whole page says about every strip. */
export interface OrderContext extends Marginals, HeadingContext {
  /** Probability of all joins from rows to columns, ends not included: see rectangleSums. */
  joined: ReturnType<typeof rectangleSums>
  /** How many strips before each do not go on with the next in print (expected number). */
  breaksBefore: Float64Array
  /** How much strip j's words are those of the article that strip i was found in: `likeness[i][j]`. */
  likeness: Float64Array[]
  /** What was found before each strip in its article, the strip itself included. */
  before: Beside[]
  /** What was found from each strip to the end of its article. */
  after: Beside[]
}

/** A part of an article as it was found. */
export interface Beside {
  /** Characters. */
  length: number
  county: string | null
  leads: string[]
  /** The first characters of the article. */
  opening: string
  /** A byline opens it (closes it). */
  signed: boolean
  /** The last number of each form that counts sections off; of `after` the first. */
  ordinals: Map<string, number>
}

/** In: the page, the probabilities of an earlier reading and the articles it decided on. */
export function orderContext(
  page: PageToOrder,
  marginals: Marginals,
  articles: number[][],
): OrderContext {
  const before: Beside[] = []
  const after: Beside[] = []
  for (const members of articles) {
    let beside: Beside = { ...NOTHING, ordinals: new Map() }
    for (const index of members) before[index] = beside = withStrip(page, beside, index, true)
    beside = { ...NOTHING, ordinals: new Map() }
    for (const index of [...members].reverse()) {
      after[index] = beside = withStrip(page, beside, index, false)
    }
  }
  return {
    ...marginals,
    ...headingContext(page, articles),
    breaksBefore: breaksBefore(marginals),
    joined: rectangleSums(marginals.joins),
    likeness: articleLikeness(page, articles),
    before,
    after,
  }
}

function breaksBefore({ joins }: Marginals): Float64Array {
  const sums = new Float64Array(joins.length)
  for (let at = 1; at < sums.length; at++) sums[at] = sums[at - 1]! + 1 - joins[at - 1]![at]!
  return sums
}

/** An introduction is rarely longer (characters). */
const OPENING = 200

const NOTHING = { length: 0, county: null, leads: [], opening: '', signed: false }

function withStrip(page: PageToOrder, beside: Beside, index: number, forwards: boolean): Beside {
  const strip = page.strips[index]!
  const county = page.profiles[index]!.county?.name ?? null
  const ordinals = new Map(beside.ordinals)
  const found = ordinalsIn(strip.text)
  for (const { form, value } of forwards ? found : found.reverse()) ordinals.set(form, value)
  return {
    length: beside.length + strip.text.length,
    county: forwards ? (beside.county ?? county) : (county ?? beside.county),
    leads: forwards ? [...beside.leads, ...strip.leads] : [...strip.leads, ...beside.leads],
    opening: beside.opening.length < OPENING ? beside.opening + strip.text : beside.opening,
    signed: beside.signed || (forwards ? strip.byline : strip.closing) !== null,
    ordinals,
  }
}

/** A strip of this many characters says what it is about. */
const TRUSTED_LENGTH = 40

/** For strips i and j: how much j's words are those of the article that i was found to be in. */
function articleLikeness(page: PageToOrder, articles: number[][]): Float64Array[] {
  const size = page.strips.length
  const article = new Int32Array(size)
  articles.forEach((members, at) => members.forEach((index) => (article[index] = at)))
  const own = page.overlap.map((row, index) => Math.sqrt(row[index]! + 1e-9))
  const toArticle = page.strips.map(({ index }) => {
    const row = Float64Array.from(articles, (members) => {
      let shared = 0
      let norm = 0
      for (const a of members) {
        if (a === index) continue
        shared += page.overlap[index]![a]!
        for (const b of members) if (b !== index) norm += page.overlap[a]![b]!
      }
      return norm === 0 ? 0 : shared / (own[index]! * Math.sqrt(norm))
    })
    const mean = row.reduce((sum, one) => sum + one, 0) / Math.max(1, row.length)
    const trust = Math.min(1, page.strips[index]!.text.length / TRUSTED_LENGTH)
    return row.map((one) => {
      const excess = Math.log((one + 0.01) / (mean + 0.01))
      return Math.max(-1.2, Math.min(1.8, excess)) * trust
    })
  })
  return page.strips.map((left) =>
    Float64Array.from(page.strips, (right) => toArticle[right.index]![article[left.index]!]!),
  )
}
