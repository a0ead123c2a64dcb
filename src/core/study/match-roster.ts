/** A row of a roster as typed in, its name and group already made plain; '' for no group. */
export interface RosterRow {
  name: string
  group: string
}

export interface RosterMember {
  id: string
  name: string
  groupName: string | null
}

export type RosterMatch =
  /** Indexes from 0 of rows that could be one member or another. */
  | { kind: 'unclear'; rows: number[] }
  | {
      kind: 'clear'
      added: RosterRow[]
      /** Members whose group the list says otherwise. A row without a group leaves it as it is. */
      changed: { id: string; group: string }[]
      unchanged: string[]
      /** Members the list does not name. */
      missing: RosterMember[]
    }

/**
 * Which member each row of a list is, so that the same list again changes nothing. Of several of
 * one name those with the same group belong together; then, if one row and one member are left,
 * these do. Where that is not enough the list must say more.
 */
export function matchRoster(
  rows: readonly RosterRow[],
  members: readonly RosterMember[],
): RosterMatch {
  const unclear: number[] = []
  const added: RosterRow[] = []
  const changed: { id: string; group: string }[] = []
  const unchanged: string[] = []
  const named = new Map<string, number[]>()
  rows.forEach(({ name }, index) => named.set(name, [...(named.get(name) ?? []), index]))

  for (const [name, indexes] of named) {
    const groups = indexes.map((index) => rows[index]!.group)
    const doubles = indexes.filter((_, at) => groups.indexOf(groups[at]!) !== at)
    if (doubles.length > 0) {
      unclear.push(...doubles)
      continue
    }
    const left = members.filter((member) => member.name === name)
    const open = indexes.filter((index) => {
      const at = left.findIndex((member) => (member.groupName ?? '') === rows[index]!.group)
      if (at < 0) return true
      unchanged.push(left.splice(at, 1)[0]!.id)
      return false
    })
    if (left.length === 0) added.push(...open.map((index) => rows[index]!))
    else if (open.length > 1 || (open.length === 1 && left.length > 1)) unclear.push(...open)
    else if (open.length === 1) {
      const { id } = left[0]!
      const { group } = rows[open[0]!]!
      if (group === '') unchanged.push(id)
      else changed.push({ id, group })
    }
  }
  if (unclear.length > 0) return { kind: 'unclear', rows: unclear.sort((a, b) => a - b) }
  const known = new Set([...unchanged, ...changed.map(({ id }) => id)])
  const missing = members.filter(({ id }) => !known.has(id))
  return { kind: 'clear', added, changed, unchanged, missing }
}
