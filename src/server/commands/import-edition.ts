import { parseArgs } from 'node:util'
import { importing } from '../../copy/zh-cn/server'
import { environment, readConfig } from '../config'
import { createParts, operatorOfCheckout } from '../create-parts'
import { migrate } from '../database/migrate'
import { openDatabase } from '../database/open-database'
import { importEdition } from '../operations/import-edition'
import { NAME_LIMIT, publishEdition } from '../operations/publish-edition'
import { isServedDay } from '../operations/served-day'
import type { Parts } from '../parts'
import { importLines, publishLines } from './import-report'
import { PageFileError, readPageFile, type PageFile } from './page-file'
import { runCommand, UsageError } from './run-command'

interface Request extends Pick<PageFile, 'text' | 'typeset' | 'note'> {
  date: string | null
  startsOn: string | null
  /** null: store a draft only. */
  signedBy: string | null
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        date: { type: 'string' },
        page: { type: 'string' },
        'starts-on': { type: 'string' },
        publish: { type: 'boolean' },
        'signed-by': { type: 'string' },
      },
    })
  } catch {
    throw new UsageError(importing.usage)
  }
}

function dayOf(option: string, value: string | undefined): string | null {
  if (value === undefined) return null
  if (!isServedDay(value)) throw new UsageError(importing.badDay(option, value))
  return value
}

async function pageOf(file: string, page: string | undefined): Promise<PageFile> {
  try {
    return await readPageFile(file, page ?? null)
  } catch (error) {
    throw error instanceof PageFileError ? new UsageError(error.message) : error
  }
}

/** Reads the command line. Throws UsageError before anything is opened or stored. */
async function readRequest(args: string[]): Promise<Request> {
  const { values, positionals } = parse(args)
  const [file, ...rest] = positionals
  if (!file || rest.length > 0) throw new UsageError(importing.usage)
  const name = values['signed-by']?.trim() ?? ''
  if (values.publish && name === '') throw new UsageError(importing.nameMissing)
  if (name.length > NAME_LIMIT) throw new UsageError(importing.nameTooLong)
  return {
    ...(await pageOf(file, values.page)),
    date: dayOf('--date', values.date),
    startsOn: dayOf('--starts-on', values['starts-on']),
    signedBy: values.publish ? name : null,
  }
}

/** Import and publication are one transaction: an update that is not published is not stored. */
const importAndPublish = (parts: Parts, { signedBy, note: _, ...request }: Request) =>
  parts.transaction(async (parts) => {
    const imported = await importEdition(parts, {
      ...request,
      newspaper: parts.operator.product.newspaper,
      sample: false,
      counties: parts.operator.counties,
      mayChangePublished: signedBy !== null,
    })
    const published =
      signedBy !== null && 'articleCount' in imported
        ? await publishEdition(parts, imported.editionId, [{ role: 'signatory', name: signedBy }])
        : null
    return { imported, published }
  })

runCommand(async () => {
  const request = await readRequest(process.argv.slice(2))
  const config = readConfig(environment(process.env))
  const operator = operatorOfCheckout()
  const { database, close } = await openDatabase(config, 'command', console.error)
  try {
    await migrate(database)
    const parts = createParts(database, config, operator)
    const { imported, published } = await importAndPublish(parts, request)
    if (request.note !== null) console.log(request.note)
    const report = importLines(imported, published)
    const outcome = published ? publishLines(published) : null
    for (const line of [...report.lines, ...(outcome?.lines ?? [])]) console.log(line)
    return Math.max(report.exitCode, outcome?.exitCode ?? 0)
  } finally {
    await close()
  }
})
