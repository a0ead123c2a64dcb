import type { ItemCheckReply, ItemCheckRequest } from '../../../contract/draft'
import { itemBreaches } from '../../../copy/zh-cn/item-breaches'
import type { DeskState } from '../../../core/desk/log'
import { pageOfDraft } from '../../../core/desk/page-of-draft'
import type { Parts } from '../../parts'
import { entriesAfter, type StoredDraft } from '../../repositories/drafts'
import { quizComposer } from '../quiz-composer'
import type { DeskPerson } from './desk-person'
import { draftFor, stateOf } from './read-draft'

/** Every rule that an item of a person's own breaks against the article as it now is; each sentence once. */
export function breachesOf(
  parts: Parts,
  draft: StoredDraft,
  state: DeskState,
  { article, item }: ItemCheckRequest,
): ItemCheckReply['breaches'] {
  const page = pageOfDraft(state.draft)
  const { id, sample } = { id: draft.plannedEditionId, sample: draft.sample }
  const edition = { id, newspaper: null, sample, ...page }
  const found = quizComposer(parts, edition, page.doubts, []).check(item)
  const codes = new Set(found.map(({ because }) => because))
  if (item.articleId !== article) codes.add('unknown-article')
  return [...codes].map((code) => ({ code, message: itemBreaches[code] }))
}

/** Checks an item while it is being written. Nothing is stored. */
export async function checkOwnItem(
  parts: Parts,
  person: DeskPerson,
  draftId: string,
  request: ItemCheckRequest,
): Promise<ItemCheckReply | 'not-found'> {
  const draft = await draftFor(parts, person, draftId)
  if (!draft) return 'not-found'
  const state = stateOf(draft, await entriesAfter(parts.database, draftId, 0))
  return { breaches: breachesOf(parts, draft, state, request) }
}
