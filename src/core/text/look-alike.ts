/** A character that scanning prints in place of another, e.g. 目 where 日 was meant. */
export interface LookAlike {
  printed: string
  meant: string
}

/** What each printed character may have been. */
export type MeantCharacters = ReadonlyMap<string, string[]>

/** In: pairs in any order. Out: for each printed character every one it may have been. */
export function meantCharacters(pairs: LookAlike[]): MeantCharacters {
  const meant = new Map<string, string[]>()
  for (const pair of pairs) {
    const known = meant.get(pair.printed)
    if (known === undefined) meant.set(pair.printed, [pair.meant])
    else known.push(pair.meant)
  }
  return meant
}
