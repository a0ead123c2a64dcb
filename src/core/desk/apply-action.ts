import { LONGEST_TEXT, type Action } from './action'
import { applied, refused, type Applied } from './applied'
import type { Block, Draft, DraftArticle } from './draft'
import { moveBlock } from './move-block'
import { joinArticles, newArticle, orderArticle } from './move-article'
import { cutAt, replaceIn, textOf, tidy } from './pieces'
import { articleOf, blocksOf, findBlock, withArticle, withBlock, withBlocks } from './places'
import { placeOfDoubt } from './place-of-doubt'

/**
 * What the draft is after one action; the draft given is left as it is. An action that does not fit it, because
 * what it is about is gone or another by now, is refused and changes nothing.
 */
export function applyAction(draft: Draft, action: Action): Applied {
  switch (action.kind) {
    case 'edit':
      return edit(draft, action)
    case 'write':
      return write(draft, action)
    case 'split':
      return split(draft, action)
    case 'join':
      return join(draft, action)
    case 'move':
      return moveBlock(draft, action)
    case 'new-article':
      return newArticle(draft, action)
    case 'join-articles':
      return joinArticles(draft, action)
    case 'order-article':
      return orderArticle(draft, action)
    case 'settle':
      return settle(draft, action)
    case 'facts':
      return applied({ ...draft, facts: { ...draft.facts, ...action.facts } })
    default:
      return choose(draft, action)
  }
}

type Of<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>

function edit(draft: Draft, action: Of<'edit'>): Applied {
  const found = findBlock(draft, action.block)
  if (!found) return refused('no-such-block')
  const text = textOf(found.block)
  const { start, end } = action
  if (start > end || text.slice(start, end) !== action.was) return refused('changed-meanwhile')
  if (action.was === action.text) return refused('no-change')
  if (text.length + action.text.length > LONGEST_TEXT) return refused('bad-place')
  return applied(withBlock(draft, found.list, replaceIn(found.block, action)))
}

function write(draft: Draft, { article, role, block, text }: Of<'write'>): Applied {
  const blocks = blocksOf(draft, { article })
  if (!blocks) return refused('no-such-article')
  if (findBlock(draft, block)) return refused('id-taken')
  if (text === '') return refused('no-change')
  const written: Block = { id: block, role, pieces: [{ at: null, length: 0, text }] }
  return applied(withBlocks(draft, { article }, [...blocks, written]))
}

function split(draft: Draft, { block: id, at, newBlock }: Of<'split'>): Applied {
  const found = findBlock(draft, id)
  if (!found) return refused('no-such-block')
  if (findBlock(draft, newBlock)) return refused('id-taken')
  const { list, index, block } = found
  if (at <= 0 || at >= textOf(block).length) return refused('bad-place')
  const [before, after] = cutAt(block.pieces, at)
  const role = typeof list === 'string' ? block.role : 'paragraph'
  const blocks = [...blocksOf(draft, list)!]
  const halves: Block[] = [
    { ...block, pieces: tidy(before) },
    { id: newBlock, role, pieces: tidy(after) },
  ]
  // The rest of a headline opens the body.
  blocks.splice(index, 1, ...halves)
  return applied(withBlocks(draft, list, blocks))
}

function join(draft: Draft, { block: id, next: nextId }: Of<'join'>): Applied {
  const found = findBlock(draft, id)
  const next = findBlock(draft, nextId)
  if (!found || !next) return refused('no-such-block')
  if (id === nextId) return refused('bad-place')
  const pieces = tidy([...found.block.pieces, ...next.block.pieces])
  const joined = withBlock(draft, found.list, { ...found.block, pieces })
  const rest = blocksOf(joined, next.list)!.filter((block) => block.id !== nextId)
  return applied(withBlocks(joined, next.list, rest))
}

function settle(draft: Draft, { doubt: id, how, text }: Of<'settle'>): Applied {
  const doubt = draft.doubts.find((one) => one.id === id)
  if (!doubt) return refused('no-such-doubt')
  if (doubt.settled !== null) return refused('changed-meanwhile')
  const settled = {
    ...draft,
    doubts: draft.doubts.map((one) => (one.id === id ? { ...one, settled: how } : one)),
  }
  if (text === undefined) return applied(settled)
  const place = placeOfDoubt(draft, doubt)
  if (!place) return refused('changed-meanwhile')
  const { list, block, start, end } = place
  return applied(withBlock(settled, list, replaceIn(block, { start, end, text })))
}

type Choice = Of<
  | 'county'
  | 'reporters'
  | 'day'
  | 'drop-item'
  | 'keep-item'
  | 'own-item'
  | 'drop-related'
  | 'keep-related'
  | 'picture'
  | 'drop-picture'
>

function choose(draft: Draft, action: Choice) {
  const article = articleOf(draft, action.article)
  if (!article) return refused('no-such-article')
  if (action.kind === 'picture' && action.picture.cover && action.picture.people === 'unsaid')
    return refused('no-consent')
  if (action.kind === 'drop-picture' && !article.picture) return refused('no-change')
  return applied(withArticle(draft, article.id, chosen(article, action)))
}

function chosen({ items, unrelated = [] }: DraftArticle, action: Choice): Partial<DraftArticle> {
  switch (action.kind) {
    case 'county':
      return { county: action.county }
    case 'reporters':
      return { reporters: action.reporters }
    case 'day':
      return { day: action.day ?? null }
    case 'drop-item':
      return {
        items: {
          dropped: [...items.dropped.filter((id) => id !== action.item), action.item],
          own: items.own.filter(({ item }) => item.id !== action.item),
        },
      }
    case 'keep-item':
      return {
        items: { ...items, dropped: items.dropped.filter((id) => id !== action.item) },
      }
    case 'drop-related':
      return { unrelated: [...unrelated.filter((id) => id !== action.card), action.card] }
    case 'keep-related':
      return { unrelated: unrelated.filter((id) => id !== action.card) }
    case 'picture':
      return { picture: action.picture }
    case 'drop-picture':
      return { picture: undefined }
    case 'own-item': {
      const { replaces, item } = action
      const others = items.own.filter((one) => one.item.id !== item.id)
      return { items: { ...items, own: [...others, { replaces, item }] } }
    }
  }
}
