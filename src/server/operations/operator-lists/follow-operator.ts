import { operatorListNames, operatorStart } from '../../../copy/zh-cn/operator'
import { OPERATOR_LISTS, type OperatorList } from '../../../core/desk/operator-lists'
import { parseList, type OperatorFiles } from '../../operator/parse-list'
import { OperatorFileError } from '../../operator/parse-text'
import type { Parts } from '../../parts'
import { countOperatorVersions, newestOperatorVersions } from '../../repositories/operator-versions'

/** How a list is called in a sentence at the desk. */
export const calledAtDesk = (list: OperatorList): string => `「${operatorListNames[list]}」`

/**
 * Takes over what was changed at the desk since, in this process or another. A version that this program cannot read, made
 * by a newer one, leaves the list as it was, and that is told. Out: 'none-due' where nothing was changed.
 */
export async function followOperator(
  parts: Parts,
): Promise<'none-due' | 'taken-over' | { failed: string }> {
  const { database, operatorInUse } = parts
  if ((await countOperatorVersions(database)) === operatorInUse.turn()) return 'none-due'
  const { turn, versions } = await newestOperatorVersions(database)
  const next: OperatorFiles = { ...operatorInUse.current() }
  const failed: string[] = []
  for (const { list, content } of versions) {
    // A list that an older program does not know is none of its business.
    if (!OPERATOR_LISTS.includes(list)) continue
    try {
      Object.assign(next, parseList(list, content, calledAtDesk(list)))
    } catch (error) {
      if (!(error instanceof OperatorFileError)) throw error
      failed.push(operatorStart.unreadable(operatorListNames[list], error.message))
    }
  }
  operatorInUse.adopt(next, turn)
  return failed.length > 0 ? { failed: failed.join('\n') } : 'taken-over'
}
