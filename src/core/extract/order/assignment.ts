/**
 * Best one-to-one assignment (Jonker–Volgenant's shortest augmenting paths, cubic time).
 * In: a square matrix of gains ≥ 0, zero meaning "rather alone". Out: the column of each row, −1 where the
 * row stays alone.
 */
export function assign(gains: Float64Array[], size: number): Int32Array {
  const potentialRow = new Float64Array(size + 1)
  const potentialColumn = new Float64Array(size + 1)
  const rowOf = new Int32Array(size + 1)
  const way = new Int32Array(size + 1)
  const least = new Float64Array(size + 1)
  const used = new Uint8Array(size + 1)
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row
    let column = 0
    least.fill(Infinity)
    used.fill(0)
    do {
      used[column] = 1
      const current = rowOf[column]!
      const line = gains[current - 1]!
      let delta = Infinity
      let next = 0
      for (let j = 1; j <= size; j++) {
        if (used[j] === 1) continue
        const reduced = -line[j - 1]! - potentialRow[current]! - potentialColumn[j]!
        if (reduced < least[j]!) {
          least[j] = reduced
          way[j] = column
        }
        if (least[j]! < delta) {
          delta = least[j]!
          next = j
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j] === 1) {
          potentialRow[rowOf[j]!]! += delta
          potentialColumn[j]! -= delta
        } else least[j]! -= delta
      }
      column = next
    } while (rowOf[column] !== 0)
    do {
      const previous = way[column]!
      rowOf[column] = rowOf[previous]!
      column = previous
    } while (column !== 0)
  }
  const columnOf = new Int32Array(size).fill(-1)
  for (let j = 1; j <= size; j++) {
    const row = rowOf[j]! - 1
    if (row >= 0 && gains[row]![j - 1]! > 0) columnOf[row] = j - 1
  }
  return columnOf
}
