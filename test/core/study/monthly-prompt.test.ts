import fc from 'fast-check'
import { monthAfter, promptFault } from '../../../src/core/study/monthly-prompt'

const of = (text: string, link: string | null = null) =>
  promptFault({
    materials: [
      { text: '别的', link: null },
      { text, link },
    ],
  })

describe('a monthly prompt', () => {
  it('takes readings as text, with an address elsewhere or none', () => {
    expect(of('某篇文章')).toBeNull()
    expect(of('某篇文章', 'https://www.example.cn/a?b=1')).toBeNull()
    expect(of('某篇文章', '某报头版')).toBe('not-a-link')
    expect(of('某篇文章', 'https://')).toBe('not-a-link')
  })

  it('takes no card for a reading, wherever its address stands', () => {
    const address = fc.constantFrom(
      'https://du.example/#/pages/card/index?id=a',
      'https://du.example/#/pages/for-branch/print/index?card=a',
      'pages/card/index?id=a&v=2',
    )
    fc.assert(
      fc.property(address, fc.string(), fc.boolean(), (card, around, asLink) => {
        const text = asLink ? '文章' : `${around}${card}${around}`
        expect(of(text, asLink ? card : null)).toBe('card-as-material')
      }),
    )
  })

  it('is of a month that December does not end', () => {
    expect(monthAfter('2031-09')).toBe('2031-10')
    expect(monthAfter('2031-12')).toBe('2032-01')
  })
})
