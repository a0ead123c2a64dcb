import type { SeededRandom } from '../random/seeded-random'
import type { Draft } from './draft'
import { itemId } from './item-id'
import { BLANK } from './stems'
import { TRUE_FALSE_OPTIONS } from './true-false-options'

/**
 * Number, true/false: a number item's stem with its own figure or one of its wrong ones. Half of
 * them are true, in seeded order. Made only where the operator switched it on, because an altered
 * figure under the newspaper's name can be passed on as a picture.
 */
export function trueFalseDrafts(numbers: Draft[], random: SeededRandom): Draft[] {
  const isTrueFirst = random.below(2) === 0
  return random.shuffled(numbers).map(({ item }, i): Draft => {
    const isTrue = (i % 2 === 0) === isTrueFirst
    const wrong = item.options.filter((_, option) => option !== item.key[0])
    const figure = isTrue ? item.options[item.key[0]!]! : wrong[random.below(wrong.length)]!
    return {
      ask: 'true-false',
      item: {
        ...item,
        id: itemId(item.source, 'true-false', item.id),
        kind: 'true-false',
        stem: item.stem.replace(BLANK, figure),
        options: [...TRUE_FALSE_OPTIONS],
        key: [isTrue ? 0 : 1],
      },
    }
  })
}
