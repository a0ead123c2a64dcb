import type { SeededRandom } from '../random/seeded-random'
import {
  allNumberValues,
  printedNumbers,
  withArabicNumbers,
  type PrintedNumber,
} from '../text/numbers'
import { quoteDepths } from '../text/sentence-spans'
import { sourceOf, type ArticleSentence, type ArticleText } from './article-text'
import type { Draft } from './draft'
import { itemId, normalised } from './item-id'
import { nearNumbers } from './near-numbers'
import { BLANK, EXPLANATION_OPENING } from './stems'
import { cutStem } from './stem-clause'

/** Below this a count is guessed, not read. */
const LEAST_COUNT = 5
/** A share this high is a boast that reads the same with any figure (per cent). */
const HIGHEST_SHARE = 90
const OPTION_COUNT = 4
const FEWEST_OPTIONS = 3

/** Words before a figure that make it a bound, an ordinal or a date rather than a count. */
const BLURRED_BEFORE =
  /(?:超过?|近|约为?|达到?|达|突破|逾|不足|不少于|不低于|不超过|至少|最少|最多|最高|最低|高达|多达|第|前|每|至|到|从|—|–|-|～|~|[.．\d])$/
const BLURRED_AFTER = /^(?:以上|以下|以内|之内|左右|上下|至|到|—|–|-|～|~|[\d.．])/
/** With the part beside the whole, or the change beside its end, some figures rule themselves out. */
export const PART_OF_WHOLE = /其中|[由从]____[^，。；]*到/
/** Units that date, place or age something. */
const NO_COUNT_UNITS = [
  '年',
  '月',
  '日',
  '天',
  '周',
  '时',
  '点',
  '号',
  '届',
  '岁',
  '周年',
  '度',
  '级',
]

/** Number, single choice: one count of a sentence blanked out, wrong ones of the same form. */
export function numberDrafts(text: ArticleText, random: SeededRandom): Draft[] {
  const used = [0, 0, 0, 0]
  return text.usable.flatMap((sentence) => {
    if (sentence.isLead) return []
    return printedNumbers(sentence.sentence).flatMap((number) => {
      const draft = numberDraft(text, sentence, number, random, used)
      return draft === null ? [] : [draft]
    })
  })
}

function numberDraft(
  text: ArticleText,
  sentence: ArticleSentence,
  number: PrintedNumber,
  random: SeededRandom,
  used: number[],
): Draft | null {
  if (!isAskable(text, sentence.sentence, number)) return null
  const cut = cutStem(sentence.sentence, number.start, number.end)
  if (cut === null || PART_OF_WHOLE.test(cut.stem)) return null
  if (isDerivable(cut.stem, number.value, Number(number.digits.replace(/,/g, '')))) return null
  const values = allNumberValues(text.whole)
  const isTaken = (digits: string) => {
    const plain = Number(digits.replace(/,/g, ''))
    if (number.unit === '%' && plain > 100) return true
    return values.includes(plain)
  }
  // The rank used least so far comes first: the key's place stays even within a card, too.
  const ranks = random.shuffled([0, 1, 2, 3]).sort((a, b) => used[a]! - used[b]!)
  for (const count of [OPTION_COUNT, FEWEST_OPTIONS]) {
    for (const rank of ranks.filter((rank) => rank < count)) {
      const wrong = nearNumbers(number.digits, rank, count, random, isTaken)
      if (wrong === null) continue
      used[rank]! += 1
      const ascending = [...wrong.slice(0, rank), number.digits, ...wrong.slice(rank)]
      const source = sourceOf(sentence)
      const place = normalised(sentence.sentence.slice(0, number.start)).length
      return {
        ask: 'number',
        item: {
          id: itemId(source, 'single-choice', String(place)),
          articleId: source.articleId,
          kind: 'single-choice',
          stem: cut.stem,
          options: ascending.map((digits) => digits + number.middle + number.unit),
          key: [rank],
          source,
          explanation: EXPLANATION_OPENING + sentence.sentence,
        },
      }
    }
  }
  return null
}

function isAskable(text: ArticleText, sentence: string, number: PrintedNumber): boolean {
  if (number.value < LEAST_COUNT || NO_COUNT_UNITS.includes(number.unit)) return false
  if (number.unit === '%' && number.value >= HIGHEST_SHARE) return false
  if (quoteDepths(sentence)[number.start]! > 0) return false
  if (BLURRED_BEFORE.test(sentence.slice(0, number.start))) return false
  if (BLURRED_AFTER.test(sentence.slice(number.end))) return false
  return occurrences(text.whole, number) === 1
}

/** How often the count stands in the article, 「十个」 counting as 「10个」; 6家 is not in 16家. */
function occurrences(whole: string, number: PrintedNumber): number {
  const printed = number.digits + number.middle + number.unit
  const found = printedNumbers(withArabicNumbers(whole.replace(/\s/g, '')))
  const same = found.filter(
    (other) =>
      other.value === number.value &&
      (other.unit === number.unit || other.digits + other.middle + other.unit === printed),
  )
  return same.length
}

/**
 * A reader could count it: a list in the stem has as many members, or the figure stands there again.
 * In: the stem with its blank, the key's value and its printed figure (万 and 亿 apart).
 */
export function isDerivable(stem: string, value: number, figure: number): boolean {
  const rest = stem.replace(BLANK, '')
  const told = allNumberValues(rest)
  if (told.includes(value) || told.includes(figure)) return true
  return rest.split(/[，,；;：:。（）()“”"]/).some((piece) => piece.split('、').length === value)
}
