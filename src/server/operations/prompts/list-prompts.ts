import type {
  BranchPromptListReply,
  MonthlyPromptListReply,
} from '../../../contract/monthly-prompt'
import type { Parts } from '../../parts'
import { cardNamesOf } from '../../repositories/card-names'
import { promptsFrom, promptsOf } from '../../repositories/monthly-prompts'
import { findOrganisation } from '../../repositories/organisations'

/** A year of months from two organisations above; a long prompt is 7 KB, and a secretary's phone fetches them all. */
const LISTED = 24

/** What an organisation has issued itself, as it said it; nothing of what became of it is known here. */
export async function listPrompts(
  parts: Parts,
  organisationId: string,
): Promise<MonthlyPromptListReply> {
  const prompts = await promptsOf(parts.database, organisationId, LISTED)
  return { prompts, cards: await namesIn(parts, prompts) }
}

/** What every organisation above a branch has issued. That it was asked for is written nowhere. */
export async function listBranchPrompts(
  parts: Parts,
  branchId: string,
): Promise<BranchPromptListReply> {
  const branch = await findOrganisation(parts.database, branchId)
  const above = (branch?.path ?? '').split('/').filter((id) => id !== '' && id !== branchId)
  const found = await promptsFrom(parts.database, above, LISTED)
  const prompts = found.map(({ withdrawn: _withdrawn, ...prompt }) => prompt)
  return { prompts, cards: await namesIn(parts, prompts) }
}

const namesIn = ({ database, config }: Parts, prompts: readonly { cardIds: string[] }[]) =>
  cardNamesOf(database, [...new Set(prompts.flatMap(({ cardIds }) => cardIds))], config.sample)
