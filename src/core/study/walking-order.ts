/** In: ids in order, one of them, and one step up (−1) or down (1). Out: the new order; the same at either end. */
export function moved(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const from = ids.indexOf(id)
  const to = from + step
  const other = ids[to]
  if (from < 0 || other === undefined) return [...ids]
  return ids.map((one, at) => (at === from ? other : at === to ? id : one))
}

/** People as they are walked to; whom the order does not name come last, as they stood. */
export function inOrder<Person extends { memberId: string }>(
  people: readonly Person[],
  ids: readonly string[],
): Person[] {
  const placeOf = new Map(ids.map((id, at) => [id, at] as const))
  const place = ({ memberId }: Person) => placeOf.get(memberId) ?? ids.length
  return people
    .map((person, at) => ({ person, at }))
    .sort((a, b) => place(a.person) - place(b.person) || a.at - b.at)
    .map(({ person }) => person)
}
