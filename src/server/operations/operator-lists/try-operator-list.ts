import { setImmediate as breathe } from 'node:timers/promises'
import { compareFields } from '../../../core/desk/compare-trial'
import type { OperatorList } from '../../../core/desk/operator-lists'
import { reportOf, type Change, type TrialLine, type TriedPage } from '../../../core/desk/trial'
import type { OperatorFiles } from '../../operator/parse-list'
import type { Parts } from '../../parts'
import { JOIN_CODE_DAYS } from '../joining/show-join-code'
import type { DeskPerson } from '../desk/desk-person'
import { changesOnPage, type Lists } from './changes-on-page'
import { pagesToTry } from './tried-pages'

/** These say nothing about pages. */
const SETTINGS: readonly OperatorList[] = ['product', 'channel']

/**
 * What a proposed list would change on the last pages, line by line: how far it is, then the report. Nothing is stored.
 * Other requests have their turn between articles; whoever stops asking ends it.
 */
export async function* tryOperatorList(
  parts: Parts,
  person: DeskPerson,
  list: OperatorList,
  says: Partial<OperatorFiles>,
): AsyncGenerator<TrialLine> {
  const lists: Lists = { before: parts.operator, after: { ...parts.operator, ...says } }
  const fields = compareFields(settingsOf(list, lists.before), settingsOf(list, lists.after))
  const pages = SETTINGS.includes(list) ? [] : await pagesToTry(parts, person)
  const found: { page: TriedPage; changes: Change[] }[] = []
  yield { done: 0, of: pages.length }
  for (const { page, read } of pages) {
    const content = await read()
    const changes: Change[] = []
    if (content)
      for await (const some of changesOnPage(parts, list, lists, { ...content, kind: page.kind })) {
        changes.push(...some)
        await breathe()
      }
    found.push({ page, changes })
    yield { done: found.length, of: pages.length }
  }
  yield { report: reportOf(found, fields) }
}

/** What counts where product.json does not say it. */
const UNSAID = { memberPhones: false, branchView: 'names', joinCodeDays: JOIN_CODE_DAYS }

/** What of the whole is a setting of this list's; of counties their names in order. */
function settingsOf(list: OperatorList, operator: OperatorFiles): object {
  if (list === 'product') return { ...UNSAID, ...operator.product }
  if (list === 'channel') return operator.channel
  if (list === 'quiz') return { trueFalse: operator.trueFalse }
  if (list === 'counties') return { order: operator.counties.map(({ name }) => name).join('、') }
  return {}
}
