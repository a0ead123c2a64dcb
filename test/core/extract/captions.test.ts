import { captionsOf } from '../../../src/core/extract/captions'
import { pageLines } from '../../../src/core/extract/page-line'

describe('captions', () => {
  const lines = pageLines('图为清渠现场。 ■林小满 摄\n\n图为议事小院。 ■周大川 摄')
  const roles = lines.map(() => ({ kind: 'caption' as const }))

  it('end with the credit', () => {
    expect(captionsOf(lines, roles, new Map())).toEqual([
      { text: '图为清渠现场。', credit: '■林小满 摄' },
      { text: '图为议事小院。', credit: '■周大川 摄' },
    ])
  })

  it('keep both credits where one was read as the rest of another', () => {
    const rests = new Map([[lines[0]!, [lines[1]!]]])
    expect(captionsOf(lines, roles, rests)).toEqual([
      { text: '图为清渠现场。图为议事小院。', credit: '■林小满 摄 ■周大川 摄' },
    ])
  })
})
