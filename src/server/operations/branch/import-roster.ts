import { NAME_LENGTH, NAME_PATTERN, TITLE_LENGTH, TITLE_PATTERN } from '../../../contract/nullable'
import type { ROSTER_FAULTS, RosterImport, RosterReply } from '../../../contract/member'
import { matchRoster } from '../../../core/study/match-roster'
import { plainName } from '../../../core/study/plain-name'
import type { Parts } from '../../parts'
import { insertMembers } from '../../repositories/members'
import { rosterOf, updateMember } from '../../repositories/roster'
import { lockBranch } from '../../repositories/organisations'
import { newId } from '../../secrets'
import { groupsOfName } from './group-of-name'

export type RosterFault = (typeof ROSTER_FAULTS)[number]

export type ImportRosterOutcome =
  | ({ kind: 'imported' } & RosterReply)
  /** Rows from 1; nothing has been taken in. */
  | { kind: 'refused'; rows: { row: number; fault: RosterFault }[] }

const NAME = new RegExp(NAME_PATTERN, 'u')
const TITLE = new RegExp(TITLE_PATTERN, 'u')

function faultOf({ name, group }: { name: string; group: string }): RosterFault | null {
  if (name === '') return 'no-name'
  if (name.length > NAME_LENGTH || !NAME.test(name)) return 'bad-name'
  return group !== '' && (group.length > TITLE_LENGTH || !TITLE.test(group)) ? 'bad-group' : null
}

/**
 * Takes in a branch's list of names and party groups: all of it or nothing. The same list again
 * changes nothing. Nobody is removed, and no state changes: a stale list must not bring anyone back.
 */
export function importRoster(
  parts: Parts,
  branchId: string,
  { rows: sent }: RosterImport,
): Promise<ImportRosterOutcome> {
  const rows = sent.map(({ name, group }) => ({ name: plainName(name), group: group.trim() }))
  const faults = rows.flatMap((row, at) => {
    const fault = faultOf(row)
    return fault ? [{ row: at + 1, fault }] : []
  })
  if (faults.length > 0) return Promise.resolve({ kind: 'refused', rows: faults })
  return parts.transaction(async (parts) => {
    await lockBranch(parts.database, branchId)
    const roster = await rosterOf(parts.database, branchId)
    const match = matchRoster(
      rows,
      roster.map(({ id, name, group }) => ({ id, name, groupName: group?.name ?? null })),
    )
    if (match.kind === 'unclear') {
      const same = match.rows.map((at) => ({ row: at + 1, fault: 'same-name' as const }))
      return { kind: 'refused', rows: same }
    }
    const { added, changed, unchanged, missing } = match
    const named = [...added, ...changed].map(({ group }) => group).filter((group) => group !== '')
    const groups = await groupsOfName(parts, branchId, named)
    await insertMembers(
      parts.database,
      added.map(({ name, group }) => {
        return { id: newId(), branchId, name, groupId: groups.get(group) ?? null }
      }),
    )
    for (const { id, group } of changed)
      await updateMember(parts.database, branchId, id, { group_id: groups.get(group) ?? null })
    return {
      kind: 'imported',
      added: added.length,
      changed: changed.length,
      unchanged: unchanged.length,
      missing: missing.map(({ id, name }) => ({ id, name })),
    }
  })
}
