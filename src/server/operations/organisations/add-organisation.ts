import type {
  Organisation,
  OrganisationKind,
  OrganisationRequest,
} from '../../../contract/organisation'
import type { Parts } from '../../parts'
import {
  findOrganisation,
  insertOrganisation,
  renameOrganisation,
} from '../../repositories/organisations'
import { newId } from '../../secrets'

/** A branch stands below some organisation and has party groups only, which its roster makes. */
export const mayStandBelow = (kind: OrganisationKind, parent: OrganisationKind | null): boolean => {
  if (parent === null) return kind !== 'branch' && kind !== 'group'
  return kind !== 'group' && parent !== 'branch' && parent !== 'group'
}

/** Adds to the tree, below `parentId` or at the top. */
export async function addOrganisation(
  parts: Parts,
  parentId: string | null,
  { kind, name }: OrganisationRequest,
): Promise<Organisation | 'not-found' | 'bad-place'> {
  const parent = parentId === null ? null : await findOrganisation(parts.database, parentId)
  if (parentId !== null && !parent) return 'not-found'
  if (!mayStandBelow(kind, parent?.kind ?? null)) return 'bad-place'
  const organisation = { id: newId(), parentId, kind, name: name.trim() }
  await insertOrganisation(parts.database, organisation, parent?.path ?? '')
  return organisation
}

/** Out: whether there is such an organisation. */
export const renamePlace = (parts: Parts, id: string, name: string): Promise<boolean> =>
  renameOrganisation(parts.database, id, name.trim())
