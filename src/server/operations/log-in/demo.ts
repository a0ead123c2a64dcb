import { demoPeople, demoPlaces } from '../../../copy/zh-cn/demo'
import { DEMO_ROLES, type DemoRole, type SessionReply } from '../../../contract/session'
import type { Parts } from '../../parts'
import { findAccount, insertAccount } from '../../repositories/accounts'
import { everInvited } from '../../repositories/invitations'
import { membersOfBranch, takeDemoTurn } from '../../repositories/demo'
import { insertMembers } from '../../repositories/members'
import { insertOrganisation } from '../../repositories/organisations'
import { assignLiaison, grantRole } from '../../repositories/roles'
import { DEMO_BRANCH, DEMO_OTHER_BRANCH, DEMO_TOP } from './end-demo'
import { openSession } from './open-session'

const memberOf = (role: DemoRole) => `demo-${role}`

/**
 * The roles one may try: only with the sample editions, on a service that this machine alone can
 * reach, with its own database, not in production, and until the first invitation.
 */
export async function demoRoles(parts: Parts): Promise<DemoRole[]> {
  const { sample, production, databaseUrl, host, address, trustedProxies } = parts.config
  const isHere = host === '127.0.0.1' && address === null && trustedProxies === 0
  if (!sample || production || databaseUrl !== null || !isHere) return []
  return (await everInvited(parts.database)) ? [] : [...DEMO_ROLES]
}

/** A session of a made-up person, or null where there is no demo. */
export function enterDemo(parts: Parts, role: DemoRole): Promise<SessionReply | null> {
  return parts.transaction(async (parts) => {
    await takeDemoTurn(parts.database)
    if (!(await demoRoles(parts)).includes(role)) return null
    const id = memberOf(role)
    const there = await membersOfBranch(parts.database, DEMO_BRANCH)
    if (!there.includes(id)) await settleDemo(parts, there)
    if (!(await findAccount(parts.database, id)))
      await insertAccount(parts.database, { id, memberId: id, demo: true })
    return openSession(parts, id, true)
  })
}

/** Adds what is not there yet: an older demo knew fewer people and one branch. */
async function settleDemo(parts: Parts, there: readonly string[]): Promise<void> {
  const { database } = parts
  const top = { id: DEMO_TOP, parentId: null, kind: 'town', name: demoPlaces.town } as const
  await insertOrganisation(database, top, '')
  for (const [id, name] of [
    [DEMO_BRANCH, demoPlaces.branch],
    [DEMO_OTHER_BRANCH, demoPlaces.otherBranch],
  ] as const)
    await insertOrganisation(
      database,
      { id, parentId: DEMO_TOP, kind: 'branch', name },
      `${DEMO_TOP}/`,
    )
  const roles = DEMO_ROLES.map((role) => ({ id: memberOf(role), name: demoPeople.roles[role] }))
  const others = demoPeople.others.map((name, at) => ({ id: `demo-person-${at + 1}`, name }))
  await insertMembers(
    database,
    [...roles, ...others]
      .filter(({ id }) => !there.includes(id))
      .map((person) => ({ ...person, branchId: DEMO_BRANCH, groupId: null })),
  )
  await grantRole(database, memberOf('secretary'), 'secretary', DEMO_BRANCH)
  await grantRole(database, memberOf('prompt-issuer'), 'prompt-issuer', DEMO_TOP)
  await grantRole(database, memberOf('editor'), 'editor', null)
  for (const { id } of others) await assignLiaison(database, id, memberOf('liaison'))
}
