/** A line of two texts laid side by side: in both, or in one of them. */
export interface DiffLine {
  kind: 'same' | 'gone' | 'new'
  text: string
}

/** Lines in the middle of two texts, multiplied: beyond it the whole middle counts as changed. 4 million take some 50 ms. */
const MOST_CELLS = 4_000_000

/** What of `before` is gone and what is new in `after`, in order; as few lines as can be. Pure text, no notes taken out. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [from, to] = [linesOf(before), linesOf(after)]
  let head = 0
  while (head < from.length && head < to.length && from[head] === to[head]) head++
  let tail = 0
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    from[from.length - 1 - tail] === to[to.length - 1 - tail]
  )
    tail++
  const say = (kind: DiffLine['kind']) => (text: string) => ({ kind, text })
  return [
    ...from.slice(0, head).map(say('same')),
    ...middleDiff(from.slice(head, from.length - tail), to.slice(head, to.length - tail)),
    ...from.slice(from.length - tail).map(say('same')),
  ]
}

/** A line end at the end makes no line. */
const linesOf = (text: string) => (text === '' ? [] : text.replace(/\r?\n$/, '').split(/\r?\n/))

function middleDiff(from: string[], to: string[]): DiffLine[] {
  const gone = from.map((text): DiffLine => ({ kind: 'gone', text }))
  const fresh = to.map((text): DiffLine => ({ kind: 'new', text }))
  if (from.length * to.length > MOST_CELLS || gone.length === 0 || fresh.length === 0)
    return [...gone, ...fresh]
  // kept[i][j]: how many lines from[i…] and to[j…] can have in common, in order.
  const wide = to.length + 1
  const kept = new Uint32Array((from.length + 1) * wide)
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--)
      kept[i * wide + j] =
        from[i] === to[j]
          ? kept[(i + 1) * wide + j + 1]! + 1
          : Math.max(kept[(i + 1) * wide + j]!, kept[i * wide + j + 1]!)
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < from.length || j < to.length) {
    if (i < from.length && j < to.length && from[i] === to[j]) {
      lines.push({ kind: 'same', text: from[i]! })
      i++
      j++
    } else if (
      j >= to.length ||
      (i < from.length && kept[(i + 1) * wide + j]! >= kept[i * wide + j + 1]!)
    )
      lines.push(gone[i++]!)
    else lines.push(fresh[j++]!)
  }
  return lines
}
