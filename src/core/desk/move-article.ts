import type { Action } from './action'
import { applied, refused, type Applied } from './applied'
import type { Block, Draft, DraftArticle } from './draft'
import { articleOf, findBlock, isHead, withArticle, withBlocks } from './places'

type Of<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>

/** Cuts an article before a text: from there on it is another, right behind the first. */
export function newArticle(draft: Draft, { block, article: id }: Of<'new-article'>): Applied {
  const found = findBlock(draft, block)
  if (!found) return refused('no-such-block')
  if (articleOf(draft, id)) return refused('id-taken')
  const { list, index } = found
  const begun: DraftArticle = {
    id,
    place: null,
    county: null,
    reporters: [],
    day: null,
    items: { dropped: [], own: [] },
    blocks: [],
  }
  if (typeof list === 'string') {
    const rest = draft[list].filter((one) => one.id !== block)
    const blocks: Block[] = [{ ...found.block, role: 'paragraph' }]
    const articles = [...draft.articles, { ...begun, blocks }]
    return applied(withBlocks({ ...draft, articles }, list, rest))
  }
  if (index === 0) return refused('no-change')
  const at = draft.articles.findIndex((one) => one.id === list.article)
  const from = draft.articles[at]!
  const rest = { ...begun, blocks: from.blocks.slice(index) }
  const articles = [...draft.articles]
  articles.splice(at, 1, { ...from, blocks: from.blocks.slice(0, index) }, rest)
  return applied({ ...draft, articles })
}

/** All of an article at the end of another. Its head is text like the rest: nothing of it goes, nor its picture. */
export function joinArticles(draft: Draft, { article, into }: Of<'join-articles'>): Applied {
  const from = articleOf(draft, article)
  const to = articleOf(draft, into)
  if (!from || !to) return refused('no-such-article')
  if (from === to) return refused('bad-place')
  const blocks = from.blocks.map((block): Block =>
    isHead(block) ? { ...block, role: 'paragraph' } : block,
  )
  const without = { ...draft, articles: draft.articles.filter((one) => one !== from) }
  const joined = withBlocks(without, { article: into }, [...to.blocks, ...blocks])
  // The one that stays has its own picture, or takes over the other's.
  const picture = to.picture ?? from.picture
  return applied(picture ? withArticle(joined, into, { picture }) : joined)
}

/** Puts an article before another one, or last. */
export function orderArticle(draft: Draft, { article, before }: Of<'order-article'>): Applied {
  const moved = articleOf(draft, article)
  if (!moved || (before !== null && !articleOf(draft, before))) return refused('no-such-article')
  if (before === article) return refused('no-change')
  const rest = draft.articles.filter((one) => one !== moved)
  const at = before === null ? rest.length : rest.findIndex(({ id }) => id === before)
  return applied({ ...draft, articles: [...rest.slice(0, at), moved, ...rest.slice(at)] })
}
