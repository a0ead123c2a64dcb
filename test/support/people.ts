import type { RoleName } from '../../src/contract/session'
import { insertAccount } from '../../src/server/repositories/accounts'
import { insertMembers } from '../../src/server/repositories/members'
import { insertOrganisation } from '../../src/server/repositories/organisations'
import { assignLiaison, grantRole } from '../../src/server/repositories/roles'
import { openSession } from '../../src/server/operations/log-in/open-session'
import type { Parts } from '../../src/server/parts'
import type { TestServer } from './test-server'

/** A made-up tree: a county with a town, each of which has a branch. */
export const PLACES = {
  county: 'county-a',
  town: 'town-a',
  branch: 'branch-a',
  otherTown: 'town-b',
  otherBranch: 'branch-b',
} as const

export async function settlePlaces(parts: Parts): Promise<void> {
  const add = (
    id: string,
    parentId: string | null,
    kind: 'county' | 'town' | 'branch',
    path: string,
  ) => insertOrganisation(parts.database, { id, parentId, kind, name: `名${id}` }, path)
  await add(PLACES.county, null, 'county', '')
  await add(PLACES.town, PLACES.county, 'town', `${PLACES.county}/`)
  await add(PLACES.branch, PLACES.town, 'branch', `${PLACES.county}/${PLACES.town}/`)
  await add(PLACES.otherTown, PLACES.county, 'town', `${PLACES.county}/`)
  await add(PLACES.otherBranch, PLACES.otherTown, 'branch', `${PLACES.county}/${PLACES.otherTown}/`)
}

export interface Person {
  branch?: string | null
  name?: string
  roles?: { role: RoleName; at?: string }[]
  liaisonFor?: string[]
}

/** Adds a member without a log-in. */
export async function addMember(parts: Parts, id: string, person: Person = {}): Promise<void> {
  const { branch = PLACES.branch, name = `名${id}`, roles = [], liaisonFor = [] } = person
  await insertMembers(parts.database, [{ id, branchId: branch, groupId: null, name }])
  for (const { role, at = null } of roles) await grantRole(parts.database, id, role, at)
  for (const member of liaisonFor) await assignLiaison(parts.database, member, id)
}

/** Adds a member with a log-in. Out: the token. */
export async function addPerson(parts: Parts, id: string, person: Person = {}): Promise<string> {
  await addMember(parts, id, person)
  await insertAccount(parts.database, { id: `account-${id}`, memberId: id, demo: false })
  return (await openSession(parts, `account-${id}`, true)).token
}

/** Adds somebody who is logged in and has not joined. Out: the token. */
export async function addStranger(parts: Parts, id: string): Promise<string> {
  await insertAccount(parts.database, { id, memberId: null, demo: false })
  return (await openSession(parts, id, false)).token
}

let address = 0

/** Asks the service as the holder of a token; each time from another address, for the limits count these. */
export async function ask(
  { app }: TestServer,
  token: string | null,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
) {
  address += 1
  const reply = await app.inject({
    method,
    url: `/api${url}`,
    payload,
    headers: token === null ? {} : { authorization: `Bearer ${token}` },
    remoteAddress: `10.${(address >> 16) & 255}.${(address >> 8) & 255}.${address & 255}`,
  })
  return {
    status: reply.statusCode,
    headers: reply.headers,
    text: reply.body,
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    body: (reply.body === '' ? null : safeJson(reply.body)) as any,
  }
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
