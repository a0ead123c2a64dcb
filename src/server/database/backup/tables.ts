import type pg from 'pg'

export interface TableShape {
  table: string
  columns: string[]
}

/** What a database gathers anew by itself; the first two are secrets with no use elsewhere. */
const LEFT_OUT = ['wechat_token', 'device_code', 'code_attempt']

/** Our tables with their columns, each after those it refers to, so that it can be filled in this order. */
export async function tablesInOrder(client: pg.Client): Promise<TableShape[]> {
  const { rows: tables } = await client.query<TableShape>(
    `SELECT c.relname AS table, array_agg(a.attname::text ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND c.relname NOT LIKE 'kysely%' AND c.relname <> ALL($1)
       AND a.attnum > 0 AND NOT a.attisdropped
     GROUP BY c.relname ORDER BY c.relname`,
    [LEFT_OUT],
  )
  const { rows: references } = await client.query<{ table: string; target: string }>(
    `SELECT conrelid::regclass::text AS table, confrelid::regclass::text AS target
     FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid`,
  )
  const ordered: TableShape[] = []
  const isIn = (name: string) => ordered.some(({ table }) => table === name)
  while (ordered.length < tables.length) {
    const next = tables.find(
      ({ table }) =>
        !isIn(table) &&
        references.every((reference) => reference.table !== table || isIn(reference.target)),
    )
    if (!next) throw new Error('tables refer to each other in a circle')
    ordered.push(next)
  }
  return ordered
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const copyTarget = ({ table, columns }: TableShape): string =>
  `${quoted(table)} (${columns.map(quoted).join(', ')})`
