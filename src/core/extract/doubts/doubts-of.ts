import type { County } from '../../edition/county'
import type { Doubt, DoubtPlace } from '../../edition/doubt'
import type { Caption, ParsedArticle } from '../../edition/edition'
import { meantCharacters, type LookAlike } from '../../text/look-alike'
import type { Words } from '../../text/words'
import type { Chain } from '../chain'
import type { Joint } from '../paragraphs'
import { characterDoubts, type CharacterAids } from './character-doubts'
import { clauseHabits, type ClauseHabits } from './clause-habits'
import { countyDoubts } from './county-doubts'
import { jointDoubts } from './joint-doubts'
import { doubtAt, type LocatedText } from './located-text'
import { lostMarkDoubts } from './lost-mark-doubts'

/** How sure the program is of one article's start, order and headline. */
export interface Surety {
  anchor: Chain['anchor']
  joints: Joint[]
  headingMargin: number
}

export interface PageToDoubt {
  articles: ParsedArticle[]
  captions: Caption[]
  date: string | null
  /** The lines stand mostly in reading order. */
  inOrder: boolean
  /** One for each article. */
  surety: Surety[]
}

/** What judging characters takes: the operator's lists, the dictionary and the page's own text. */
export interface DoubtAids {
  words: Words
  lookAlikes: LookAlike[]
  fixedTerms: string[]
  counties: County[]
  /** Log-probability of the best reading of a short text. */
  reading(text: string): number
  /** How often a run of two to four characters stands on the page. */
  count(gram: string): number
}

/** Below this a headline may belong to another article. */
const UNSURE_HEADLINE = 2
/** Characters shown of a start that is not sure. */
const SHOWN_OF_START = 8

/** In: a page as read and how sure each step was. Out: every place an editor should look at. */
export function doubtsOf(page: PageToDoubt, evidence: DoubtAids): Doubt[] {
  const meant = meantCharacters(evidence.lookAlikes)
  const aids: CharacterAids = { ...evidence, meant, inOrder: page.inOrder }
  // Where lines stand in order the text was not scanned: its marks are all there.
  const habits = page.inOrder ? null : clauseHabits(page.articles.flatMap((a) => a.paragraphs))
  const nowhere: LocatedText = { text: '', where: 'furniture', articleId: null, paragraph: null }
  return [
    ...page.articles.flatMap((article, at) => [
      ...headingDoubts(article, page.surety[at]!, aids, evidence.counties),
      ...bodyDoubts(article, page.surety[at]!, aids, habits),
    ]),
    ...page.captions.flatMap(({ text }, paragraph) =>
      characterDoubts({ text, where: 'caption', articleId: null, paragraph }, aids),
    ),
    ...(page.date === null ? [doubtAt(nowhere, 'date-unknown', 0, 0)] : []),
  ]
}

function headingDoubts(
  article: ParsedArticle,
  surety: Surety,
  aids: CharacterAids,
  counties: County[],
): Doubt[] {
  const part = (where: DoubtPlace, text: string | null): LocatedText[] =>
    text === null ? [] : [{ text, where, articleId: article.id, paragraph: null }]
  const [headline] = part('headline', article.headline) as [LocatedText]
  const kicker = part('kicker', article.kicker)
  const unsure = article.headline === '' || surety.headingMargin < UNSURE_HEADLINE
  const whole = headline.text.length
  return [
    ...(unsure ? [doubtAt(headline, 'uncertain-headline', 0, whole)] : []),
    ...kicker.flatMap((place) => countyDoubts(place, counties)),
    ...[
      headline,
      ...kicker,
      ...part('subhead', article.subhead),
      ...part('column', article.column),
    ].flatMap((place) => characterDoubts(place, aids)),
  ]
}

function bodyDoubts(
  article: ParsedArticle,
  surety: Surety,
  aids: CharacterAids,
  habits: ClauseHabits | null,
): Doubt[] {
  const paragraphs = article.paragraphs.map((text, paragraph): LocatedText => ({
    text,
    where: 'paragraph',
    articleId: article.id,
    paragraph,
  }))
  const kind = surety.anchor === 'headline' ? 'uncertain-start' : 'orphan-fragment'
  return [
    ...(surety.anchor === 'byline' ? [] : paragraphs.slice(0, 1)).map((first) =>
      doubtAt(first, kind, 0, Math.min(SHOWN_OF_START, first.text.length)),
    ),
    ...paragraphs.flatMap((place) => characterDoubts(place, aids)),
    ...(habits === null ? [] : lostMarkDoubts(paragraphs, { ...aids, habits })),
    ...jointDoubts(paragraphs, surety.joints),
  ]
}
