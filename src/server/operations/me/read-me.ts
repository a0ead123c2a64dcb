import type { MeReply } from '../../../contract/me'
import type { Parts } from '../../parts'
import { joinRequestOf } from '../../repositories/join-requests'
import { findMember } from '../../repositories/members'
import { agreedOf } from '../../repositories/messages'
import { liaisonsOf, peopleOf, rolesOf } from '../../repositories/roles'
import { studiedOf, wishesOf } from '../../repositories/states'
import type { Identity } from '../log-in/identify'

const named = ({ id, name }: { id: string; name: string }) => ({ id, name })
const place = (id: string | null, name: string | null) => (id === null ? null : { id, name: name! })

/** Everything stored about the caller but the events. */
export async function readMe(parts: Parts, who: Identity): Promise<MeReply> {
  const { database } = parts
  const account = { id: who.accountId, wechat: who.wechat, demo: who.demo }
  const waiting = await joinRequestOf(database, who.accountId)
  const member = who.member && (await findMember(database, who.member.id))
  if (!member)
    return {
      account,
      member: null,
      roles: [],
      liaisonFor: [],
      liaisons: [],
      waiting,
      studied: [],
      wishes: [],
    }
  const { id, name, studyMode, status, phone } = member
  const branch = place(member.branchId, member.branchName)
  const group = place(member.groupId, member.groupName)
  return {
    account,
    member: { id, name, branch, group, studyMode, status, phone },
    roles: (await rolesOf(database, id)).map((held) => ({
      role: held.role,
      organisation: place(held.id, held.name),
    })),
    liaisonFor: (await peopleOf(database, id)).map(named),
    liaisons: (await liaisonsOf(database, id)).map(named),
    waiting,
    studied: await studiedOf(database, id),
    wishes: await wishesOf(database, id),
    messagesAgreed: await agreedOf(database, id),
  }
}
