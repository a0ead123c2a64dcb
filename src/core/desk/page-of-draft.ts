import type { Doubt, DoubtPlace } from '../edition/doubt'
import type { Caption, ParsedArticle, ParsedPageFound } from '../edition/edition'
import { HEAD_ROLES, type Block, type Draft, type DraftArticle, type HeadRole } from './draft'
import { textOf } from './pieces'
import { openDoubts, type PlaceOfDoubt } from './place-of-doubt'

/**
 * The page as the editors left it, to be stored and published. Texts without characters are left out; doubts
 * that nobody settled stay, at the places where they are now.
 */
export function pageOfDraft(draft: Draft): ParsedPageFound {
  const { startsOn: _, ...facts } = draft.facts
  return {
    kind: 'parsed',
    ...facts,
    slogans: [],
    articles: draft.articles.map(articleOfDraft).filter(({ paragraphs }) => paragraphs.length > 0),
    captions: captionsOf(draft.captions),
    furniture: [...draft.furniture, ...draft.loose].map(textOf).filter((text) => text !== ''),
    doubts: openDoubts(draft).flatMap(({ doubt, place }) => {
      const { kind, suggestion } = doubt
      return place ? [{ kind, suggestion, ...locate(draft, place) }] : []
    }),
  }
}

const shown = (block: Block) => textOf(block).trim()

export const headOf = ({ blocks }: DraftArticle, role: HeadRole): Block | null =>
  blocks.find((block) => block.role === role) ?? null

const bodyOf = ({ blocks }: DraftArticle) =>
  blocks.filter((block) => block.role === 'paragraph' && shown(block) !== '')

export function articleOfDraft(article: DraftArticle): ParsedArticle {
  const head = (role: HeadRole) => {
    const block = headOf(article, role)
    return block && shown(block) !== '' ? textOf(block) : null
  }
  const [column, kicker, headline, subhead, byline] = HEAD_ROLES.map(head)
  const { id, place, county, reporters } = article
  return {
    id,
    kicker: kicker ?? null,
    headline: headline ?? '',
    subhead: subhead ?? null,
    column: column ?? null,
    place,
    county,
    byline: byline ?? null,
    reporters,
    paragraphs: bodyOf(article).map(textOf),
  }
}

/** A credit belongs to the caption before it; one alone stands alone. */
export function captionsOf(blocks: Block[]): Caption[] {
  const captions: Caption[] = []
  for (const block of blocks) {
    const text = textOf(block)
    if (text.trim() === '') continue
    const last = captions[captions.length - 1]
    if (block.role === 'caption') captions.push({ text, credit: null })
    else if (last && last.credit === null) last.credit = text
    else captions.push({ text: '', credit: text })
  }
  return captions
}

function locate(
  draft: Draft,
  { list, block, start, end }: PlaceOfDoubt,
): Omit<Doubt, 'kind' | 'suggestion'> {
  if (typeof list === 'string') {
    const where = list === 'captions' ? 'caption' : 'furniture'
    const paragraph = draft[list].findIndex(({ id }) => id === block.id)
    return { where, articleId: null, paragraph, start, end }
  }
  const article = draft.articles.find(({ id }) => id === list.article)!
  const paragraph = bodyOf(article).findIndex(({ id }) => id === block.id)
  return {
    where: block.role as DoubtPlace,
    articleId: article.id,
    paragraph: block.role === 'paragraph' ? paragraph : null,
    start,
    end,
  }
}
