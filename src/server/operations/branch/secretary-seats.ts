import type { Parts } from '../../parts'
import { secretariesOf } from '../../repositories/roles'

/** 支部书记、支部委员: as many as keep a branch's records. */
export const SECRETARY_SEATS = 5

/** Whether the branch can have one more. Under the lock of the branch. */
export async function hasFreeSeat(parts: Parts, branchId: string): Promise<boolean> {
  return (await secretariesOf(parts.database, branchId)).length < SECRETARY_SEATS
}
