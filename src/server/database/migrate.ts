import { type Migration, Migrator } from 'kysely'
import { StartError } from '../start-error'
import type { Database } from './database'
import * as editions from './migrations/0001-editions'
import * as feedback from './migrations/0002-feedback'

/** In order of their names. A migration that has been released is never edited. */
const migrations: Record<string, Migration> = {
  '0001-editions': editions,
  '0002-feedback': feedback,
}

/**
 * Brings the tables up to date in one transaction, under kysely's lock: of two services starting
 * at once one waits. Out: how many steps were taken. Throws StartError('migration-failed').
 */
export async function migrate(database: Database): Promise<number> {
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => migrations },
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error)
    throw new StartError('migration-failed', { reason: (error as Error).message ?? String(error) })
  return results?.length ?? 0
}
