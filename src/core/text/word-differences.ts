import type { Words } from './words'

export interface WordStretch {
  kind: 'same' | 'old' | 'new'
  text: string
}

/** Above so many pairs of words a longer comparison would be felt: the middle is then shown as replaced. */
const MOST_PAIRS = 4_000_000

/**
 * What words went and what words came, in order: the longest common sequence of words stays. Joined without `new` the
 * stretches are the old text, without `old` the new one.
 */
export function wordDifferences(before: string, after: string, words: Words): WordStretch[] {
  const old = before === '' ? [] : words.cut(before)
  const now = after === '' ? [] : words.cut(after)
  let head = 0
  while (head < old.length && head < now.length && old[head] === now[head]) head++
  let tail = 0
  const left = Math.min(old.length, now.length) - head
  while (tail < left && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  const from = old.slice(head, old.length - tail)
  const to = now.slice(head, now.length - tail)
  return joined([
    ...old.slice(0, head).map((text): WordStretch => ({ kind: 'same', text })),
    ...middle(from, to),
    ...old.slice(old.length - tail).map((text): WordStretch => ({ kind: 'same', text })),
  ])
}

function middle(old: string[], now: string[]): WordStretch[] {
  const gone = old.map((text): WordStretch => ({ kind: 'old', text }))
  const come = now.map((text): WordStretch => ({ kind: 'new', text }))
  if (old.length * now.length > MOST_PAIRS) return [...gone, ...come]
  const width = now.length + 1
  const longest = new Uint32Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      longest[i * width + j] =
        old[i] === now[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!)
  const found: WordStretch[] = []
  let [i, j] = [0, 0]
  while (i < old.length && j < now.length)
    if (old[i] === now[j]) {
      found.push({ kind: 'same', text: old[i]! })
      i++
      j++
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) found.push(gone[i++]!)
    else found.push(come[j++]!)
  return [...found, ...gone.slice(i), ...come.slice(j)]
}

/** Neighbours of one kind as one stretch; between two that stay, what went before what came. */
function joined(stretches: WordStretch[]): WordStretch[] {
  const found: WordStretch[] = []
  let [old, now] = ['', '']
  const flush = () => {
    if (old !== '') found.push({ kind: 'old', text: old })
    if (now !== '') found.push({ kind: 'new', text: now })
    old = now = ''
  }
  for (const { kind, text } of stretches) {
    if (kind === 'old') old += text
    else if (kind === 'new') now += text
    else {
      flush()
      const last = found[found.length - 1]
      if (last?.kind === 'same') last.text += text
      else found.push({ kind, text })
    }
  }
  flush()
  return found
}
