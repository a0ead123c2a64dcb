/** @jest-environment node */
import { createBridge } from '../../../src/core/extract/bridge'
import { clauseHabits } from '../../../src/core/extract/doubts/clause-habits'
import { lostMarkDoubts } from '../../../src/core/extract/doubts/lost-mark-doubts'
import { pageGrams } from '../../../src/core/extract/page-grams'
import { createWords } from '../../../src/server/words/create-words'

const words = createWords()

/** Where in the text of the printed `lines` a mark seems lost: the characters on both sides. */
function told(lines: string[]): string[] {
  const text = lines.join('')
  const { reading } = createBridge(words)
  const aids = { reading, count: pageGrams(lines).count, habits: clauseHabits([text]) }
  const place = { text, where: 'paragraph' as const, articleId: 'a', paragraph: 0 }
  return lostMarkDoubts([place], aids).map(({ start, end }) => text.slice(start, end))
}

const whole = [
  '村里把老渠修了一遍，每天安排',
  '两名党员沿着渠岸来回查看，水到',
  '哪块田就记到哪块田的账上，谁家',
  '都看得见账目也都能问，渠长们每',
  '周把问题汇总交给理事会商量，',
  '推动漏水的渠段当天就修补好了。',
]

describe('a mark lost at the end of a line', () => {
  it('is doubted where two clauses meet on a line that is short by a mark', () => {
    const lines = [...whole]
    lines[4] = '周把问题汇总交给理事会商量'
    expect(told(lines)).toEqual(['量推'])
  })

  it('is not doubted where every mark stands, nor where a word runs over the end', () => {
    expect(told(whole)).toEqual([])
    expect(told(['渠边的路灯坏了三盏，村里的服', '务队当天就换上了新的，夜里走'])).toEqual([])
  })
})
