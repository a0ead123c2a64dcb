import { Type, type Static } from 'typebox'
import { AIMS_LIMIT, MATERIAL_LIMIT, MATERIALS_AT_MOST } from '../core/study/monthly-prompt'
import { CARDS_AT_MOST } from './assignment'
import { CardName } from './card'
import { Id, Nullable, Title } from './nullable'
import { Version } from './version'

const LINK_LIMIT = 300

/** A reading: text, never a card, with the place on an official site where it stands. */
const Material = Type.Object({
  text: Type.String({
    minLength: 1,
    maxLength: MATERIAL_LIMIT,
    pattern: '^[^\\u0000]*[^\\u0000\\s][^\\u0000]*$',
  }),
  link: Nullable(Type.String({ minLength: 1, maxLength: LINK_LIMIT, pattern: '^\\S+$' })),
})

const said = {
  month: Type.String({ pattern: '^2\\d{3}-(0[1-9]|1[0-2])$', description: 'YYYY-MM' }),
  theme: Title,
  aims: Type.String({ maxLength: AIMS_LIMIT, pattern: '^[^\\u0000]*$' }),
  materials: Type.Array(Material, { maxItems: MATERIALS_AT_MOST }),
  cardIds: Type.Array(Id, { maxItems: CARDS_AT_MOST, uniqueItems: true }),
}

/** The id is made by whoever issues it: sent twice it is one prompt. */
export const MonthlyPromptRequest = Type.Object({ id: Id, ...said })
export type MonthlyPromptRequest = Static<typeof MonthlyPromptRequest>

export const MonthlyPromptChange = Type.Object({ version: Version, ...said })
export type MonthlyPromptChange = Static<typeof MonthlyPromptChange>

const issued = { id: Id, organisationId: Id, version: Type.Integer(), ...said }
export const MonthlyPromptReply = Type.Object({ ...issued, withdrawn: Type.Boolean() })
export type MonthlyPromptReply = Static<typeof MonthlyPromptReply>

/** Cards named in a reply; one that was withdrawn since is missing. */
const cards = Type.Array(CardName)

/** Those an organisation has issued that hold, the newest month first. */
export const MonthlyPromptListReply = Type.Object({
  prompts: Type.Array(MonthlyPromptReply),
  cards,
})
export type MonthlyPromptListReply = Static<typeof MonthlyPromptListReply>

/** Those of every organisation above a branch, each with the name of who issued it. */
export const BranchPrompt = Type.Object({ ...issued, issuer: Type.String() })
export type BranchPrompt = Static<typeof BranchPrompt>
export const BranchPromptListReply = Type.Object({ prompts: Type.Array(BranchPrompt), cards })
export type BranchPromptListReply = Static<typeof BranchPromptListReply>
