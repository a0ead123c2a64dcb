import { firstVersion, operatorStart } from '../../../copy/zh-cn/operator'
import { fileOfList, OPERATOR_LISTS } from '../../../core/desk/operator-lists'
import type { OperatorTexts } from '../../operator/operator-files'
import type { Parts } from '../../parts'
import { insertOperatorVersion, newestOperatorVersions } from '../../repositories/operator-versions'
import { followOperator } from './follow-operator'

/**
 * At the start of the service: a list without a version gets its file as the first; then the newest versions rule.
 * Out: what the operator should know, in sentences: files that say something else, versions that cannot be read.
 */
export async function beginOperator(parts: Parts, texts: OperatorTexts): Promise<string[]> {
  const at = parts.now()
  for (const list of OPERATOR_LISTS)
    // Of two services that start at once the second finds it there.
    await insertOperatorVersion(parts.database, {
      ...{ list, number: 1, id: 'first', content: texts[list], by: 'first', at },
      ...firstVersion,
    })
  const followed = await followOperator(parts)
  const { versions } = await newestOperatorVersions(parts.database)
  const differing = versions.filter(({ list, content }) => content !== texts[list])
  return [
    ...(typeof followed === 'object' ? [followed.failed] : []),
    ...(differing.length === 0
      ? []
      : [operatorStart.differ(differing.map(({ list }) => fileOfList(list)))]),
  ]
}
