import type { Parts } from '../../parts'
import { findOrganisation } from '../../repositories/organisations'
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
  const has = (role: string) => who.roles.some((held) => held.role === role)
  switch (access) {
    case 'signed-in':
      return true
    case 'member':
      return who.member !== null && who.member.status !== 'deceased'
    case 'secretary':
      return who.roles.some(
        ({ role, organisationId }) => role === 'secretary' && organisationId === place.branch,
      )
    case 'liaison':
      return who.isLiaison
    case 'operator':
      return has('operator')
    case 'editor':
      return ['editor', 'proofreader', 'signatory', 'operator'].some(has)
    case 'prompt-issuer': {
      if (has('operator')) return true
      const held = who.roles.filter(({ role }) => role === 'prompt-issuer')
      if (held.length === 0 || place.organisation === undefined) return false
      const found = await findOrganisation(parts.database, place.organisation)
      return held.some(({ path }) => path !== null && found?.path.startsWith(path) === true)
    }
  }
}
