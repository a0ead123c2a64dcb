import { readFileSync } from 'node:fs'
import type { OrganisationKind } from '../../contract/organisation'
import { importingOrganisations as words } from '../../copy/zh-cn/people'
import { environment, readConfig } from '../config'
import { createParts, operatorOfCheckout } from '../create-parts'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open-database'
import {
  importOrganisations,
  type OrganisationRow,
} from '../operations/organisations/import-organisations'
import { readCsv } from './csv'
import { decodePage } from './page-file'
import { runCommand, UsageError } from './run-command'

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch {
    throw new UsageError(words.missing(file))
  }
}

/** Spreadsheets on a Chinese Windows write GB18030, others UTF-8. */
function readRows(file: string): OrganisationRow[] {
  const [header = [], ...rows] = readCsv(decodePage(readBytes(file), file))
  const names = header.map((name) => name.trim())
  const { id, parentId, kind, name } = words.columns
  const places = [id, parentId, kind, name].map((column) => names.indexOf(column))
  if (places.includes(-1)) throw new UsageError(words.badHeader)
  if (rows.length === 0) throw new UsageError(words.empty)
  const kinds: Record<string, OrganisationKind | undefined> = words.kinds
  return rows.map((row) => {
    const [id, parentId, kind, name] = places.map((at) => row[at]?.trim() ?? '')
    return { id: id!, parentId: parentId || null, kind: kinds[kind!] ?? null, name: name! }
  })
}

runCommand(async () => {
  const [file, ...rest] = process.argv.slice(2)
  if (!file || rest.length > 0 || file.startsWith('-')) throw new UsageError(words.usage)
  const rows = readRows(file)
  const config = readConfig(environment(process.env))
  const operator = operatorOfCheckout()
  const { database, close } = await openDatabase(config, 'command', console.error)
  try {
    await migrate(database)
    const outcome = await importOrganisations(createParts(database, config, operator), rows)
    if (outcome.kind === 'imported') {
      console.log(words.done(outcome.added, outcome.renamed, outcome.unchanged))
      return 0
    }
    console.error(words.refused(outcome.rows.length))
    // The header is the file's first row.
    for (const { row, fault } of outcome.rows)
      console.error(words.fault(row + 1, words.faults[fault]))
    return 1
  } finally {
    await close()
  }
})
