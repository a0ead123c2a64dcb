import fc from 'fast-check'
import { assign } from '../../../src/core/extract/order/assignment'

/** The best total by trying every assignment. */
function bestByTrying(gains: number[][], row = 0, taken = 0): number {
  if (row === gains.length) return 0
  let best = bestByTrying(gains, row + 1, taken)
  gains[row]!.forEach((gain, column) => {
    if ((taken >> column) & 1) return
    best = Math.max(best, gain + bestByTrying(gains, row + 1, taken | (1 << column)))
  })
  return best
}

const matrix = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: size, maxLength: size }), {
    minLength: size,
    maxLength: size,
  }),
)

describe('the assignment', () => {
  it('reaches the best total, each column once', () => {
    fc.assert(
      fc.property(matrix, (gains) => {
        const columns = [
          ...assign(
            gains.map((row) => Float64Array.from(row)),
            gains.length,
          ),
        ]
        const used = columns.filter((column) => column >= 0)
        expect(new Set(used).size).toBe(used.length)
        const total = columns.reduce((sum, c, row) => sum + (c < 0 ? 0 : gains[row]![c]!), 0)
        expect(total).toBe(bestByTrying(gains))
      }),
    )
  })

  it('leaves a row without gain alone', () => {
    expect([...assign([Float64Array.of(0, 0), Float64Array.of(3, 0)], 2)]).toEqual([-1, 0])
  })
})
