import type { JoinLookupReply } from '../../../contract/joining'
import type { Parts } from '../../parts'
import { findJoinTarget } from '../../repositories/join-codes'
import { guardCode } from '../log-in/guard-code'
import type { Identity } from '../log-in/identify'
import { today } from '../today'

/** Where a code leads. A wrong code and an expired one get the same answer. */
export async function lookUpJoinCode(
  parts: Parts,
  who: Identity,
  code: string,
): Promise<JoinLookupReply | 'wrong-code' | 'too-many-requests'> {
  const found = await guardCode(parts, who.accountId, 'join', () =>
    findJoinTarget(parts.database, code, today(parts)),
  )
  if (typeof found === 'string') return found
  const { branchName, member } = found
  return member
    ? { kind: 'personal', branchName, name: member.name }
    : { kind: 'branch', branchName }
}
