import type { ColumnType } from 'kysely'

/** Calendar days travel as `YYYY-MM-DD` text, never as an instant in some time zone. */
export type Day = string
export type Instant = ColumnType<Date, Date, Date>
