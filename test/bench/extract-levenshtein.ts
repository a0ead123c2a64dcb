/** Edit distance of two texts with its table, for alignments; both at most a few thousand characters. */
export function editTable(a: string, b: string): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let j = 0; j < width; j++) table[j] = j
  for (let i = 1; i <= a.length; i++) {
    const row = i * width
    const code = a.charCodeAt(i - 1)
    table[row] = i
    for (let j = 1; j < width; j++) {
      const swap = table[row - width + j - 1]! + (code === b.charCodeAt(j - 1) ? 0 : 1)
      const drop = table[row - width + j]! + 1
      const add = table[row + j - 1]! + 1
      table[row + j] = swap < drop ? (swap < add ? swap : add) : drop < add ? drop : add
    }
  }
  return table
}

export function editDistance(a: string, b: string): number {
  let from = 0
  const most = Math.min(a.length, b.length)
  while (from < most && a[from] === b[from]) from++
  let [endA, endB] = [a.length, b.length]
  while (endA > from && endB > from && a[endA - 1] === b[endB - 1])
    [endA, endB] = [endA - 1, endB - 1]
  const [x, y] = [a.slice(from, endA), b.slice(from, endB)]
  if (x === '' || y === '') return x.length + y.length
  return editTable(x, y).at(-1)!
}

/** 1 − distance over the longer length; two empty texts are equal. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer
}

/** Points (i, j) of one cheapest alignment from (0, 0) to the ends; diagonal steps match or replace. */
export function align(a: string, b: string): [number, number][] {
  const table = editTable(a, b)
  const width = b.length + 1
  const at = (i: number, j: number) => table[i * width + j]!
  let [i, j] = [a.length, b.length]
  const path: [number, number][] = [[i, j]]
  while (i > 0 || j > 0) {
    if (j === 0 || (i > 0 && at(i, j) === at(i - 1, j) + 1)) i--
    else if (i === 0 || (j > 1 && at(i, j - 1) === at(i - 1, j - 1) - 1)) j--
    else [i, j] = [i - 1, j - 1]
    path.push([i, j])
  }
  return path.reverse()
}
