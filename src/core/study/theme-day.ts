import { namesArticle, type RecordedArticle, type RecordFields } from './record-draft'

/** 主题党日安排: what a branch means to do that day. What is not known is a blank. */
export interface ThemeDay {
  theme: string
  /** 第一议题, in the secretary's own words; articles of the page stand under 身边的做法. */
  firstTopic: string
  officialLink: string
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

const LINK = /^https?:\/\/[^\s/]+\.[^\s]+$/
/** Addresses of this product's own cards, wherever it is served. */
const OWN_CARD = /pages\/card\/|[?&]card=/

/** In: the edition, the articles chosen for the day, what was filled in by hand. */
export function themeDay(
  edition: PlannedEdition,
  chosen: readonly RecordedArticle[],
  fields: RecordFields,
): ThemeDay | ThemeDayFault {
  const headlines = edition.cards
    .filter(({ kind }) => kind === 'article')
    .map(({ headline }) => headline)
  const officialLink = fields.officialLink.trim()
  if (namesArticle(fields.firstTopic, headlines) || OWN_CARD.test(officialLink))
    return 'card-as-first-topic'
  if (officialLink !== '' && !LINK.test(officialLink)) return 'not-a-link'
  return {
    theme: fields.theme.trim(),
    firstTopic: fields.firstTopic.trim(),
    officialLink,
    practices: chosen
      .filter(({ kind }) => kind === 'article')
      .map(({ headline, county }) => ({ headline, county })),
    agenda: fields.agenda.trim(),
    sample: edition.sample,
  }
}
