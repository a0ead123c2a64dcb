import type { Doubt } from '../edition/doubt'
import type { ParsedPageFound } from '../edition/edition'
import { HEAD_ROLES, type Block, type Draft, type DraftDoubt, type Piece } from './draft'
import { trace } from './trace'

/** A text of the page before its source is known. */
interface Text extends Omit<Block, 'pieces'> {
  text: string
}

/**
 * Lays a page on the desk. In: the source text and what the program found in it. Out: a draft in which every
 * non-space character of the source stands in exactly one place; what the program put nowhere is `loose`.
 * Same input, same draft.
 */
export function beginDraft(source: string, page: ParsedPageFound): Draft {
  let made = 0
  const text = (role: Block['role'], words: string): Text => ({
    id: `b${++made}`,
    role,
    text: words,
  })
  const articles = page.articles.map((article) => [
    ...HEAD_ROLES.flatMap((role) => (article[role] ? [text(role, article[role])] : [])),
    ...article.paragraphs.map((paragraph) => text('paragraph', paragraph)),
  ])
  const captions = page.captions.map(({ text: words, credit }) => [
    ...(words === '' ? [] : [text('caption', words)]),
    ...(credit === null ? [] : [text('credit', credit)]),
  ])
  const furniture = [...page.slogans, ...page.furniture].map((words) => text('furniture', words))
  const texts = [...articles.flat(), ...captions.flat(), ...furniture]
  const traced = trace(
    source,
    texts.map((one) => one.text),
  )
  const pieces = new Map(texts.map(({ id }, at) => [id, traced.pieces[at]!]))
  const block = ({ id, role }: Text): Block => ({ id, role, pieces: pieces.get(id)! })
  return {
    articles: page.articles.map(({ id, place, county, reporters }, at) => ({
      id,
      place,
      county,
      reporters,
      day: null,
      items: { dropped: [], own: [] },
      blocks: articles[at]!.map(block),
    })),
    captions: captions.flat().map(block),
    // What another place claimed already is there, and need not be seen twice.
    furniture: furniture.map(block).filter((one) => one.pieces.some(({ at }) => at !== null)),
    loose: traced.unclaimed.map((piece, at) => ({
      id: `l${at + 1}`,
      role: 'furniture',
      pieces: [piece],
    })),
    doubts: page.doubts.map((doubt, at) =>
      anchored(
        doubt,
        `d${at + 1}`,
        textsIn(page, { articles, captions, furniture }, doubt),
        pieces,
      ),
    ),
    facts: {
      date: page.date,
      pageNumber: page.pageNumber,
      pageTitle: page.pageTitle,
      editors: page.editors,
      publisher: page.publisher,
      channel: page.channel,
      startsOn: null,
    },
  }
}

interface Laid {
  articles: Text[][]
  captions: Text[][]
  furniture: Text[]
}

/** The text a doubt is about, or null. */
function textsIn(page: ParsedPageFound, laid: Laid, doubt: Doubt): Text | null {
  const { where, paragraph } = doubt
  if (where === 'caption') return laid.captions[paragraph ?? 0]?.[0] ?? null
  if (where === 'furniture') return laid.furniture[page.slogans.length + (paragraph ?? 0)] ?? null
  const article = laid.articles[page.articles.findIndex(({ id }) => id === doubt.articleId)] ?? []
  const alike = article.filter(({ role }) => role === where)
  return alike[where === 'paragraph' ? (paragraph ?? 0) : 0] ?? null
}

/** Ties a doubt to the source's characters under it. */
function anchored(
  { kind, start, end, suggestion }: Doubt,
  id: string,
  text: Text | null,
  pieces: Map<string, Piece[]>,
): DraftDoubt {
  const unplaced = { id, kind, first: null, last: null, after: false, suggestion, settled: null }
  if (text === null) return unplaced
  const places = sourcePlaces(pieces.get(text.id)!)
  if (start === end) {
    const before = places.slice(0, start).filter((place) => place !== null)
    const place = before[before.length - 1] ?? null
    return { ...unplaced, first: place, last: place, after: true }
  }
  const inside = places.slice(start, end).filter((place) => place !== null)
  return { ...unplaced, first: inside[0] ?? null, last: inside[inside.length - 1] ?? null }
}

/** For each UTF-16 unit of the text its place in the source, or null. */
const sourcePlaces = (pieces: Piece[]): (number | null)[] =>
  pieces.flatMap(({ at, text }) =>
    Array.from({ length: text.length }, (_, step) => (at === null ? null : at + step)),
  )
