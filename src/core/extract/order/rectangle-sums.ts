/**
 * In: a square matrix. Out: the sum of its cells from row `top` up to but not including `bottom` and from
 * column `left` up to but not including `right`, each asked for in constant time.
 */
export function rectangleSums(
  matrix: Float64Array[],
): (top: number, bottom: number, left: number, right: number) => number {
  const size = matrix.length
  const sums = Array.from({ length: size + 1 }, () => new Float64Array(size + 1))
  for (let i = 0; i < size; i++) {
    let row = 0
    for (let j = 0; j < size; j++) {
      row += matrix[i]![j]!
      sums[i + 1]![j + 1] = sums[i]![j + 1]! + row
    }
  }
  const within = (at: number) => Math.max(0, Math.min(size, at))
  return (top, bottom, left, right) => {
    const [t, b, l, r] = [within(top), within(bottom), within(left), within(right)]
    if (b <= t || r <= l) return 0
    return sums[b]![r]! - sums[t]![r]! - sums[b]![l]! + sums[t]![l]!
  }
}
