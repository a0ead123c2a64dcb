import type { BreachCode } from './breach-codes'
import { normalised } from './item-id'
import type { QuizItem, QuizSource } from './quiz-item'
import { readStem } from './stems'

/**
 * Why the two items cannot stand in one quiz, or null (rule X): the same sentence asked twice, or
 * one showing what the other asks. Order does not matter.
 */
export function conflictOf(a: QuizItem, b: QuizItem): BreachCode | null {
  if (a.id === b.id) return 'same-id'
  if (normalised(a.stem) === normalised(b.stem) && readStem(a.stem)?.filling !== '')
    return 'same-stem'
  if (shareSentence(a, b)) return 'same-sentence'
  return givesAway(a, b) ?? givesAway(b, a)
}

const sourcesOf = (item: QuizItem): QuizSource[] => [item.source, ...(item.sources ?? [])]

function shareSentence(a: QuizItem, b: QuizItem): boolean {
  return sourcesOf(a).some((one) =>
    sourcesOf(b).some(
      (other) =>
        one.articleId === other.articleId &&
        one.paragraph === other.paragraph &&
        one.start < other.end &&
        other.start < one.end,
    ),
  )
}

/** Whether what `shown` puts before the reader answers `asked`. */
function givesAway(shown: QuizItem, asked: QuizItem): BreachCode | null {
  const text = normalised([shown.stem, ...shown.options, ...(shown.left ?? [])].join('\n'))
  const options = asked.options.map(normalised)
  const stem = readStem(asked.stem)
  const keys = asked.key.map((index) => options[index]!)
  if (stem === null) {
    const key = keys[0]!
    const at = text.indexOf(key)
    return at >= 0 && !/[\d.,]/.test(text[at - 1] ?? ' ') ? 'key-shown' : null
  }
  switch (stem.name) {
    case 'lead':
      return null
    case 'county':
      return text.includes(normalised(stem.filling)) ? 'practice-shown' : null
    case 'members':
    case 'order':
      return keys.every((key) => text.includes(key)) ? 'members-shown' : null
    case 'match': {
      const pairs = (asked.left ?? []).map((left, i) => [normalised(left), keys[i]!] as const)
      const whole = shown.options.map(normalised)
      const told = pairs.some(([left, right]) =>
        whole.some((option) => option.includes(left) && option.includes(right)),
      )
      return told ? 'halves-shown' : null
    }
    case 'matchCounty':
      return (asked.left ?? []).some((practice) => text.includes(normalised(practice)))
        ? 'practice-shown'
        : null
  }
}
