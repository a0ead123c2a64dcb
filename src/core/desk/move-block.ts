import type { Action } from './action'
import { applied, refused, type Applied } from './applied'
import type { Block, BlockRole } from './draft'
import { blocksOf, findBlock, withBlocks } from './places'

/** Moves a text within its list or to another, in the role that it has there. */
export function moveBlock(
  draft: Parameters<typeof findBlock>[0],
  { block: id, to, role, before }: Extract<Action, { kind: 'move' }>,
): Applied {
  const found = findBlock(draft, id)
  if (!found) return refused('no-such-block')
  if (!fits(typeof to === 'string' ? to : 'article', role) || before === id)
    return refused('bad-place')
  if (!blocksOf(draft, to)) return refused('no-such-article')
  const without = withBlocks(
    draft,
    found.list,
    blocksOf(draft, found.list)!.filter((block) => block.id !== id),
  )
  const target = blocksOf(without, to)
  // It was the only text of the article it should go to.
  if (!target) return refused('no-change')
  const index = before === null ? target.length : target.findIndex((block) => block.id === before)
  if (index < 0) return refused('changed-meanwhile')
  const moved: Block = { ...found.block, role }
  const blocks = [...target.slice(0, index), moved, ...target.slice(index)]
  // Of two headlines the one that comes now stays, wherever it was put.
  const ordered = isOfHead(role) ? [...target, moved] : blocks
  return applied(withBlocks(without, to, ordered))
}

const isOfHead = (role: BlockRole) =>
  role !== 'paragraph' && role !== 'caption' && role !== 'credit' && role !== 'furniture'

/** A headline stands in no list of the page, a credit in no article. */
function fits(list: 'article' | 'captions' | 'furniture' | 'loose', role: BlockRole): boolean {
  if (list === 'article') return isOfHead(role) || role === 'paragraph'
  if (list === 'captions') return role === 'caption' || role === 'credit'
  return role === 'furniture'
}
