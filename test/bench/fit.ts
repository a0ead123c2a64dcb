import { parseArgs } from 'node:util'
import { createBridge } from '../../src/core/extract/bridge'
import { headingUnits } from '../../src/core/extract/heading-units'
import { lineRoles } from '../../src/core/extract/line-roles'
import { weighEnd, weighStart } from '../../src/core/extract/order/article-ends'
import { decide } from '../../src/core/extract/order/decide'
import {
  WEIGHTS,
  weightsFor,
  type Evidence,
  type Weigh,
} from '../../src/core/extract/order/join-weights'
import { orderContext, type OrderContext } from '../../src/core/extract/order/order-context'
import {
  mayFollow,
  pageToOrder,
  type PageToOrder,
} from '../../src/core/extract/order/page-to-order'
import { weighAround, weighPair } from '../../src/core/extract/order/scores'
import { softAssignment, type OrderScores } from '../../src/core/extract/order/soft-assignment'
import { pageGrams } from '../../src/core/extract/page-grams'
import { mendDatelines, pageLines, splitAtOpeners } from '../../src/core/extract/page-line'
import { customToOrder } from '../../src/core/extract/chains'
import { isInOrder } from '../../src/core/extract/page-custom'
import { createWords } from '../../src/server/words/create-words'
import { generatePage, type PageStyle } from '../support/page-generator/generate-page'

type Weights = Record<Evidence, number>
const evidences = Object.keys(WEIGHTS) as Evidence[]
const indexOf = new Map(evidences.map((name, at) => [name, at]))

/** One page with the truth: `next[i]` is the strip after i, −1 the end, −2 unknown; `starts` likewise. */
interface Lesson {
  page: PageToOrder
  next: number[]
  opens: (boolean | null)[]
}

/** Evidence of every join, start and end of a page, once collected, so that weights can be tried fast. */
interface Cells {
  lesson: Lesson
  /** Cell c is join (left, right), or an end (right = −1), or a start (left = −1). */
  left: Int32Array
  right: Int32Array
  from: Int32Array
  evidence: Uint8Array
  strength: Float32Array
}

/** Share of the weights' squares added to what is minimised, a page. */
const RIDGE = 0.002

/**
 * `npm run bench -- fit [--pages 150] [--rounds 120]` fits the weights of src/core/extract/order/join-weights.ts on made-up
 * pages of seeds 5000 and up, and prints them. What is minimised is the Fenchel–Young loss of the entropic
 * assignment: its gradient is the probabilities found less the truth, times the evidence.
 */
export function run(args: string[]): void {
  const { values } = parseArgs({
    args,
    options: {
      pages: { type: 'string', default: '150' },
      rounds: { type: 'string', default: '45' },
      'in-order': { type: 'boolean', default: false },
      'out-of-order': { type: 'boolean', default: false },
    },
  })
  const jumbled = Number(values.pages)
  const rounds = Number(values.rounds)
  const lessons = (
    [
      ['jumbled-ocr', jumbled],
      ['hard-wrapped', Math.round(jumbled / 3)],
      ['clean', Math.round(jumbled / 3)],
      ['masthead', jumbled],
    ] as [PageStyle, number][]
  ).flatMap(([style, count]) =>
    Array.from({ length: count }, (_, at) => lessonOf(style, 5000 + at)),
  )
  // Without either option both cases are fitted; the weights of the other are printed as they are.
  const both = values['in-order'] === values['out-of-order']
  const fits = [true, false].flatMap((inOrder) => {
    if (!both && values['in-order'] !== inOrder) {
      return [present(inOrder, false), present(inOrder, true)]
    }
    const own = lessons.filter((lesson) => isInOrder(lesson.page.custom) === inOrder)
    console.error(`${own.length} pages ${inOrder ? 'in order' : 'out of order'}`)
    const alone = fitted(
      own.map((lesson) => cellsOf(lesson, null)),
      present(inOrder, false),
      rounds,
    )
    let contexts = own.map((lesson) => contextOf(lesson, null, alone))
    let inContext = present(inOrder, true)
    for (let time = 0; time < 3; time++) {
      const cells = own.map((lesson, at) => cellsOf(lesson, contexts[at]!))
      inContext = fitted(cells, inContext, rounds)
      contexts = own.map((lesson, at) => contextOf(lesson, contexts[at]!, inContext))
    }
    return [alone, inContext]
  })
  console.log('export const WEIGHTS = {')
  for (const name of evidences) {
    console.log(`  ${name}: [${fits.map((weights) => weights[name].toFixed(2)).join(', ')}],`)
  }
  console.log('}')
}

function present(inOrder: boolean, inContext: boolean): Weights {
  const set = weightsFor(inOrder, inContext)
  return Object.fromEntries(evidences.map((name) => [name, WEIGHTS[name][set]])) as Weights
}

const words = createWords()
const bare = (text: string) => text.replace(/\s/g, '')

function lessonOf(style: PageStyle, seed: number): Lesson {
  const made = generatePage(style, seed)
  const lines = splitAtOpeners(mendDatelines(pageLines(made.text)))
  const aids = {
    bridge: createBridge(words),
    grams: pageGrams(lines.flatMap((line) => line.pieces)),
    counties: made.counties,
  }
  const roles = lineRoles(lines, aids)
  const custom = customToOrder(lines, roles, aids)
  const { strips } = custom
  const bodies = [
    ...made.gold.articles.map((article) => bare(article.paragraphs.join(''))),
    ...made.gold.captions.map((caption) => bare(caption.text)),
  ]
  const places = strips.map((strip) => {
    const text = bare(strip.text)
    const article = text.length < 2 ? -1 : bodies.findIndex((body) => body.includes(text))
    if (article < 0) return null
    const from = bodies[article]!.indexOf(text)
    return { article, from, to: from + text.length }
  })
  const next = places.map((place, at) => {
    if (place === null) return strips[at]!.kind === 'caption' ? -1 : -2
    if (place.to === bodies[place.article]!.length) return -1
    const found = places.findIndex(
      (other, j) => j !== at && other?.article === place.article && other.from === place.to,
    )
    return found < 0 ? -2 : found
  })
  const opens = places.map((place, at) => {
    if (place === null && strips[at]!.kind === 'caption') return true
    if (place === null) return null
    return place.from === 0 ? true : next.includes(at) ? false : null
  })
  return {
    page: pageToOrder(custom, { ...aids, headings: headingUnits(lines, roles) }),
    next,
    opens,
  }
}

