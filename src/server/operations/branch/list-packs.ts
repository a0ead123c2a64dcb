import type { PackListReply } from '../../../contract/pack'
import { type Assignment, type AudienceMember, isFor } from '../../../core/study/assignment'
import type { Parts } from '../../parts'
import { assignmentsOf, findAssignment } from '../../repositories/assignments'
import { cardNamesOf } from '../../repositories/card-names'
import { activeOf, findActive, findMember } from '../../repositories/members'
import { peopleOf } from '../../repositories/roles'
import { studiedAmong } from '../../repositories/states'
import { memberCodesOf, walksOf } from '../../repositories/walking-order'
import { today } from '../today'

/** For whom: a branch (what one of its arrangements names, or all that go on), or those whom a liaison visits. */
export type PackScope =
  | { kind: 'branch'; branchId: string; assignmentId: string | null }
  | { kind: 'visits'; liaisonId: string }

/** Of so many arrangements what goes on is looked for. */
const LOOKED_AT = 8
/** A pack is a week's reading: what was open before it would only weigh. */
const ARTICLES_AT_MOST = 7

type Pack = PackListReply['people'][number]
interface Recipient extends AudienceMember {
  name: string
  liaison: Pack['liaison']
  joinCode: Pack['joinCode']
}

/** Who gets paper, in the order in which it is carried round, and which articles. null: the branch has no such arrangement. */
export async function listPacks(parts: Parts, scope: PackScope): Promise<PackListReply | null> {
  const recipients =
    scope.kind === 'branch'
      ? await ofBranch(parts, scope.branchId)
      : await ofLiaison(parts, scope.liaisonId)
  const arranged = await arrangementsFor(parts, scope)
  if (arranged === null) return null
  const cardIds = [...new Set(arranged.flatMap((assignment) => assignment.cardIds))]
  const names = await cardNamesOf(parts.database, cardIds, parts.config.sample)
  const articleIds = new Set(names.filter(({ kind }) => kind === 'article').map(({ id }) => id))
  const ids = recipients.map(({ id }) => id)
  // Where the city shows no names to branches, a pack may not tell what somebody has not studied either.
  const tells =
    scope.kind === 'visits' || (parts.operator.product.branchView ?? 'names') === 'names'
  const studied = tells ? await studiedAmong(parts.database, ids, cardIds) : new Map()
  const people = recipients.map((recipient): Pack => {
    const meant = arranged.filter(({ audience }) => isFor(audience, recipient))
    const open = [...new Set(meant.flatMap((assignment) => assignment.cardIds))].filter(
      (id) => articleIds.has(id) && !studied.get(recipient.id)?.has(id),
    )
    const { id: memberId, name, studyMode, liaison, joinCode } = recipient
    const openCardIds = open.slice(0, ARTICLES_AT_MOST)
    return { memberId, name, studyMode, liaison, joinCode, openCardIds }
  })
  return { people, cards: names.filter(({ id }) => articleIds.has(id)) }
}

/** The one asked about; else those that go on, the soonest first; else the latest. */
async function arrangementsFor(parts: Parts, scope: PackScope): Promise<Assignment[] | null> {
  const { database } = parts
  if (scope.kind === 'branch' && scope.assignmentId !== null) {
    const one = await findAssignment(database, scope.branchId, scope.assignmentId)
    return one && !one.withdrawn ? [one] : null
  }
  const branchId =
    scope.kind === 'branch'
      ? scope.branchId
      : ((await findActive(database, scope.liaisonId))?.branchId ?? null)
  if (branchId === null) return []
  const latest = await assignmentsOf(database, branchId, LOOKED_AT)
  const now = latest.filter(({ suggestedDay }) => suggestedDay >= today(parts)).reverse()
  return now.length > 0 ? now : latest.slice(0, 1)
}

async function ofBranch(parts: Parts, branchId: string): Promise<Recipient[]> {
  const members = await activeOf(parts.database, branchId)
  const codes = await memberCodesOf(parts.database, branchId, today(parts))
  const codeOf = new Map(
    codes.map(({ memberId, code, expiresOn }) => [memberId, { code, expiresOn }] as const),
  )
  const left = new Map(members.map((member) => [member.id, member] as const))
  const found: Recipient[] = []
  const take = (memberId: string, liaison: Pack['liaison']) => {
    const member = left.get(memberId)
    // Who has two liaisons is visited once.
    if (!member || !left.delete(memberId)) return
    found.push({ ...member, liaison, joinCode: codeOf.get(memberId) ?? null })
  }
  for (const { memberId, liaisonId, name, phone } of await walksOf(parts.database, branchId))
    take(memberId, { memberId: liaisonId, name, phone: phoneOf(parts, phone) })
  for (const { id } of members) take(id, null)
  return found
}

async function ofLiaison(parts: Parts, liaisonId: string): Promise<Recipient[]> {
  const liaison = await findMember(parts.database, liaisonId)
  if (!liaison) return []
  const { name, phone } = liaison
  const people = await peopleOf(parts.database, liaisonId)
  return people.map(({ id, name: visited, groupId, studyMode }) => ({
    ...{ id, name: visited, groupId, studyMode, joinCode: null },
    liaison: { memberId: liaisonId, name, phone: phoneOf(parts, phone) },
  }))
}

const phoneOf = (parts: Parts, phone: string | null) =>
  parts.operator.product.memberPhones ? phone : null
