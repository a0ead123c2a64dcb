/**
 * In: a text and the operator's fixed terms. Out: for each place the farthest end of a term that begins
 * there or before it, so that a stretch `start` … `end` lies inside a term where `reach[start] >= end`.
 */
export function termReach(text: string, terms: string[]): Uint32Array {
  const reach = new Uint32Array(text.length + 1)
  for (const term of terms) {
    if (term.startsWith('!')) continue
    for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
      reach[at] = Math.max(reach[at]!, at + term.length)
    }
  }
  for (let at = 1; at < reach.length; at++) reach[at] = Math.max(reach[at]!, reach[at - 1]!)
  return reach
}
