/** A county-level unit as the operator lists it, in the official order. */
export interface County {
  /** The full unit, e.g. 「汶上县」. */
  name: string
  /** The word a dateline prints, e.g. 「汶上」. */
  short: string
}
