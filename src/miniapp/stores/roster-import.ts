import { createStore } from 'zustand/vanilla'
import type { MemberReply, RosterImport, RosterRefusal, RosterReply } from '../../contract/member'
import { matchRoster } from '../../core/study/match-roster'
import {
  readRosterSheet,
  type Cells,
  type RosterSheet,
  type SheetRow,
} from '../../core/study/roster-sheet'
import type { Http } from '../gateways/http'
import { attempt } from './outcome'

/** Why a list was not read, or not by the service. */
export type ImportFault =
  'too-large' | 'old-format' | 'not-a-list' | 'empty' | 'no-name-column' | 'too-many-rows'

export type RowFault = 'no-name' | 'bad-name' | 'bad-group' | 'same-name'

/** What taking in the list would do. */
export interface Preview {
  rows: SheetRow[]
  added: SheetRow[]
  /** Members whose party group the list says otherwise. */
  changed: { name: string; from: string | null; to: string }[]
  unchanged: number
  /** Members the list does not name; nothing happens to them. */
  missing: string[]
}

export type ImportStep =
  | { kind: 'choosing' }
  | { kind: 'unreadable'; reason: ImportFault }
  | { kind: 'faulty'; rows: { line: number; name: string; fault: RowFault }[] }
  | { kind: 'preview'; preview: Preview; sending: boolean; failed: string | null }
  | { kind: 'imported'; reply: RosterReply }

export interface RosterImportStore {
  step: ImportStep
  /** In: the sheets of a list as read on this device, and who is on the roster now. */
  look(sheets: Cells[], members: readonly MemberReply[]): void
  cannotRead(reason: ImportFault): void
  /** Names and party groups leave the device now, nothing else of the list. */
  send(branchId: string): Promise<boolean>
  again(): void
}

/** A list is read here, shown, and taken in as a whole or not at all. */
export function createRosterImportStore(me: Http) {
  return createStore<RosterImportStore>((set, get) => ({
    step: { kind: 'choosing' },
    look: (sheets, members) => set({ step: stepOf(firstList(sheets), members) }),
    cannotRead: (reason) => set({ step: { kind: 'unreadable', reason } }),
    async send(branchId) {
      const { step } = get()
      if (step.kind !== 'preview' || step.sending) return false
      set({ step: { ...step, sending: true, failed: null } })
      const { rows } = step.preview
      const body: RosterImport = { rows: rows.map(({ name, group }) => ({ name, group })) }
      const outcome = await attempt(() =>
        me.put<RosterReply>(`/api/branches/${branchId}/roster`, body).catch((failure: unknown) => {
          const refusal = refusalOf(failure)
          if (refusal) set({ step: { kind: 'faulty', rows: faultyRows(refusal, rows) } })
          throw failure
        }),
      )
      if (outcome.kind === 'done') set({ step: { kind: 'imported', reply: outcome.value } })
      else if (get().step.kind === 'preview')
        set({ step: { ...step, sending: false, failed: outcome.message } })
      return outcome.kind === 'done'
    },
    again: () => set({ step: { kind: 'choosing' } }),
  }))
}

/** The first sheet that is a list of names; else what is wrong with the first. */
function firstList(sheets: Cells[]): RosterSheet {
  const read = sheets.map(readRosterSheet)
  return (
    read.find(({ kind }) => kind === 'read') ?? read[0] ?? { kind: 'unreadable', reason: 'empty' }
  )
}

function stepOf(sheet: RosterSheet, members: readonly MemberReply[]): ImportStep {
  if (sheet.kind === 'unreadable') return sheet
  const { rows, faults } = sheet
  const nameAt = (line: number) => rows.find((row) => row.line === line)?.name ?? ''
  if (faults.length > 0)
    return { kind: 'faulty', rows: faults.map((one) => ({ ...one, name: nameAt(one.line) })) }
  const known = members.map(({ id, name, group }) => ({ id, name, groupName: group?.name ?? null }))
  const match = matchRoster(rows, known)
  if (match.kind === 'unclear') {
    const unclear = match.rows.map((at) => rows[at]!)
    return {
      kind: 'faulty',
      rows: unclear.map(({ line, name }) => ({ line, name, fault: 'same-name' })),
    }
  }
  const memberOf = new Map(known.map((member) => [member.id, member]))
  const preview: Preview = {
    rows,
    added: match.added as SheetRow[],
    changed: match.changed.map(({ id, group }) => {
      const member = memberOf.get(id)
      return { name: member?.name ?? '', from: member?.groupName ?? null, to: group }
    }),
    unchanged: match.unchanged.length,
    missing: match.missing.map(({ name }) => name),
  }
  return { kind: 'preview', preview, sending: false, failed: null }
}

function refusalOf(failure: unknown): RosterRefusal | null {
  const reply = ((failure ?? {}) as { reply?: Partial<RosterRefusal> | null }).reply
  return reply?.code === 'bad-roster' && Array.isArray(reply.rows) ? (reply as RosterRefusal) : null
}

/** The service counts the rows sent; people look for the row of their own list. */
const faultyRows = (refusal: RosterRefusal, rows: readonly SheetRow[]) =>
  refusal.rows.map(({ row, fault }) => {
    const sent = rows[row - 1]
    return { line: sent?.line ?? row, name: sent?.name ?? '', fault }
  })
