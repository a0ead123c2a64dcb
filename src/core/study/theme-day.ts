import type { PromptMaterial } from './monthly-prompt'
import { linkKind } from './official-link'
import { namesArticle, type RecordedArticle, type RecordFields } from './record-draft'

/** 主题党日安排: what a branch means to do that day. What is not known is a blank. */
export interface ThemeDay {
  theme: string
  /** 第一议题, in the secretary's own words; articles of the page stand under 身边的做法. */
  firstTopic: string
  officialLink: string
  /** 学习内容 of the month's prompt: text, never cards. */
  materials: readonly PromptMaterial[]
  /** 身边的做法. */
  practices: { headline: string; county: string | null }[]
  agenda: string
  sample: boolean
}

/** Why there is no plan: an article of the page, or its address, stands where it cannot; or what stands is no address. */
export type ThemeDayFault = 'card-as-first-topic' | 'not-a-link'

interface PlannedEdition {
  sample: boolean
  cards: readonly RecordedArticle[]
}

/** In: the edition and what else could be chosen, the articles chosen for the day, what was filled in by hand, the prompt's readings. */
export function themeDay(
  edition: PlannedEdition,
  chosen: readonly RecordedArticle[],
  fields: RecordFields,
  materials: readonly PromptMaterial[] = [],
): ThemeDay | ThemeDayFault {
  const headlines = edition.cards
    .filter(({ kind }) => kind === 'article')
    .map(({ headline }) => headline)
  const officialLink = fields.officialLink.trim()
  if (namesArticle(fields.firstTopic, headlines) || linkKind(officialLink) === 'card')
    return 'card-as-first-topic'
  if (officialLink !== '' && linkKind(officialLink) === 'none') return 'not-a-link'
  return {
    theme: fields.theme.trim(),
    firstTopic: fields.firstTopic.trim(),
    officialLink,
    materials,
    practices: chosen
      .filter(({ kind }) => kind === 'article')
      .map(({ headline, county }) => ({ headline, county })),
    agenda: fields.agenda.trim(),
    sample: edition.sample,
  }
}
