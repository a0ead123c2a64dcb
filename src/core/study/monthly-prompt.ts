import { linkKind } from './official-link'

/** In characters. */
export const AIMS_LIMIT = 500
export const MATERIAL_LIMIT = 200
/** One month's readings; more is a library. */
export const MATERIALS_AT_MOST = 10

/** What to read besides: text in the issuer's words. It cannot be a card; those stand under 身边的做法. */
export interface PromptMaterial {
  text: string
  /** Where it stands on an official site. */
  link: string | null
}

/** 每月学习提示: what an organisation proposes to all branches below it for a month. Nothing comes back from it. */
export interface MonthlyPrompt {
  id: string
  organisationId: string
  version: number
  /** YYYY-MM */
  month: string
  theme: string
  aims: string
  materials: PromptMaterial[]
  cardIds: string[]
  withdrawn: boolean
}

export type PromptFault = 'not-a-link' | 'card-as-material'

/** Why a prompt cannot be issued so, or null: a link leads to a page elsewhere, never to one of our own cards. */
export function promptFault({ materials }: Pick<MonthlyPrompt, 'materials'>): PromptFault | null {
  for (const { text, link } of materials) {
    if (linkKind(text) === 'card') return 'card-as-material'
    if (link === null) continue
    const kind = linkKind(link)
    if (kind !== 'elsewhere') return kind === 'card' ? 'card-as-material' : 'not-a-link'
  }
  return null
}

/** Without blanks around it, and with nothing that came along besides. */
export const plainMaterials = (materials: readonly PromptMaterial[]): PromptMaterial[] =>
  materials.map(({ text, link }) => ({ text: text.trim(), link }))

/** YYYY-MM of the month that follows. */
export function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number]
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}
