import type { JoinRequestListReply } from '../../../contract/joining'
import type { Parts } from '../../parts'
import { joinRequestsOf } from '../../repositories/join-requests'
import { notJoinedOfName } from '../../repositories/members'

/** Who waits for a yes or no of the branch, and which members they may be. */
export async function listJoinRequests(
  parts: Parts,
  branchId: string,
): Promise<JoinRequestListReply> {
  const requests = await joinRequestsOf(parts.database, branchId)
  const names = requests.map(({ name }) => name)
  const members = await notJoinedOfName(parts.database, branchId, names)
  return {
    requests: requests.map((request) => ({
      ...request,
      sameName: members
        .filter(({ name }) => name === request.name)
        .map(({ id, groupName }) => ({ id, groupName })),
    })),
  }
}
