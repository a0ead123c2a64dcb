import { useEffect, useRef, type RefObject } from 'react'
import type { Block } from '../../core/desk/draft'

/**
 * Keeps the keyboard in the pane: a text that was moved or written keeps it, and where it left the pane the one that
 * took its place has it.
 */
export function useKeptFocus(
  pane: RefObject<HTMLDivElement>,
  blocks: Block[],
  editing: string | null,
): void {
  const last = useRef<{ id: string; index: number } | null>(null)
  useEffect(() => {
    const root = pane.current
    if (!root) return
    const remember = (event: FocusEvent) => {
      const id = (event.target as HTMLElement).closest<HTMLElement>('[data-block]')?.dataset.block
      const texts = [...root.querySelectorAll<HTMLElement>('.desk-text[data-block]')]
      const index = texts.findIndex(({ dataset }) => dataset.block === id)
      last.current = id === undefined ? null : { id, index }
    }
    // Only somebody who goes elsewhere takes it away; what disappears under it does not.
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && !root.contains(relatedTarget)) last.current = null
    }
    const escape = ({ key, target }: KeyboardEvent) => {
      if (key !== 'Escape' || !(target as HTMLElement).matches('.desk-text')) return
      last.current = null
      ;(target as HTMLElement).blur()
    }
    root.addEventListener('focusin', remember)
    root.addEventListener('focusout', leave)
    root.addEventListener('keydown', escape)
    const forget = () => {
      last.current = null
    }
    document.addEventListener('pointerdown', forget)
    return () => {
      root.removeEventListener('focusin', remember)
      root.removeEventListener('focusout', leave)
      root.removeEventListener('keydown', escape)
      document.removeEventListener('pointerdown', forget)
    }
  }, [pane])
  const order = blocks.map(({ id }) => id).join()
  useEffect(() => {
    const kept = last.current
    if (!kept || editing !== null || document.activeElement !== document.body) return
    const texts = [...(pane.current?.querySelectorAll<HTMLElement>('.desk-text[data-block]') ?? [])]
    const same = texts.find(({ dataset }) => dataset.block === kept.id)
    ;(same ?? texts[Math.min(kept.index, texts.length - 1)])?.focus()
  }, [order, editing, pane])
}
