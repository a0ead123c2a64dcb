import { isDeepStrictEqual } from 'node:util'

/**
 * Whether what is stored says what was asked for: a change whose answer was lost is asked for again, and is then no
 * conflict. Compares the fields asked for and no others.
 */
export function saysTheSame<Wanted extends object>(stored: Wanted, wanted: Wanted): boolean {
  return (Object.keys(wanted) as (keyof Wanted)[]).every((name) =>
    isDeepStrictEqual(stored[name], wanted[name]),
  )
}
