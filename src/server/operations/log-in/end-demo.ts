import type { Parts } from '../../parts'
import { deleteBranch, membersOfBranch, takeDemoTurn } from '../../repositories/demo'
import { deleteRecords, lockCursor } from '../../repositories/events'
import { findOrganisation } from '../../repositories/organisations'

export const DEMO_BRANCH = 'demo-branch'

/** Removes the made-up people with their sessions and records, if there are any. In a transaction. */
export async function endDemo(parts: Parts): Promise<void> {
  await takeDemoTurn(parts.database)
  if (!(await findOrganisation(parts.database, DEMO_BRANCH))) return
  for (const memberId of await membersOfBranch(parts.database, DEMO_BRANCH)) {
    await lockCursor(parts.database, memberId)
    await deleteRecords(parts.database, memberId)
  }
  await deleteBranch(parts.database, DEMO_BRANCH)
}
