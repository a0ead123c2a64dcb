/**
 * A function of a whole and one of its parts that is asked for the same again and again; each answer is
 * worked out once and forgotten with the whole. Neither may change in between.
 */
export function remembered<Whole extends object, Part extends object, Answer>(
  workOut: (whole: Whole, part: Part) => Answer,
): (whole: Whole, part: Part) => Answer {
  const known = new WeakMap<Whole, Map<Part, Answer>>()
  return (whole, part) => {
    let answers = known.get(whole)
    if (answers === undefined) known.set(whole, (answers = new Map<Part, Answer>()))
    if (!answers.has(part)) answers.set(part, workOut(whole, part))
    return answers.get(part)!
  }
}
