import { setTimeout as pause } from 'node:timers/promises'
import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema'

export type Database = Kysely<Schema>

/** PostgreSQL's type number of `date`; pg would make it an instant in the machine's time zone. */
const DATE_OID = 1082

/** Enough for one process on a small machine; PostgreSQL admits 100 by default. */
const POOL_SIZE = 10

/** No query of ours is meant to take longer. */
const STATEMENT_TIMEOUT_MS = 15_000

/** A statement may begin with its name as a comment. */
const NAMED = /^\s*\/\* ([a-z-]+) \*\//

/**
 * Parses and plans a statement that bears a name once a connection, not each time it is run. Only
 * statements whose text never varies may bear one.
 */
class PreparingClient extends pg.Client {
  override query(this: void, ...args: never[]): never
  override query(text: unknown, ...rest: unknown[]): unknown {
    const query = super.query.bind(this) as (...args: unknown[]) => unknown
    const name = typeof text === 'string' && NAMED.exec(text)?.[1]
    return name ? query({ name, text, values: rest[0] }) : query(text, ...rest)
  }
}

/** Opens the one pool of the process. Connections are made when first needed. */
export function openPool(url: string): Database {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: 5000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    types: {
      getTypeParser: ((oid: number, format: 'text') =>
        oid === DATE_OID ? (text: string) => text : pg.types.getTypeParser(oid, format)) as never,
    },
  })
  // An idle connection that breaks is replaced at the next query, which reports what is wrong.
  pool.on('error', () => undefined)
  // So is one that breaks between two statements of a transaction; unheard it would end the process.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
}

/** Deadlock and serialisation failure: PostgreSQL asks to run the same work again. */
const RETRIABLE = new Set(['40P01', '40001'])
const ATTEMPTS = 4
/** Longest pause before the first retry, in ms; it doubles each time. A random part of it parts the rivals. */
const PAUSE_MS = 20

/** Runs `work` in one transaction: all of it is stored or nothing. In: also a random number from 0 to below 1. */
export async function inTransaction<T>(
  database: Database,
  work: (transaction: Transaction<Schema>) => Promise<T>,
  random: () => number,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction().execute(work)
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (!RETRIABLE.has(code) || attempt === ATTEMPTS) throw error
      await pause(random() * PAUSE_MS * 2 ** (attempt - 1))
    }
  }
}

/**
 * Whether an error says that the database cannot be reached or cannot serve just now, as opposed to
 * a wrong query: the caller may try again.
 */
export function isUnreachable(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  return (
    RETRIABLE.has(code) ||
    /^(ECONN|ETIMEDOUT|ENOTFOUND|EHOSTUNREACH|EPIPE)/.test(code) ||
    // 08: connection exceptions; 53: out of connections or room; 57: shutting down, starting, or a
    // query that waited too long; 55P03: a lock not to be had; 25006: a standby before it takes over.
    /^(08|53|57|55P03$|25006$)/.test(code) ||
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/.test(
      message,
    )
  )
}

/** Whether what a row refers to, an organisation or a member, went away while it was being stored. */
export const refersToNothing = (error: unknown): boolean =>
  (error as { code?: string }).code === '23503'
