import type { Doubt } from '../../edition/doubt'
import type { Caption, ParsedArticle } from '../../edition/edition'
import type { Chain } from '../chain'
import type { Joint } from '../paragraphs'
import { characterDoubts, type CharacterAids } from './character-doubts'
import { jointDoubts } from './joint-doubts'
import { doubtAt, type LocatedText } from './located-text'

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

/** Below this a headline may belong to another article. */
const UNSURE_HEADLINE = 2

/** In: a page as read and how sure each step was. Out: every place an editor should look at. */
export function doubtsOf(page: PageToDoubt, aids: CharacterAids): Doubt[] {
  const doubts: Doubt[] = []
  page.articles.forEach((article, at) => {
    const surety = page.surety[at]!
    const headline: LocatedText = {
      text: article.headline,
      where: 'headline',
      articleId: article.id,
      paragraph: null,
    }
    if (article.headline === '' || surety.headingMargin < UNSURE_HEADLINE) {
      doubts.push(doubtAt(headline, 'uncertain-headline', 0, article.headline.length))
    }
    const paragraphs = article.paragraphs.map((text, paragraph): LocatedText => ({
      text,
      where: 'paragraph',
      articleId: article.id,
      paragraph,
    }))
    const first = paragraphs[0]
    if (first !== undefined && surety.anchor !== 'byline') {
      const kind = surety.anchor === 'headline' ? 'uncertain-start' : 'orphan-fragment'
      doubts.push(doubtAt(first, kind, 0, Math.min(8, first.text.length)))
    }
    doubts.push(...characterDoubts(headline, aids))
    for (const paragraph of paragraphs) doubts.push(...characterDoubts(paragraph, aids))
    doubts.push(...jointDoubts(paragraphs, surety.joints, page.inOrder))
  })
  page.captions.forEach(({ text }, paragraph) => {
    doubts.push(...characterDoubts({ text, where: 'caption', articleId: null, paragraph }, aids))
  })
  if (page.date === null) {
    const nowhere: LocatedText = { text: '', where: 'furniture', articleId: null, paragraph: null }
    doubts.push(doubtAt(nowhere, 'date-unknown', 0, 0))
  }
  return doubts
}
