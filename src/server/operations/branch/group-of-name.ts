import type { Parts } from '../../parts'
import {
  findOrganisation,
  insertOrganisation,
  organisationsBelow,
} from '../../repositories/organisations'
import { newId } from '../../secrets'

/** Finds the branch's party groups by name, and makes those there are not yet. Under the lock of the branch. */
export async function groupsOfName(
  parts: Parts,
  branchId: string,
  names: readonly string[],
): Promise<Map<string, string>> {
  const groups = new Map(
    (await organisationsBelow(parts.database, branchId)).map(({ id, name }) => [name, id]),
  )
  const branch = await findOrganisation(parts.database, branchId)
  for (const name of new Set(names)) {
    if (groups.has(name)) continue
    const id = newId()
    const group = { id, parentId: branchId, kind: 'group', name } as const
    await insertOrganisation(parts.database, group, branch?.path ?? '')
    groups.set(name, id)
  }
  return groups
}
