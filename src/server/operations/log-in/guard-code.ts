import type { Parts } from '../../parts'
import { noteWrongCode, wrongCodes } from '../../repositories/code-attempts'

/** Wrong codes an account may try in a window: enough for slips, useless for guessing. */
const WRONG_CODES = 10
const WINDOW_MS = 10 * 60_000

/**
 * Runs a look-up of a code that someone might guess; it answers null for a wrong one. Out: what it
 * found, 'wrong-code', or 'too-many-requests' without looking. All processes count together.
 */
export async function guardCode<T>(
  parts: Parts,
  accountId: string,
  kind: 'join' | 'device',
  lookUp: () => Promise<T | null>,
): Promise<T | 'wrong-code' | 'too-many-requests'> {
  const window = Math.floor(parts.now().getTime() / WINDOW_MS)
  const wrong = await wrongCodes(parts.database, accountId, kind, window)
  if (wrong >= WRONG_CODES) return 'too-many-requests'
  const found = await lookUp()
  if (found !== null) return found
  await noteWrongCode(parts.database, accountId, kind, window)
  return 'wrong-code'
}
