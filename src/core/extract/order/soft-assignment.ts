/** Probabilities of every join, and of every strip to open or to close an article. */
export interface Marginals {
  /** `joins[i][j]`: strip j follows strip i. */
  joins: Float64Array[]
  starts: Float64Array
  ends: Float64Array
}

/** What speaks for each join, start and end, in nats; −Infinity where one is impossible. */
export interface OrderScores {
  joins: Float64Array[]
  starts: Float64Array
  ends: Float64Array
}

/** Rounds of normalisation: more change no probability by a hundredth on pages of 100 strips. */
const ROUNDS = 40

/**
 * Each strip is followed by one other or closes its article, and follows one other or opens it: rows and
 * columns are normalised in turn (Sinkhorn; entropic assignment with a slack row and column).
 * In: scores. Out: the probabilities of the most even distribution that they allow.
 */
export function softAssignment({ joins, starts, ends }: OrderScores): Marginals {
  const size = joins.length
  // Exponents once: rows are scaled by their largest score so that nothing overflows.
  const rowTop = Float64Array.from(joins, (row, i) =>
    row.reduce((a, b) => Math.max(a, b), ends[i]!),
  )
  const cells = joins.map((row, i) => row.map((score) => Math.exp(score - rowTop[i]!)))
  const closing = ends.map((score, i) => Math.exp(score - rowTop[i]!))
  const opening = starts.map((score) => Math.exp(score))
  const rows = new Float64Array(size).fill(1)
  const columns = new Float64Array(size).fill(1)
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < size; i++) {
      const row = cells[i]!
      let sum = closing[i]!
      for (let j = 0; j < size; j++) sum += row[j]! * columns[j]!
      rows[i] = 1 / sum
    }
    const sums = Float64Array.from(opening)
    for (let i = 0; i < size; i++) {
      const row = cells[i]!
      for (let j = 0; j < size; j++) sums[j]! += row[j]! * rows[i]!
    }
    for (let j = 0; j < size; j++) columns[j] = 1 / Math.max(sums[j]!, Number.MIN_VALUE)
  }
  return {
    joins: cells.map((row, i) => row.map((cell, j) => cell * rows[i]! * columns[j]!)),
    starts: opening.map((cell, j) => cell * columns[j]!),
    ends: closing.map((cell, i) => cell * rows[i]!),
  }
}
