import type { JoinReply } from '../../../contract/joining'
import { plainName } from '../../../core/study/plain-name'
import type { Parts } from '../../parts'
import { bindAccount } from '../../repositories/accounts'
import { dropJoinCode, findJoinTarget, type JoinTarget } from '../../repositories/join-codes'
import { lockCursor } from '../../repositories/events'
import { dropJoinRequest, putJoinRequest } from '../../repositories/join-requests'
import { notJoinedOfName } from '../../repositories/members'
import { newId } from '../../secrets'
import { guardCode } from '../log-in/guard-code'
import type { Identity } from '../log-in/identify'
import { today } from '../today'

export type JoinOutcome =
  | JoinReply
  | { kind: 'wrong-code' | 'too-many-requests' | 'already-joined' | 'taken' | 'name-needed' }

/**
 * Joins the caller to the member a code leads to. A name that is not on the branch's roster exactly
 * once, a personal code of somebody else, and somebody who moved out wait for the secretary.
 */
export async function join(
  parts: Parts,
  who: Identity,
  code: string,
  givenName: string | null,
): Promise<JoinOutcome> {
  if (who.member?.status === 'active') return { kind: 'already-joined' }
  const target = await guardCode(parts, who.accountId, 'join', () =>
    findJoinTarget(parts.database, code, today(parts)),
  )
  if (typeof target === 'string') return { kind: target }
  const name = givenName === null ? null : plainName(givenName)
  return parts.transaction(async (parts) => {
    if (who.member) return ask(parts, who, target, name ?? target.member?.name ?? null)
    const memberId = await memberMeant(parts, target, name)
    if (memberId === null) return ask(parts, who, target, name)
    await lockCursor(parts.database, memberId)
    if (!(await bindAccount(parts.database, who.accountId, memberId))) return { kind: 'taken' }
    await dropJoinCode(parts.database, memberId)
    await dropJoinRequest(parts.database, who.accountId)
    return { kind: 'joined' }
  })
}

async function memberMeant(parts: Parts, target: JoinTarget, name: string | null) {
  if (target.member) return name === null || name === target.member.name ? target.member.id : null
  if (name === null) return null
  const ofName = await notJoinedOfName(parts.database, target.branchId, [name])
  return ofName.length === 1 ? ofName[0]!.id : null
}

async function ask(
  parts: Parts,
  who: Identity,
  { branchId }: JoinTarget,
  name: string | null,
): Promise<JoinOutcome> {
  if (name === null) return { kind: 'name-needed' }
  const request = { id: newId(), accountId: who.accountId, branchId, name, askedOn: today(parts) }
  await putJoinRequest(parts.database, request)
  return { kind: 'waiting' }
}
