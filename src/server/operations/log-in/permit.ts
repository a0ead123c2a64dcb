import type { Parts } from '../../parts'
import { findOrganisation } from '../../repositories/organisations'
import { heldRoles, isLiaison } from '../../repositories/roles'
import type { Identity } from './identify'

/**
 * Who may call a route; a small closed set.
 * secretary: of the branch in the path. prompt-issuer: of the organisation in the path or of one
 * above it, or the operator. editor: the desk, or the operator.
 */
export const ACCESSES = [
  'anyone',
  'signed-in',
  'member',
  'secretary',
  'liaison',
  'prompt-issuer',
  'editor',
  'operator',
] as const
export type Access = (typeof ACCESSES)[number]

/** Whether the caller may. Of a place that does not exist no one is anything. */
export async function permits(
  parts: Parts,
  access: Exclude<Access, 'anyone'>,
  who: Identity,
  place: { branch?: string; organisation?: string },
): Promise<boolean> {
  if (access === 'signed-in') return true
  const { member } = who
  if (member === null) return false
  if (access === 'member') return member.status !== 'deceased'
  if (access === 'liaison') return isLiaison(parts.database, member.id)

  const held = await heldRoles(parts.database, member.id)
  const has = (role: string) => held.some((one) => one.role === role)
  switch (access) {
    case 'secretary':
      return held.some(
        ({ role, organisationId }) => role === 'secretary' && organisationId === place.branch,
      )
    case 'operator':
      return has('operator')
    case 'editor':
      return ['editor', 'proofreader', 'signatory', 'operator'].some(has)
    case 'prompt-issuer': {
      if (has('operator')) return true
      if (!has('prompt-issuer') || place.organisation === undefined) return false
      const found = await findOrganisation(parts.database, place.organisation)
      return held.some(
        ({ role, path }) =>
          role === 'prompt-issuer' && path !== null && found?.path.startsWith(path) === true,
      )
    }
  }
}
