import type { Organisation } from '../../../contract/organisation'
import { TITLE_LENGTH, TITLE_PATTERN } from '../../../contract/nullable'
import type { Parts } from '../../parts'
import {
  insertOrganisations,
  lockOrganisations,
  renameOrganisation,
  takeImportTurn,
} from '../../repositories/organisations'
import { mayStandBelow } from './add-organisation'

/** A row of the list; `kind` is null where the word is none of ours. */
export type OrganisationRow = Omit<Organisation, 'kind'> & { kind: Organisation['kind'] | null }

export type OrganisationFault =
  | 'bad-id'
  | 'same-id'
  | 'bad-kind'
  | 'bad-name'
  | 'no-parent'
  | 'circle'
  | 'bad-place'
  | 'other-parent'
  | 'other-kind'

export type ImportOrganisationsOutcome =
  | { kind: 'imported'; added: number; renamed: number; unchanged: number }
  /** Rows from 1; nothing has been taken in. */
  | { kind: 'refused'; rows: { row: number; fault: OrganisationFault }[] }

const ID = /^[a-z0-9-]{1,64}$/
const TITLE = new RegExp(TITLE_PATTERN, 'u')

type Placed = Organisation & { path: string }

/**
 * Takes in a list of organisations by the ids the operator gives them: all of it or nothing. Those
 * there are get the list's names; none is moved and none removed. Rows may stand in any order.
 */
export function importOrganisations(
  parts: Parts,
  rows: readonly OrganisationRow[],
): Promise<ImportOrganisationsOutcome> {
  return parts.transaction(async (parts) => {
    await takeImportTurn(parts.database)
    const named = rows.flatMap(({ id, parentId }) => (parentId === null ? [id] : [id, parentId]))
    const known = await lockOrganisations(parts.database, [...new Set(named)].sort())
    const before = new Map<string, Placed>(known.map((one) => [one.id, one]))
    const plan = planImport(rows, before)
    if (plan.faults.length > 0) return { kind: 'refused', rows: plan.faults }
    await insertOrganisations(parts.database, plan.added)
    for (const { id, name } of plan.renamed) await renameOrganisation(parts.database, id, name)
    const [added, renamed] = [plan.added.length, plan.renamed.length]
    return { kind: 'imported', added, renamed, unchanged: rows.length - added - renamed }
  })
}

function planImport(rows: readonly OrganisationRow[], before: ReadonlyMap<string, Placed>) {
  const faults: { row: number; fault: OrganisationFault }[] = []
  const added: Placed[] = []
  const renamed: Placed[] = []
  const placed = new Map(before)
  const waiting = new Map<string, { row: number; organisation: Organisation }[]>()
  const seen = new Set<string>()

  const place = (row: number, organisation: Organisation, parent: Placed | null) => {
    const { id, name, kind, parentId } = organisation
    const fault = faultInTree(organisation, parent, before.get(id))
    if (fault) faults.push({ row, fault })
    const was = before.get(id)
    const path = was?.path ?? `${parent?.path ?? ''}${id}/`
    const next = { id, name, kind, parentId, path }
    placed.set(id, next)
    if (!was) added.push(next)
    else if (was.name !== name) renamed.push(next)
  }
  const placeBelow = (parent: Placed) => {
    const children = waiting.get(parent.id) ?? []
    waiting.delete(parent.id)
    for (const { row, organisation } of children) {
      place(row, organisation, parent)
      placeBelow(placed.get(organisation.id)!)
    }
  }

  for (const [at, sent] of rows.entries()) {
    const row = at + 1
    const fault = seen.has(sent.id) ? 'same-id' : faultInRow(sent)
    seen.add(sent.id)
    if (fault) {
      faults.push({ row, fault })
      continue
    }
    const organisation = { ...sent, name: sent.name.trim() } as Organisation
    const siblings = waiting.get(sent.parentId ?? '') ?? []
    waiting.set(sent.parentId ?? '', [...siblings, { row, organisation }])
  }
  for (const { row, organisation } of waiting.get('') ?? []) {
    place(row, organisation, null)
    placeBelow(placed.get(organisation.id)!)
  }
  waiting.delete('')
  for (const parent of before.values()) placeBelow(parent)
  for (const [parentId, children] of waiting)
    for (const { row } of children)
      faults.push({ row, fault: seen.has(parentId) ? 'circle' : 'no-parent' })
  return { faults: faults.sort((a, b) => a.row - b.row), added, renamed }
}

function faultInRow({ id, name, kind }: OrganisationRow): OrganisationFault | null {
  if (!ID.test(id)) return 'bad-id'
  if (kind === null) return 'bad-kind'
  return name.trim().length > TITLE_LENGTH || !TITLE.test(name) ? 'bad-name' : null
}

function faultInTree(
  { kind, parentId }: Organisation,
  parent: Placed | null,
  was: Placed | undefined,
): OrganisationFault | null {
  if (was && was.kind !== kind) return 'other-kind'
  if (was && was.parentId !== parentId) return 'other-parent'
  return mayStandBelow(kind, parent?.kind ?? null) ? null : 'bad-place'
}
