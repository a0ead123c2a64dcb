import fc from 'fast-check'
import { answers, grade, QuizError, type Response } from '../../../src/core/quiz/grade'
import type { QuizItem, QuizKind } from '../../../src/core/quiz/quiz-item'
import { aQuizItem } from '../../support/a-quiz-item'

const KINDS: QuizKind[] = ['single-choice', 'multiple-choice', 'true-false', 'order', 'match']

const responseOf = (kind: QuizKind, given: number[]): Response => {
  switch (kind) {
    case 'single-choice':
    case 'true-false':
      return { kind, chosen: given[0]! }
    case 'multiple-choice':
      return { kind, chosen: given }
    case 'order':
      return { kind, order: given }
    case 'match':
      return { kind, matched: given }
  }
}

/** Any item of a kind whose key has the shape the rules ask for. */
const anyItem = (kind: QuizKind): fc.Arbitrary<QuizItem> =>
  fc.integer({ min: 3, max: 6 }).chain((count) => {
    const all = Array.from({ length: count }, (_, option) => option)
    const key =
      kind === 'single-choice' || kind === 'true-false'
        ? fc.constantFrom(...all).map((option) => [option])
        : kind === 'multiple-choice'
          ? fc.subarray(all, { minLength: 2, maxLength: count - 1 })
          : fc.shuffledSubarray(all, { minLength: count, maxLength: count })
    return key.map((indexes) =>
      aQuizItem({
        kind,
        options: all.map((n) => `第${n}项`),
        key: indexes,
        ...(kind === 'match' ? { left: all.map((n) => `前半${n}`) } : {}),
      }),
    )
  })

const anyKind = fc.constantFrom(...KINDS)

describe('grading', () => {
  it('finds the key right, whatever the kind', () => {
    fc.assert(
      fc.property(anyKind.chain(anyItem), (item) => {
        expect(grade(item, responseOf(item.kind, item.key))).toEqual({ right: true, differing: [] })
      }),
    )
  })

  it('does not mind in which order several choices were tapped', () => {
    fc.assert(
      fc.property(anyItem('multiple-choice'), (item) => {
        expect(grade(item, responseOf(item.kind, [...item.key].reverse())).right).toBe(true)
      }),
    )
  })

  it('finds every other single choice wrong and names both options', () => {
    fc.assert(
      fc.property(anyItem('single-choice'), fc.nat(5), (item, other) => {
        fc.pre(other < item.options.length && other !== item.key[0])
        const { right, differing } = grade(item, responseOf(item.kind, [other]))
        expect(right).toBe(false)
        expect(differing).toEqual([other, item.key[0]].sort())
      }),
    )
  })

  it('finds a multiple choice wrong when one is missing or one too many', () => {
    const item = aQuizItem({
      kind: 'multiple-choice',
      options: ['一', '二', '三', '四'],
      key: [0, 2],
    })
    expect(grade(item, { kind: 'multiple-choice', chosen: [0] })).toEqual({
      right: false,
      differing: [2],
    })
    expect(grade(item, { kind: 'multiple-choice', chosen: [0, 2, 3] }).differing).toEqual([3])
  })

  it.each(['order', 'match'] as const)('names exactly the places that differ in %s', (kind) => {
    fc.assert(
      fc.property(anyItem(kind), fc.infiniteStream(fc.nat()), (item, numbers) => {
        const given = item.key
          .map((option) => ({ option, by: numbers.next().value as number }))
          .sort((a, b) => a.by - b.by)
          .map(({ option }) => option)
        const { right, differing } = grade(item, responseOf(kind, given))
        expect(differing).toEqual(
          given.map((_, place) => place).filter((place) => given[place] !== item.key[place]),
        )
        expect(right).toBe(differing.length === 0)
      }),
    )
  })

  it('refuses a response of another kind by name', () => {
    fc.assert(
      fc.property(anyKind.chain(anyItem), anyKind, (item, kind) => {
        fc.pre(kind !== item.kind)
        const response = responseOf(kind, item.key)
        expect(answers(item, response)).toBe(false)
        expect(() => grade(item, response)).toThrow(QuizError)
        expect(() => grade(item, response)).toThrow('response-kind-mismatch')
      }),
    )
  })

  it.each<[string, QuizKind, number[]]>([
    ['an option that is not there', 'single-choice', [9]],
    ['half an option', 'single-choice', [0.5]],
    ['nothing chosen', 'multiple-choice', []],
    ['the same option twice', 'multiple-choice', [1, 1]],
    ['an order that is not complete', 'order', [0, 1]],
    ['a matching with a gap', 'match', [0, 1]],
  ])('refuses %s', (_, kind, given) => {
    const item = aQuizItem({ kind, options: ['一', '二', '三'], key: [2, 0, 1] })
    expect(() => grade(item, responseOf(kind, given))).toThrow('response-unfit')
  })
})
