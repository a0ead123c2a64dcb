import type { Article } from '../edition/edition'
import { allNumberValues } from '../text/numbers'
import { countedLists, namedChains, shareForm } from '../text/enumerations'
import { headOf, type ArticleStructure } from './article-text'
import { breachesUnless, type Breach } from './breach'
import { countyPairTruth, countyTruth } from './check-county'
import { halvesOf } from './half-items'
import { normalised } from './item-id'
import { isDerivable, PART_OF_WHOLE } from './number-items'
import type { QuizAids } from './quiz-aids'
import type { QuizItem } from './quiz-item'
import { BLANK, readStem } from './stems'

/** Rule T: the key is true and nothing else is. Rule C: the stem does not tell the key. */
export function truthBreaches(
  item: QuizItem,
  text: ArticleStructure,
  articles: readonly Article[],
  aids: QuizAids,
): Breach[] {
  const stem = readStem(item.stem)
  if (stem === null) return item.kind === 'true-false' ? [] : figureTruth(item, text)
  switch (stem.name) {
    case 'lead':
      return leadTruth(item, text)
    case 'county':
      return countyTruth(item, stem.filling, articles, aids)
    case 'members':
      return memberTruth(item, stem.filling)
    case 'order':
      return orderTruth(item, stem.filling)
    case 'match':
      return halfTruth(item, text)
    case 'matchCounty':
      return countyPairTruth(item, articles, aids)
  }
}

const chosen = (item: QuizItem) => item.options[item.key[0]!]!
const others = (item: QuizItem) => item.options.filter((_, i) => !item.key.includes(i))

function figureTruth(item: QuizItem, text: ArticleStructure): Breach[] {
  const key = chosen(item)
  const told = item.stem.replace(BLANK, '')
  if (key.includes('+'))
    return breachesUnless([
      [!others(item).some((option) => text.whole.includes(option)), 'T', 'distractor-in-article'],
      [text.whole.split(key).length === 2, 'T', 'key-stands-twice'],
      [!told.includes(key), 'C', 'key-in-stem'],
    ])
  const digits = (option: string) => Number((/[\d,.]+/.exec(option)?.[0] ?? '').replace(/,/g, ''))
  const values = allNumberValues(text.whole)
  const own = digits(key)
  const scale = /万/.test(key) ? 1e4 : /亿/.test(key) ? 1e8 : 1
  return breachesUnless([
    [/\d/.test(key), 'H', 'not-a-figure'],
    [!others(item).some((option) => values.includes(digits(option))), 'T', 'distractor-in-article'],
    [countOf(text.whole, key) === 1, 'T', 'key-stands-twice'],
    [!isBounded(item), 'T', 'bound-or-range'],
    [own * scale >= 5, 'T', 'count-below-five'],
    [!(key.endsWith('%') && own >= 90), 'T', 'share-too-high'],
    [!isDerivable(item.stem, own * scale, own), 'C', 'count-derivable'],
    [!PART_OF_WHOLE.test(item.stem), 'C', 'part-beside-whole'],
  ])
}

/** How often the printed count stands there, with digit boundaries: 6家 is not in 16家. */
function countOf(whole: string, key: string): number {
  const bare = whole.replace(/\s/g, '')
  let count = 0
  for (let at = bare.indexOf(key); at >= 0; at = bare.indexOf(key, at + 1)) {
    if (!/[\d.,]/.test(bare[at - 1] ?? ' ')) count += 1
  }
  return count
}

/** 超过64公里, 第64公里, 64公里以上: the sentence gives a bound or a place, no count. */
function isBounded(item: QuizItem): boolean {
  const [before, after] = item.stem.split(BLANK)
  return (
    /(?:超过?|近|约|达到?|突破|逾|不足|不少于|至少|最多|高达|多达|第)$/.test(before ?? '') ||
    /^(?:以上|以下|以内|左右|上下)/.test(after ?? '')
  )
}

function leadTruth(item: QuizItem, text: ArticleStructure): Breach[] {
  const sets = [text.leads, ...text.inner]
  const heads = sets.find((set) =>
    item.options.every((option) => set.some((head) => head.text === option)),
  )
  if (heads === undefined) return [{ rule: 'H', because: 'options-are-no-leads' }]
  const own = headOf(item.source, heads, text.article.paragraphs)
  const twice = text.sentences.filter(
    ({ sentence }) => normalised(sentence) === normalised(item.source.sentence),
  )
  return breachesUnless([
    [own?.text === chosen(item), 'T', 'another-section'],
    [twice.length === 1, 'T', 'sentence-stands-twice'],
    [!item.options.some((option) => item.source.sentence.includes(option)), 'C', 'lead-in-stem'],
  ])
}

function memberTruth(item: QuizItem, name: string): Breach[] {
  const list = countedLists(item.source.sentence).find((found) => found.name === name)
  if (list === undefined) return [{ rule: 'T', because: 'list-not-counted' }]
  const members = list.members.map(normalised)
  const keys = item.key.map((index) => normalised(item.options[index]!))
  return breachesUnless([
    [keys.every((key) => members.includes(key)), 'T', 'key-not-a-member'],
    [!others(item).some((option) => members.includes(normalised(option))), 'T', 'distractor-true'],
    [
      !others(item).some((option) => item.source.sentence.includes(option)),
      'T',
      'distractor-in-sentence',
    ],
    [
      others(item).every((option) =>
        list.members.some((member) => member.length === option.length),
      ),
      'H',
      'option-lengths',
    ],
    [shareForm(list.members, others(item)), 'H', 'option-forms'],
  ])
}

function orderTruth(item: QuizItem, name: string): Breach[] {
  const chain = namedChains(item.source.sentence).find((found) => found.name === name)
  const keys = item.key.map((index) => normalised(item.options[index]!))
  return breachesUnless([
    [chain !== undefined, 'T', 'no-such-chain'],
    [
      chain === undefined || chain.members.map(normalised).join('|') === keys.join('|'),
      'T',
      'another-order',
    ],
  ])
}

function halfTruth(item: QuizItem, text: ArticleStructure): Breach[] {
  const pairs = (item.left ?? []).map((left, i) => [left, item.options[item.key[i]!]!])
  const printed = text.leads.flatMap((lead) => {
    const halves = halvesOf(lead.text)
    return halves === null ? [] : [`${halves.left}|${halves.right}`]
  })
  return breachesUnless([
    [pairs.every(([left, right]) => printed.includes(`${left}|${right}`)), 'T', 'another-half'],
  ])
}
