import { sql } from 'kysely'
import type { Config } from '../config'
import { StartError } from '../start-error'
import { type Database, openPool } from './database'
import { openEmbedded, type Role } from './embedded/open-embedded'

export interface OpenDatabase {
  database: Database
  /** Its address, with the password: for COPY, which the pool does not do. */
  url: string
  close(): Promise<void>
}

/**
 * Opens DATABASE_URL, or else the embedded PostgreSQL of the data folder. Throws StartError with
 * a sentence when neither can be had.
 */
export async function openDatabase(
  config: Pick<Config, 'databaseUrl' | 'dataFolder'>,
  role: Role,
  say: (line: string) => void,
): Promise<OpenDatabase> {
  if (config.databaseUrl === null) {
    const server = await openEmbedded(config.dataFolder, role, say)
    const database = openPool(server.url)
    return {
      database,
      url: server.url,
      close: async () => {
        await database.destroy()
        await server.release()
      },
    }
  }
  const database = openPool(config.databaseUrl)
  try {
    await sql`SELECT 1`.execute(database)
  } catch (error) {
    await database.destroy()
    throw new StartError('database-unreachable', { reason: (error as Error).message })
  }
  return { database, url: config.databaseUrl, close: () => database.destroy() }
}
