/** A piece of two texts laid side by side: in both, only in the one before, or only in the one after. */
export interface Difference {
  kind: 'same' | 'old' | 'new'
  text: string
}

/** Pieces in the middle of two texts, multiplied: beyond it the whole middle counts as changed. 4 million take some 50 ms. */
const MOST_PAIRS = 4_000_000

/** What of `before` went and what came in `after`, piece by piece and in order: as much as can be stays. */
export function differences(before: readonly string[], after: readonly string[]): Difference[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const left = Math.min(before.length, after.length) - head
  while (tail < left && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return [
    ...before.slice(0, head).map(as('same')),
    ...middle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(as('same')),
  ]
}

const as = (kind: Difference['kind']) => (text: string) => ({ kind, text })

function middle(before: readonly string[], after: readonly string[]): Difference[] {
  const gone = before.map(as('old'))
  const come = after.map(as('new'))
  if (before.length * after.length > MOST_PAIRS) return [...gone, ...come]
  // longest[i][j]: how many pieces before[i…] and after[j…] can have in common, in order.
  const width = after.length + 1
  const longest = new Uint32Array((before.length + 1) * width)
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      longest[i * width + j] =
        before[i] === after[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const found: Difference[] = []
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length)
    if (before[i] === after[j]) {
      found.push({ kind: 'same', text: before[i]! })
      i++
      j++
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) found.push(gone[i++]!)
    else found.push(come[j++]!)
  return [...found, ...gone.slice(i), ...come.slice(j)]
}
