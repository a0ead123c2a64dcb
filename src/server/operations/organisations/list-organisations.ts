import type { OrganisationListReply, OrganisationReply } from '../../../contract/organisation'
import type { Parts } from '../../parts'
import { findOrganisation, organisationsBelow } from '../../repositories/organisations'

/** Those at the top of the tree. */
export async function listTop(parts: Parts): Promise<OrganisationListReply> {
  return { organisations: await organisationsBelow(parts.database, null) }
}

/** An organisation and those directly below it, or null. */
export async function readOrganisation(
  parts: Parts,
  id: string,
): Promise<OrganisationReply | null> {
  const found = await findOrganisation(parts.database, id)
  if (!found) return null
  const { path: _path, ...organisation } = found
  return { organisation, children: await organisationsBelow(parts.database, id) }
}
