import { type Difference, differences } from './differences'
import type { Words } from './words'

/**
 * What words went and what words came, in order: the longest common sequence of words stays. Joined without `new` the
 * stretches are the old text, without `old` the new one.
 */
export function wordDifferences(before: string, after: string, words: Words): Difference[] {
  const cut = (text: string) => (text === '' ? [] : words.cut(text))
  return joined(differences(cut(before), cut(after)))
}

/** Neighbours of one kind as one stretch; between two that stay, what went before what came. */
function joined(stretches: Difference[]): Difference[] {
  const found: Difference[] = []
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
