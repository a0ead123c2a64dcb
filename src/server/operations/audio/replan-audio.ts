import type { Reading } from '../../../core/listening/readings'
import type { Parts } from '../../parts'
import { publishedEditionIds } from '../../repositories/editions'
import { planAudio } from './plan-audio'

/**
 * Wants anew the files of published cards in which a changed reading is heard. In: the readings before and after.
 * Out: how many files were looked at; 0 where no voice is configured.
 */
export async function replanAudio(
  parts: Parts,
  before: readonly Reading[],
  after: Reading[],
): Promise<number> {
  if (parts.voice === null) return 0
  const lacks = (list: readonly Reading[]) => {
    const known = new Set(list.map((reading) => JSON.stringify(reading)))
    return (reading: Reading) => !known.has(JSON.stringify(reading))
  }
  const changed = [...before.filter(lacks(after)), ...after.filter(lacks(before))]
  if (changed.length === 0) return 0
  const names = changed.map(({ name }) => name)
  const then = { ...parts, operator: { ...parts.operator, readings: after } }
  let planned = 0
  for (const id of await publishedEditionIds(parts.database))
    planned += await planAudio(then, id, (card) => {
      const text = JSON.stringify(card)
      return names.some((name) => text.includes(name))
    })
  return planned
}
