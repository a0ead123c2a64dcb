import fc from 'fast-check'
import { quoteDoubts } from '../../../src/core/extract/doubts/quote-doubts'

const doubts = (text: string) =>
  quoteDoubts({ text, where: 'paragraph', articleId: 'a', paragraph: 0 })
const told = (text: string) => doubts(text).map(({ start, end }) => text.slice(start, end))
const at = (text: string) => doubts(text).map(({ start }) => start)

describe('doubts about quotation marks', () => {
  it('reach from the mark without its other half to where that was lost', () => {
    expect(told('建起“议事小院，请党员来')).toEqual(['“议事小院'])
    expect(told('村里建起，议事小院”，请党员来')).toEqual(['议事小院”'])
    expect(told('建起"议事小院，请党员来')).toEqual(['"议事小院'])
  })

  it('find the lone one of straight marks by what pairs best', () => {
    expect(told('紧扣"管字出实招，建起"议事小院"，办好"清渠食堂"。')).toEqual(['"管字出实招'])
    expect(told('建起"议事小院"，办好清渠食堂"，请党员来。')).toEqual(['办好清渠食堂"'])
  })

  it('name both marks where one is turned', () => {
    expect(told('建起“议事小院“，请党员来')).toEqual(['“议事小院', '“'])
    expect(told('建起”议事小院”，请党员来')).toEqual(['建起”', '议事小院”'])
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
