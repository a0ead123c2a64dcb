import { addDays, mondayAfter, weekdayIndex, type StudyDay } from '../calendar/study-day'
import type { Article, Caption, Edition } from '../edition/edition'
import type { QuizItem } from '../quiz/quiz-item'
import type { ArticleCard, Card, LookBackCard } from './card'
import { leadsOf } from './leads'
import { assignCaptions } from './place-captions'
import { printedCharacters, spreadOverWeekdays } from './spread'

const DAYS_A_WEEK = 7
const WEEKDAYS = 5
/** Two articles are about six minutes of reading: more than that and a day is put off. */
const PER_WEEKDAY = 2
const SATURDAY = 5

/** The Monday after the newspaper's date, when the editor sets no other start. */
export function defaultStart(date: StudyDay): StudyDay {
  return mondayAfter(date)
}

/**
 * Deals one edition over the seven study days from `startsOn` (any weekday; the week then runs over
 * the following one). Articles go to Mondays–Fridays, one or two a day, balanced by characters;
 * what exceeds ten goes to the weekend; the seventh day also looks back. Same input, same output.
 * In: the edition, its first study day, `composeFor` (items of an article), `composeWeek` (items
 * over all articles, for the look-back card). Out: cards by study day, then print order; every
 * article once, every caption once (its county's only article, else the look-back card).
 */
export function dealEdition(
  edition: Edition,
  startsOn: StudyDay,
  composeFor: (article: Article) => QuizItem[],
  composeWeek: (articles: Article[]) => QuizItem[] = () => [],
): Card[] {
  if (edition.articles.length === 0) return []
  const captions = assignCaptions(edition)
  const cards = placeArticles(edition.articles, startsOn).flatMap(({ studyDay, articles }) =>
    articles.map((article) =>
      articleCard(
        edition,
        article,
        studyDay,
        captions.byArticle.get(article.id) ?? [],
        composeFor(article),
      ),
    ),
  )
  const lastDay = addDays(startsOn, DAYS_A_WEEK - 1)
  return [...cards, lookBack(edition, cards, lastDay, captions.unplaced, composeWeek)]
}

interface DayOfArticles {
  studyDay: StudyDay
  articles: Article[]
}

function placeArticles(articles: Article[], startsOn: StudyDay): DayOfArticles[] {
  const days = Array.from({ length: DAYS_A_WEEK }, (_, i) => addDays(startsOn, i))
  const weekdays = days.filter((day) => weekdayIndex(day) < SATURDAY)
  const weekend = days.filter((day) => weekdayIndex(day) >= SATURDAY)
  const dealt = articles.slice(0, WEEKDAYS * PER_WEEKDAY)
  const overflow = articles.slice(WEEKDAYS * PER_WEEKDAY)
  const groups = spreadOverWeekdays(dealt, WEEKDAYS)
  // The first weekend day fills first: the other one may also carry the look back.
  const first = overflow.length <= PER_WEEKDAY ? overflow.length : Math.ceil(overflow.length / 2)
  return [
    ...weekdays.map((studyDay, i) => ({ studyDay, articles: groups[i] ?? [] })),
    { studyDay: weekend[0]!, articles: overflow.slice(0, first) },
    { studyDay: weekend[1]!, articles: overflow.slice(first) },
  ].sort((a, b) => (a.studyDay < b.studyDay ? -1 : 1))
}

function articleCard(
  edition: Edition,
  article: Article,
  studyDay: StudyDay,
  captions: Caption[],
  items: QuizItem[],
): ArticleCard {
  return {
    kind: 'article',
    // The article's own id: it survives another start and another deal, and fits a WeChat scene.
    id: article.id,
    editionId: edition.id,
    studyDay,
    headline: article.headline,
    items,
    sample: edition.sample,
    kicker: article.kicker,
    subhead: article.subhead,
    column: article.column,
    county: article.county,
    byline: article.byline,
    reporters: article.reporters,
    characters: printedCharacters(article),
    leads: leadsOf(article),
    paragraphs: article.paragraphs,
    captions,
    newspaper: edition.newspaper,
    date: edition.date,
    pageNumber: edition.pageNumber,
    pageTitle: edition.pageTitle,
    editors: edition.editors,
  }
}

function lookBack(
  edition: Edition,
  cards: ArticleCard[],
  studyDay: StudyDay,
  captions: Caption[],
  composeWeek: (articles: Article[]) => QuizItem[],
): LookBackCard {
  return {
    kind: 'look-back',
    id: `${edition.id}-look-back`,
    editionId: edition.id,
    studyDay,
    headline: edition.pageTitle ?? '',
    items: composeWeek(edition.articles),
    sample: edition.sample,
    captions,
    entries: cards.map((card) => ({
      cardId: card.id,
      headline: card.headline,
      county: card.county,
      leads: card.leads.map((lead) => lead.text),
    })),
  }
}
