import fc from 'fast-check'
import { quoteDoubts } from '../../../src/core/extract/doubts/quote-doubts'

const at = (text: string) =>
  quoteDoubts({ text, where: 'paragraph', articleId: 'a', paragraph: 0 }).map(({ start }) => start)

describe('doubts about quotation marks', () => {
  it('point at the mark that has no other half', () => {
    expect(at('建起“议事小院，请党员来')).toEqual([2])
    expect(at('建起议事小院”，请党员来')).toEqual([6])
    expect(at('建起"议事小院，请党员来')).toEqual([2])
  })

  it('are not raised by marks that pair up, of either width', () => {
    expect(at('印发《关于“议事小院”的通知》（试行)，')).toEqual([])
  })

  it('are never raised by properly nested marks', () => {
    const nested = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4 },
        fc.constant('议事'),
        fc.tuple(tie('text'), tie('text')).map(([a, b]) => a + b),
        fc
          .tuple(fc.constantFrom('《》', '（）', '‘’'), tie('text'))
          .map(([m, t]) => m[0] + t + m[1]),
      ),
    })).text
    fc.assert(fc.property(nested, (text) => expect(at(text)).toEqual([])))
  })
})