function cellsOf(lesson: Lesson, context: OrderContext | null, all = false): Cells {
  const { page } = lesson
  const size = page.strips.length
  const left: number[] = []
  const right: number[] = []
  const from: number[] = []
  const evidence: number[] = []
  const strength: number[] = []
  const cell = (i: number, j: number, collect: (weigh: Weigh) => void) => {
    left.push(i)
    right.push(j)
    from.push(evidence.length)
    collect((name, value = 1) => {
      evidence.push(indexOf.get(name)!)
      strength.push(value)
    })
  }
  for (let i = 0; i < size; i++) {
    cell(i, -1, (weigh) => weighEnd(page, context, i, weigh))
    cell(-1, i, (weigh) => weighStart(page, context, i, weigh))
    for (let j = 0; j < size; j++) {
      // What follows an unknown strip is unknown, too: its row and column are left out.
      const known = lesson.next[i] !== -2 && lesson.opens[j] !== null
      if ((known || all) && mayFollow(page, i, j))
        cell(i, j, (weigh) => {
          weighPair(page, i, j, weigh)
          weighAround(page, context, i, j, weigh)
        })
    }
  }
  from.push(evidence.length)
  return {
    lesson,
    left: Int32Array.from(left),
    right: Int32Array.from(right),
    from: Int32Array.from(from),
    evidence: Uint8Array.from(evidence),
    strength: Float32Array.from(strength),
  }
}

function scoresOf(cells: Cells, weights: Float64Array): OrderScores {
  const size = cells.lesson.page.strips.length
  const scores: OrderScores = {
    joins: Array.from({ length: size }, () => new Float64Array(size).fill(-Infinity)),
    starts: new Float64Array(size),
    ends: new Float64Array(size),
  }
  for (let c = 0; c < cells.left.length; c++) {
    let sum = 0
    for (let k = cells.from[c]!; k < cells.from[c + 1]!; k++) {
      sum += weights[cells.evidence[k]!]! * cells.strength[k]!
    }
    const [i, j] = [cells.left[c]!, cells.right[c]!]
    if (j < 0) scores.ends[i] = sum
    else if (i < 0) scores.starts[j] = sum
    else scores.joins[i]![j] = sum
  }
  return scores
}

function contextOf(lesson: Lesson, before: OrderContext | null, weights: Weights): OrderContext {
  const cells = cellsOf(lesson, before, true)
  const scores = scoresOf(
    cells,
    Float64Array.from(evidences, (name) => weights[name]),
  )
  const marginals = softAssignment(scores)
  return orderContext(
    lesson.page,
    marginals,
    decide(scores, marginals).map((one) => one.members),
  )
}

/** Adam with a falling step. */
function fitted(all: Cells[], start: Weights, rounds: number): Weights {
  const weights = Float64Array.from(evidences, (name) => start[name])
  const mean = new Float64Array(weights.length)
  const square = new Float64Array(weights.length)
  for (let round = 1; round <= rounds; round++) {
    const gradient = weights.map((weight) => weight * RIDGE * all.length)
    let missed = 0
    let known = 0
    let nll = 0
    for (const cells of all) {
      const { joins, starts, ends } = softAssignment(scoresOf(cells, weights))
      const { next, opens } = cells.lesson
      for (let c = 0; c < cells.left.length; c++) {
        const [i, j] = [cells.left[c]!, cells.right[c]!]
        let off = 0
        if (j < 0) off = next[i] === -2 ? 0 : ends[i]! - (next[i] === -1 ? 1 : 0)
        else if (i < 0) off = opens[j] === null ? 0 : starts[j]! - (opens[j] ? 1 : 0)
        else {
          off = joins[i]![j]! - (next[i] === j ? 1 : 0)
          if (next[i] === j) {
            known++
            missed -= off
            nll -= Math.log(Math.max(1e-12, joins[i]![j]!))
          }
        }
        if (off === 0) continue
        for (let k = cells.from[c]!; k < cells.from[c + 1]!; k++) {
          gradient[cells.evidence[k]!]! += off * cells.strength[k]!
        }
      }
    }
    const step = 0.25 * (1 - round / (rounds + 1))
    for (let k = 0; k < weights.length; k++) {
      mean[k] = 0.9 * mean[k]! + 0.1 * gradient[k]!
      square[k] = 0.99 * square[k]! + 0.01 * gradient[k]! ** 2
      const unbiased = mean[k]! / (1 - 0.9 ** round)
      const spread = Math.sqrt(square[k]! / (1 - 0.99 ** round)) + 1e-9
      weights[k]! -= (step * unbiased) / spread
    }
    if (round % 10 === 1)
      console.error(
        `round ${round}: ${((100 * missed) / known).toFixed(1)} % of the joins' probability missed; nll ${(nll / known).toFixed(3)} ${Math.hypot(...gradient).toFixed(0)} ${gradient
          .slice(0, 12)
          .map((x) => Math.round(x))
          .join(' ')}`,
      )
  }
  return Object.fromEntries(evidences.map((name, at) => [name, weights[at]!])) as Weights
}
