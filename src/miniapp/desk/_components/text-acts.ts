import type { PointerEvent } from 'react'
import type { Action, ListId } from '../../../core/desk/action'
import type { Block, Draft } from '../../../core/desk/draft'
import type { OpenDoubt } from '../use-desk'

/** A text of the pane, what stands around it, and what can be done with it. */
export interface TextBlockProps {
  block: Block
  list: ListId
  draft: Draft
  above: Block | null
  below: Block | null
  afterNext: Block | null
  here: boolean
  editing: boolean
  writes: boolean
  /** The current doubt, where it lies on this text. */
  doubt: OpenDoubt | null
  /** How it looks while something is dragged. */
  look: string
  act: (action: Action) => boolean
  onEdit: (on: boolean) => void
  onHere: () => void
  onMove: (to: ListId, before: string | null) => boolean
  onGrab: (event: PointerEvent) => void
}

/** The neighbour it can change places with: one of its own kind. */
export const alike = (block: Block, other: Block | null) =>
  other?.role === block.role ? other : null

export const asCredit = ({ block, list, below, act }: TextBlockProps) =>
  act({
    kind: 'move',
    block: block.id,
    to: 'captions',
    role: 'credit',
    before: list === 'captions' ? (below?.id ?? null) : null,
  })

/** Behind the one that follows: before the one after that. */
export const down = ({ list, afterNext, onMove }: TextBlockProps) =>
  onMove(list, afterNext?.id ?? null)
