import type { ListId } from './action'
import { HEAD_ROLES, LIST_NAMES, type Block, type Draft, type DraftArticle } from './draft'

/** Where a block is: its list and its index there. */
export interface Found {
  list: ListId
  index: number
  block: Block
}

export function findBlock(draft: Draft, id: string): Found | null {
  for (const { id: article, blocks } of draft.articles) {
    const index = blocks.findIndex((block) => block.id === id)
    if (index >= 0) return { list: { article }, index, block: blocks[index]! }
  }
  for (const list of LIST_NAMES) {
    const index = draft[list].findIndex((block) => block.id === id)
    if (index >= 0) return { list, index, block: draft[list][index]! }
  }
  return null
}

export function blocksOf(draft: Draft, list: ListId): Block[] | null {
  if (typeof list === 'string') return draft[list]
  return draft.articles.find(({ id }) => id === list.article)?.blocks ?? null
}

export const articleOf = (draft: Draft, id: string): DraftArticle | null =>
  draft.articles.find((article) => article.id === id) ?? null

export const withArticle = (draft: Draft, id: string, change: Partial<DraftArticle>): Draft => ({
  ...draft,
  articles: draft.articles.map((article) =>
    article.id === id ? { ...article, ...change } : article,
  ),
})

/** An article without any text is no more. */
export function withBlocks(draft: Draft, list: ListId, blocks: Block[]): Draft {
  if (typeof list === 'string') return { ...draft, [list]: blocks }
  const changed = withArticle(draft, list.article, { blocks: inOrder(blocks) })
  if (blocks.length > 0) return changed
  return { ...changed, articles: changed.articles.filter(({ id }) => id !== list.article) }
}

export const withBlock = (draft: Draft, list: ListId, block: Block): Draft =>
  withBlocks(
    draft,
    list,
    blocksOf(draft, list)!.map((one) => (one.id === block.id ? block : one)),
  )

export const isHead = (block: Block): boolean =>
  (HEAD_ROLES as readonly string[]).includes(block.role)

/** The head first, each of its roles once: of two the earlier gives way and becomes a paragraph. */
function inOrder(blocks: Block[]): Block[] {
  const head = HEAD_ROLES.flatMap((role) => blocks.filter((block) => block.role === role).slice(-1))
  const rest = blocks.filter((block) => !head.includes(block))
  return [
    ...head,
    ...rest.map((block): Block => (isHead(block) ? { ...block, role: 'paragraph' } : block)),
  ]
}
