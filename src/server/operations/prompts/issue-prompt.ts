import type { MonthlyPromptChange, MonthlyPromptRequest } from '../../../contract/monthly-prompt'
import {
  type MonthlyPrompt,
  plainMaterials,
  type PromptFault,
  promptFault,
} from '../../../core/study/monthly-prompt'
import type { Parts } from '../../parts'
import { servedCardIds } from '../../repositories/served-cards'
import {
  findPrompt,
  insertPrompt,
  updatePrompt,
  withdrawPrompt,
} from '../../repositories/monthly-prompts'
import { findOrganisation } from '../../repositories/organisations'
import { checkText } from '../check-text'
import { saysTheSame } from '../same-words'

type Fault = 'not-found' | 'bad-prompt-place' | 'text-refused' | 'text-check-busy' | PromptFault
type Said = Omit<MonthlyPromptRequest, 'id'>

/** Issues a prompt to all branches below an organisation; the same id again is the one there is. */
export async function issuePrompt(
  parts: Parts,
  organisationId: string,
  issuedBy: string,
  { id, ...request }: MonthlyPromptRequest,
): Promise<MonthlyPrompt | Fault> {
  const place = await findOrganisation(parts.database, organisationId)
  if (!place) return 'not-found'
  if (place.kind === 'branch' || place.kind === 'group') return 'bad-prompt-place'
  const fault = await faultOf(parts, issuedBy, request)
  if (fault) return fault
  await insertPrompt(parts.database, { id, organisationId, ...plain(request) }, issuedBy)
  return (await findPrompt(parts.database, organisationId, id))!
}

/** Changes a prompt that is still as the caller knew it. */
export async function changePrompt(
  parts: Parts,
  organisationId: string,
  id: string,
  changedBy: string,
  { version, ...change }: MonthlyPromptChange,
): Promise<MonthlyPrompt | Fault | 'changed-meanwhile'> {
  const before = await findPrompt(parts.database, organisationId, id)
  if (!before || before.withdrawn) return 'not-found'
  const fault = await faultOf(parts, changedBy, change)
  if (fault) return fault
  const said = plain(change)
  const isChanged = await updatePrompt(parts.database, { id, organisationId, version, ...said })
  const now = await findPrompt(parts.database, organisationId, id)
  const isThere = now?.version === version + 1 && saysTheSame<Said>(now, said)
  return isChanged || isThere ? now! : 'changed-meanwhile'
}

/** Takes a prompt back; plans that branches have made of it are theirs. Out: whether there is such a one. */
export const takeBackPrompt = (
  parts: Parts,
  organisationId: string,
  id: string,
): Promise<boolean> => withdrawPrompt(parts.database, organisationId, id)

const plain = ({ month, theme, aims, materials, cardIds }: Said): Said => ({
  month,
  theme: theme.trim(),
  aims: aims.trim(),
  materials: plainMaterials(materials),
  cardIds,
})

async function faultOf(parts: Parts, memberId: string, said: Said): Promise<Fault | null> {
  const { theme, aims, materials, cardIds } = said
  const fault = promptFault(said)
  if (fault) return fault
  if (cardIds.length > 0) {
    const served = await servedCardIds(parts.database, cardIds, parts.config.sample)
    if (served.length < cardIds.length) return 'not-found'
  }
  // Two texts: WeChat looks at 2,500 characters at a time.
  for (const text of [`${theme}\n${aims}`, materials.map(({ text }) => text).join('\n')]) {
    const checked = await checkText(parts, { memberId }, text)
    if (checked !== 'fine') return checked
  }
  return null
}
