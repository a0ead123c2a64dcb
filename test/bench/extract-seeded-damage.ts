import type { Doubt } from '../../src/core/edition/doubt'
import { textToArticles, type ExtractionAids } from '../../src/core/extract/text-to-articles'
import { diceOf, type Dice } from '../support/page-generator/dice'
import { generatePage } from '../support/page-generator/generate-page'

/** Characters on each side by which a changed place is found again in the articles. */
const AROUND = 6
/** Places changed on one page, of each kind. */
const PLACES = 4

interface Change {
  /** What now stands there, and where the damage lies in it. */
  wrong: string
  start: number
  end: number
}

type Kind = 'look-alike' | 'fixed term, look-alike' | 'fixed term, any character'

/**
 * Damage of kinds the generator does not seed, put into clean pages here: look-alikes of any pair on the
 * operator's list, and fixed terms with one character changed. Out: how many places lie inside a doubt.
 */
export function seededRecall(
  seeds: number[],
  aids: Omit<ExtractionAids, 'counties'>,
): Record<Kind, string> {
  const sums = new Map<Kind, { placed: number; doubted: number }>()
  for (const seed of seeds) {
    for (const kind of [
      'look-alike',
      'fixed term, look-alike',
      'fixed term, any character',
    ] as const) {
      const dice = diceOf(`seeded/${kind}/${seed}`)
      const page = generatePage('clean', seed)
      const { text, changes } = damaged(page.text, kind, aids, dice)
      const found = textToArticles(text, { ...aids, counties: page.counties })
      if (found.kind !== 'parsed') continue
      const sum = sums.get(kind) ?? { placed: 0, doubted: 0 }
      for (const change of changes) {
        for (const { id, paragraphs } of found.articles) {
          paragraphs.forEach((paragraph, at) => {
            const place = paragraph.indexOf(change.wrong)
            if (place < 0) return
            sum.placed++
            const own = found.doubts.filter((d) => d.articleId === id && d.paragraph === at)
            if (own.some((doubt) => covers(doubt, place + change.start, place + change.end))) {
              sum.doubted++
            }
          })
        }
      }
      sums.set(kind, sum)
    }
  }
  const shown = [...sums].map(([kind, { placed, doubted }]) => [
    kind,
    `${((100 * doubted) / Math.max(1, placed)).toFixed(0)} % of ${placed}`,
  ])
  return Object.fromEntries(shown) as Record<Kind, string>
}

const covers = (doubt: Doubt, start: number, end: number) => doubt.start < end && doubt.end > start

function damaged(
  text: string,
  kind: Kind,
  aids: Omit<ExtractionAids, 'counties'>,
  dice: Dice,
): { text: string; changes: Change[] } {
  const changes: Change[] = []
  let out = text
  for (let n = 0; n < PLACES; n++) {
    const at = dice.between(AROUND, out.length - AROUND - 1)
    const change =
      kind === 'look-alike'
        ? swapped(out, at, aids, dice)
        : termAdded(out, at, kind === 'fixed term, look-alike', aids, dice)
    if (change === null) continue
    out = change.text
    changes.push(change)
  }
  // A later change may have gone through an earlier one.
  return { text: out, changes: changes.filter(({ wrong }) => out.includes(wrong)) }
}

/** The next character from `at` on that has a look-alike becomes it. */
function swapped(
  text: string,
  at: number,
  { lookAlikes }: Pick<ExtractionAids, 'lookAlikes'>,
  dice: Dice,
): (Change & { text: string }) | null {
  for (let place = at; place < Math.min(text.length - AROUND, at + 60); place++) {
    const pairs = lookAlikes.filter(({ meant }) => meant === text.charAt(place))
    const around = text.slice(place - AROUND, place + AROUND + 1)
    if (pairs.length === 0 || /\s/.test(around)) continue
    const put = dice.pick(pairs).printed
    const wrong = around.slice(0, AROUND) + put + around.slice(AROUND + 1)
    const out = text.slice(0, place) + put + text.slice(place + 1)
    return { text: out, wrong, start: AROUND, end: AROUND + 1 }
  }
  return null
}

/** After the next sentence, one that holds a fixed term with one of its characters changed. */
function termAdded(
  text: string,
  at: number,
  alike: boolean,
  { fixedTerms, lookAlikes }: Pick<ExtractionAids, 'fixedTerms' | 'lookAlikes'>,
  dice: Dice,
): (Change & { text: string }) | null {
  const end = text.indexOf('。', at)
  if (end < 0) return null
  const terms = fixedTerms.filter((term) => /^[\u4e00-\u9fff]{3,}$/.test(term))
  const choices = terms.flatMap((term) =>
    [...term].flatMap((character, place) =>
      alike
        ? lookAlikes
            .filter(({ meant }) => meant === character)
            .map(({ printed }) => ({ term, place, put: printed }))
        : term.length >= 4 && place > 0 && place < term.length - 1
          ? [{ term, place, put: '渠' }]
          : [],
    ),
  )
  const { term, place, put } = dice.pick(choices)
  const before = '大家认真学习了'
  const wrong = `${before}${term.slice(0, place)}${put}${term.slice(place + 1)}。`
  const out = text.slice(0, end + 1) + wrong + text.slice(end + 1)
  const start = before.length + place
  return { text: out, wrong, start, end: start + 1 }
}
