import type { StudyDay } from '../calendar/study-day'

/** What of an article the record names. */
export interface RecordedArticle {
  kind: 'article' | 'look-back'
  headline: string
  county: string | null
}

/** What the secretary fills in by hand. Everything else of the draft stays blank. */
export interface RecordFields {
  theme: string
  /** 第一议题: title and source in the secretary's own words; never an article of this page. */
  firstTopic: string
  /** Where the first topic stands on an official site. */
  officialLink: string
  /** What else is on the agenda of the day. */
  agenda: string
}

export const noFields: RecordFields = { theme: '', firstTopic: '', officialLink: '', agenda: '' }

/** Characters a field takes. */
export const FIELD_LIMIT = 200

/** A draft for the branch's record book. What is not known is a blank, never a guess. */
export interface RecordDraft {
  theme: string
  firstTopic: string
  /** 学习内容; null where no article is chosen. */
  studied: {
    newspaper: string | null
    date: StudyDay | null
    pageNumber: number | null
    headline: string
    county: string | null
    articles: number
  } | null
  sample: boolean
}

/** A headline shorter than this may stand in any sentence by chance. */
const TELLING_CHARACTERS = 6

const MARKS = /[\s，。、：；！？“”‘’（）《》「」【】〔〕—…·,.:;!?()"'<>\[\]-]/g
const bare = (text: string) => text.replace(MARKS, '')

/**
 * Whether the text typed under 第一议题 names an article of the page: that place is for the General Secretary's
 * speeches and instructions, and articles of the page go under 学习内容.
 */
export function namesArticle(text: string, headlines: readonly string[]): boolean {
  const typed = bare(text)
  return headlines
    .flatMap((headline) => [headline, headline.replace(/^[^：:]{1,8}[：:]/, '')])
    .map(bare)
    .some((headline) => headline.length >= TELLING_CHARACTERS && typed.includes(headline))
}

interface RecordedEdition {
  newspaper: string | null
  date: StudyDay | null
  pageNumber: number | null
  sample: boolean
  cards: readonly RecordedArticle[]
}

/**
 * In: the edition with all its cards, those that were studied, and what was filled in. Out: the draft, or
 * `card-as-first-topic` when the hand-filled field names an article of the edition.
 */
export function recordDraft(
  edition: RecordedEdition,
  chosen: readonly RecordedArticle[],
  fields: RecordFields,
): RecordDraft | 'card-as-first-topic' {
  const articles = chosen.filter((card) => card.kind === 'article')
  const headlines = edition.cards
    .filter((card) => card.kind === 'article')
    .map((card) => card.headline)
  if (namesArticle(fields.firstTopic, headlines)) return 'card-as-first-topic'
  const first = articles[0]
  return {
    theme: fields.theme.trim(),
    firstTopic: fields.firstTopic.trim(),
    studied: first
      ? {
          newspaper: edition.newspaper,
          date: edition.date,
          pageNumber: edition.pageNumber,
          headline: first.headline,
          county: first.county,
          articles: articles.length,
        }
      : null,
    sample: edition.sample,
  }
}
