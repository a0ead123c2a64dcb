import fc from 'fast-check'
import { lineDiff } from '../../../src/core/desk/line-diff'

const side = (before: string, after: string, not: 'old' | 'new') =>
  lineDiff(before, after)
    .filter(({ kind }) => kind !== not)
    .map(({ text }) => text)

describe('two versions of a list, line by line', () => {
  it('say what is gone and what is new, in order', () => {
    expect(lineDiff('甲\n乙\n丙\n', '甲\n丁\n丙\n戊\n')).toEqual([
      { kind: 'same', text: '甲' },
      { kind: 'old', text: '乙' },
      { kind: 'new', text: '丁' },
      { kind: 'same', text: '丙' },
      { kind: 'new', text: '戊' },
    ])
  })

  it('give both versions back, whatever they are', () => {
    const lines = fc
      .array(fc.constantFrom('甲', '乙', '丙', ''), { maxLength: 12 })
      .map((list) => list.map((line) => `${line}\n`).join(''))
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const of = (text: string) => (text === '' ? [] : text.slice(0, -1).split('\n'))
        expect(side(before, after, 'new')).toEqual(of(before))
        expect(side(before, after, 'old')).toEqual(of(after))
      }),
    )
  })

  it('change nothing where they are the same', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(lineDiff(text, text).every(({ kind }) => kind === 'same')).toBe(true)
      }),
    )
  })

  it('of a list that was all replaced are told without weighing every line against every other', () => {
    const long = (mark: string) =>
      Array.from({ length: 30_000 }, (_, at) => `${mark}${at}`).join('\n')
    expect(lineDiff(long('甲'), long('乙'))).toHaveLength(60_000)
  })
})
