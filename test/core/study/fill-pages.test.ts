import fc from 'fast-check'
import { fillPages, type MeasuredBlock } from '../../../src/core/study/fill-pages'

const ROOM = 100
const LINE = 10

/** A paragraph of so many lines of ten characters each. */
const text = (lines: number): MeasuredBlock => ({
  height: lines * LINE,
  lines: Array.from({ length: lines }, (_, at) => ({
    bottom: (at + 1) * LINE,
    end: (at + 1) * 10,
  })),
})
const whole = (height: number, more: Partial<MeasuredBlock> = {}) => ({ height, ...more })
const blocksOf = (blocks: MeasuredBlock[]) =>
  fillPages(blocks, ROOM).pages.map((page) => page.map((piece) => piece.block))

describe('filling pages', () => {
  it('parts a paragraph where the page ends, and goes on with it on the next', () => {
    const { pages } = fillPages([whole(40), text(10)], ROOM)
    expect(pages).toEqual([
      [
        { block: 0, from: 0, to: null, atFoot: false },
        { block: 1, from: 0, to: 60, atFoot: false },
      ],
      [{ block: 1, from: 60, to: null, atFoot: false }],
    ])
  })

  it('never leaves one line behind: the paragraph begins on the next page', () => {
    expect(blocksOf([whole(85), text(4)])).toEqual([[0], [1]])
  })

  it('never carries one line over: two go', () => {
    const { pages } = fillPages([whole(50), text(6)], ROOM)
    expect(pages[0]![1]).toMatchObject({ to: 40 })
  })

  it('takes a headline along to what it heads, through a chain of them', () => {
    const heads = [whole(20, { withNext: true }), whole(10, { withNext: true })]
    expect(blocksOf([whole(60), ...heads, text(7)])).toEqual([[0], [1, 2, 3]])
    expect(blocksOf([whole(50), ...heads, text(8)])).toEqual([[0, 1, 2, 3], [3]])
  })

  it('keeps together what may not be parted', () => {
    expect(blocksOf([whole(60), whole(60)])).toEqual([[0], [1]])
  })

  it('says when something is higher than a page', () => {
    expect(fillPages([whole(101)], ROOM).overfull).toBe(true)
    expect(fillPages([whole(100)], ROOM).overfull).toBe(false)
  })

  it('loses nothing, repeats nothing and overfills no page, whatever the blocks', () => {
    const block = fc.oneof(
      fc.integer({ min: 1, max: 40 }).map(text),
      fc
        .record({ height: fc.integer({ min: 1, max: 40 }), newPage: fc.boolean() })
        .map(({ height, newPage }) => whole(height, { newPage })),
      fc.integer({ min: 1, max: 15 }).map((height) => whole(height, { withNext: true })),
    )
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const { pages, overfull } = fillPages(blocks, ROOM)
        expect(overfull).toBe(false)
        const pieces = pages.flat()
        blocks.forEach((one, index) => {
          const mine = pieces.filter((piece) => piece.block === index)
          expect(mine[0]!.from).toBe(0)
          expect(mine[mine.length - 1]!.to).toBeNull()
          mine.slice(1).forEach((piece, at) => expect(piece.from).toBe(mine[at]!.to))
          if (!one.lines) expect(mine).toHaveLength(1)
        })
        expect(pieces.map((piece) => piece.block)).toEqual(
          [...pieces.map((piece) => piece.block)].sort((a, b) => a - b),
        )
        for (const page of pages) {
          const used = page.reduce((sum, piece) => sum + heightOf(blocks[piece.block]!, piece), 0)
          expect(used).toBeLessThanOrEqual(ROOM)
          expect(page.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})

function heightOf(block: MeasuredBlock, piece: { from: number; to: number | null }): number {
  if (!block.lines) return block.height
  return (((piece.to ?? block.lines.length * 10) - piece.from) / 10) * LINE
}
