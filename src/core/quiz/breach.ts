import type { BreachCode } from './breach-codes'

/**
 * The rules of docs/quiz-rules.md by their letters. S shape and one key · E evidence · L wording and
 * length · C a clue in the stem · H options of one kind · T truth · P persons, fixed terms,
 * furniture · D damaged text · X items giving each other away.
 */
export type Rule = 'S' | 'E' | 'L' | 'C' | 'H' | 'T' | 'P' | 'D' | 'X'

/** One rule an item breaks, and the code of how. */
export interface Breach {
  rule: Rule
  because: BreachCode
}

/** Collects breaches: each condition states what must hold. */
export function breachesUnless(
  conditions: readonly (readonly [holds: boolean, rule: Rule, because: BreachCode])[],
): Breach[] {
  return conditions.flatMap(([holds, rule, because]) => (holds ? [] : [{ rule, because }]))
}
