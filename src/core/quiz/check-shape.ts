import { withArabicNumbers } from '../text/numbers'
import { breachesUnless, type Breach } from './breach'
import { normalised } from './item-id'
import type { QuizItem, QuizKind } from './quiz-item'
import { BLANK, readStem, type StemName } from './stems'
import { TRUE_FALSE_OPTIONS } from './true-false-options'

const OPTION_COUNTS: Record<QuizKind, { least: number; most: number }> = {
  'single-choice': { least: 3, most: 5 },
  'multiple-choice': { least: 4, most: 6 },
  'true-false': { least: 2, most: 2 },
  order: { least: 3, most: 6 },
  match: { least: 3, most: 6 },
}

/** Which kind each fixed stem belongs to. */
const KIND_OF: Record<StemName, QuizKind> = {
  lead: 'single-choice',
  county: 'single-choice',
  members: 'multiple-choice',
  order: 'order',
  match: 'match',
  matchCounty: 'match',
}

const CATCH_ALL =
  /^(?:以上|上述|上面).*(?:都|均|皆|全)|都不(?:对|是)|都(?:对|是|正确)|均(?:正确|不正确)$/

/** Rule S: the item's shape, one answer, options that differ. Rule H: options of one kind. */
export function shapeBreaches(item: QuizItem): Breach[] {
  const counts = OPTION_COUNTS[item.kind] as { least: number; most: number } | undefined
  if (counts === undefined) return [{ rule: 'S', because: 'unknown-kind' }]
  const { options, key } = item
  const same = options.map((option) => withArabicNumbers(normalised(option)))
  const stem = readStem(item.stem)
  return [
    ...breachesUnless([
      [/^[a-z0-9-]{1,64}$/.test(item.id), 'S', 'no-id'],
      [options.length >= counts.least && options.length <= counts.most, 'S', 'option-count'],
      [new Set(same).size === options.length, 'S', 'options-repeat'],
      [options.every((option) => option.trim() !== ''), 'S', 'empty-option'],
      [!options.some((option) => CATCH_ALL.test(option)), 'S', 'catch-all'],
      [key.length > 0, 'S', 'no-key'],
      [key.every((index) => options[index] !== undefined), 'S', 'key-without-option'],
      [new Set(key).size === key.length, 'S', 'key-repeats'],
      [stem === null || KIND_OF[stem.name] === item.kind, 'S', 'kind-does-not-fit-stem'],
    ]),
    ...keyBreaches(item),
    ...alikeBreaches(item, stem === null),
  ]
}

function keyBreaches({ kind, key, options, left }: QuizItem): Breach[] {
  switch (kind) {
    case 'single-choice':
      return breachesUnless([[key.length === 1, 'S', 'not-one-key']])
    case 'true-false':
      return breachesUnless([
        [key.length === 1, 'S', 'not-one-key'],
        [options.join() === TRUE_FALSE_OPTIONS.join(), 'S', 'true-false-options'],
      ])
    case 'multiple-choice':
      return breachesUnless([
        [key.length >= 2, 'S', 'fewer-than-two-keys'],
        [key.length < options.length, 'S', 'all-are-keys'],
      ])
    case 'order':
      return breachesUnless([
        [key.length === options.length, 'S', 'order-leaves-out'],
        [key.some((index, i) => index !== i), 'S', 'given-in-order'],
      ])
    case 'match':
      return breachesUnless([
        [left !== undefined, 'S', 'left-missing'],
        [left?.length === key.length && key.length >= 3, 'S', 'match-leaves-out'],
        [new Set(left?.map(normalised)).size === (left?.length ?? 0), 'S', 'left-repeats'],
        [key.some((index, i) => index !== i), 'S', 'given-in-order'],
      ])
  }
}

/** One option more than this much longer than the shortest stands out (ratio, from four characters). */
const LONGEST_TO_SHORTEST = 3

function alikeBreaches(item: QuizItem, hasBlank: boolean): Breach[] {
  const { options, kind } = item
  const lengths = options.map((option) => Math.max(4, option.length))
  const even = Math.max(...lengths) <= LONGEST_TO_SHORTEST * Math.min(...lengths)
  if (!hasBlank || kind !== 'single-choice' || !item.stem.includes(BLANK))
    return breachesUnless([[kind === 'order' || kind === 'match' || even, 'H', 'option-lengths']])
  if (options.every((option) => /^\d/.test(option) && !option.includes('+')))
    return figureBreaches(options)
  const patterns = options.map((option) => option.replace(/\d+/g, '0'))
  return breachesUnless([
    [new Set(patterns).size === 1, 'H', 'mixed-forms'],
    [even, 'H', 'option-lengths'],
  ])
}

function figureBreaches(options: string[]): Breach[] {
  const parts = options.map((option) => /^([\d,.]+)(.*)$/.exec(option)!)
  const digits = parts.map((part) => part[1]!)
  const values = digits.map((figure) => Number(figure.replace(/,/g, '')))
  const one = (list: (string | number)[]) => new Set(list).size === 1
  return breachesUnless([
    [one(parts.map((part) => part[2]!)), 'H', 'units-differ'],
    [one(digits.map((figure) => figure.replace(/\D/g, '').length)), 'H', 'digit-counts-differ'],
    [one(digits.map((figure) => figure.split('.')[1]?.length ?? 0)), 'H', 'decimals-differ'],
    [one(digits.map((figure) => /0*$/.exec(figure)![0].length)), 'H', 'roundness-differs'],
    [values.every((value, i) => i === 0 || value > values[i - 1]!), 'H', 'not-ascending'],
    [!options[0]!.endsWith('%') || values.every((value) => value <= 100), 'H', 'over-100-percent'],
  ])
}
