import type { DraftStage } from '../../../contract/draft'
import { demoDesk } from '../../../copy/zh-cn/desk-server'
import type { Parts } from '../../parts'
import type { Identity } from '../../repositories/accounts'
import { findActive } from '../../repositories/members'
import { heldRoles } from '../../repositories/roles'

export type DeskRole = 'editor' | 'proofreader' | 'signatory'

/** Who may change the text at which stage. Whoever signs sends it back instead. */
export const WHO_WRITES: Partial<Record<DraftStage, DeskRole>> = {
  editing: 'editor',
  proofreading: 'proofreader',
}

/** Somebody at the desk, by name: who they are when they act as one of the three. */
export interface DeskPerson {
  id: string
  name: string
  roles: DeskRole[]
  /** The demo has one visitor for all three; each step then has a made-up person of its own. */
  as(role: DeskRole): { id: string; name: string }
  /** Whether they work on made-up pages only. */
  demo: boolean
}

const ROLES: DeskRole[] = ['editor', 'proofreader', 'signatory']

/** In: who called a route for editors. Out: null when they are no active member any more. */
export async function deskPerson(parts: Parts, who: Identity): Promise<DeskPerson | null> {
  const member = who.member && (await findActive(parts.database, who.member.id))
  if (!member) return null
  const { id, name } = member
  if (who.demo)
    return {
      id,
      name,
      roles: ROLES,
      as: (role) => ({ id: role === 'editor' ? id : `${id}-${role}`, name: demoDesk[role] }),
      demo: true,
    }
  const held = await heldRoles(parts.database, id)
  const roles = ROLES.filter((role) => held.some((one) => one.role === role))
  return { id, name, roles, as: () => ({ id, name }), demo: false }
}
