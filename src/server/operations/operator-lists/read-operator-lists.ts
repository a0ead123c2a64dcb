import type {
  OperatorListReply,
  OperatorListsReply,
  OperatorVersionReply,
} from '../../../contract/operator-list'
import { OPERATOR_LISTS, type OperatorList } from '../../../core/desk/operator-lists'
import type { Parts } from '../../parts'
import {
  findOperatorVersion,
  listOperatorVersions,
  newestOperatorVersions,
  type OperatorVersion,
} from '../../repositories/operator-versions'
import { heldRoles } from '../../repositories/roles'
import type { DeskPerson } from '../desk/desk-person'

/** Versions named in a history; older ones are still read by their number. */
const MOST_LISTED = 100

const sketch = ({ list, number, name, note, at }: Omit<OperatorVersion, 'content'>) => ({
  list,
  number,
  name,
  note,
  at: at.toISOString(),
})

async function mayChange(parts: Parts, { id, demo }: DeskPerson): Promise<boolean> {
  return !demo && (await heldRoles(parts.database, id)).some(({ role }) => role === 'operator')
}

/** Every list with its newest version, in the order of the desk. */
export async function readOperatorLists(
  parts: Parts,
  person: DeskPerson,
): Promise<OperatorListsReply> {
  const { versions } = await newestOperatorVersions(parts.database)
  return {
    mayChange: await mayChange(parts, person),
    lists: OPERATOR_LISTS.flatMap((list) => {
      const newest = versions.find((version) => version.list === list)
      return newest ? [sketch(newest)] : []
    }),
  }
}

/** One list as it is now, and who made which version. */
export async function readOperatorList(
  parts: Parts,
  person: DeskPerson,
  list: OperatorList,
): Promise<OperatorListReply | 'not-found'> {
  const newest = await findOperatorVersion(parts.database, list, null)
  if (!newest) return 'not-found'
  const history = await listOperatorVersions(parts.database, list, MOST_LISTED)
  return {
    ...sketch(newest),
    content: newest.content,
    mayChange: await mayChange(parts, person),
    voice: parts.voice !== null,
    history: history.map(sketch),
  }
}

export async function readOperatorVersion(
  parts: Parts,
  list: OperatorList,
  number: number,
): Promise<OperatorVersionReply | 'not-found'> {
  const version = await findOperatorVersion(parts.database, list, number)
  return version ? { ...sketch(version), content: version.content } : 'not-found'
}
