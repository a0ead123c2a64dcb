import type { Parts } from '../../parts'
import { deleteBranch, membersOfBranch, takeDemoTurn } from '../../repositories/demo'
import { deleteRecords, lockCursor } from '../../repositories/events'
import { deleteOrganisation, findOrganisation, isEmpty } from '../../repositories/organisations'

export const DEMO_TOP = 'demo-town'
export const DEMO_BRANCH = 'demo-branch'
export const DEMO_OTHER_BRANCH = 'demo-other-branch'

/** Removes the made-up people with their sessions and records, if there are any. In a transaction. */
export async function endDemo(parts: Parts): Promise<void> {
  await takeDemoTurn(parts.database)
  if (!(await findOrganisation(parts.database, DEMO_BRANCH))) return
  for (const memberId of await membersOfBranch(parts.database, DEMO_BRANCH)) {
    await lockCursor(parts.database, memberId)
    await deleteRecords(parts.database, memberId)
  }
  await deleteBranch(parts.database, DEMO_BRANCH)
  // With what was issued there; a place that somebody has put to use stays.
  for (const id of [DEMO_OTHER_BRANCH, DEMO_TOP])
    if (await isEmpty(parts.database, id)) await deleteOrganisation(parts.database, id)
}
