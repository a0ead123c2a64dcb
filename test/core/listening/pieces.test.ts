import * as fc from 'fast-check'
import { speechPieces } from '../../../src/core/listening/pieces'

const said = (text: string, longest: number) =>
  speechPieces(text, longest).map(({ start, end }) => text.slice(start, end))

const chineseText = fc
  .array(fc.constantFrom(...'村里修路，大家商量。“好吗？”有人问；他说：行！（记录、公示） 𠀀5'), {
    maxLength: 400,
  })
  .map((characters) => characters.join(''))

describe('a paragraph cut for a voice', () => {
  it('is whole sentences, as many as fit', () => {
    expect(said('先议一议。再定一定。后办一办。', 10)).toEqual([
      '先议一议。再定一定。',
      '后办一办。',
    ])
  })

  it('is cut between clauses where a sentence is too long, first at semicolons', () => {
    expect(said('东边修一条路，通到河边；西边挖一口井，够全村用。', 14)).toEqual([
      '东边修一条路，通到河边；',
      '西边挖一口井，够全村用。',
    ])
    expect(said('东边修一条路，西边挖一口井。', 8)).toEqual(['东边修一条路，', '西边挖一口井。'])
  })

  it('has nothing to say where there is no word', () => {
    expect(said('', 50)).toEqual([])
    expect(said(' 　\n', 50)).toEqual([])
  })

  it('loses nothing but white space, keeps the bound and cuts no character in half, whatever the text', () => {
    fc.assert(
      fc.property(chineseText, fc.integer({ min: 2, max: 160 }), (text, longest) => {
        const pieces = said(text, longest)
        expect(pieces.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(longest)
          expect(piece).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/)
        }
      }),
    )
  })
})
