import type { Parts } from '../../parts'
import { deleteOrganisation, isEmpty, lockOrganisation } from '../../repositories/organisations'

/** Removes an organisation that nobody and nothing stands in or below. */
export function removeOrganisation(
  parts: Parts,
  id: string,
): Promise<'done' | 'not-found' | 'not-empty'> {
  return parts.transaction(async (parts) => {
    if (!(await lockOrganisation(parts.database, id))) return 'not-found'
    if (!(await isEmpty(parts.database, id))) return 'not-empty'
    await deleteOrganisation(parts.database, id)
    return 'done'
  })
}
