import { useEffect, useRef } from 'react'

export interface DeskKeys {
  enabled: boolean
  accept(): void
  own(): void
  keep(): void
  /** Cuts the text where it was put together. */
  cut(): void
  previous(): void
  next(): void
  article(by: 1 | -1): void
  /** To the text that is looked at. */
  text(): void
  county(): void
  facts(): void
  /** The one next step: hand on, or sign. */
  onward(): void
  undo(): void
  redo(): void
  preview(): void
  keys(): void
}

/** Keys of the whole desk. A text that is being written, a list and a button keep theirs. */
export function useDeskKeys(keys: DeskKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { enabled, ...does } = latest.current
      const target = event.target as HTMLElement
      const writing = /^(TEXTAREA|INPUT|SELECT)$/.test(target.tagName)
      if (!enabled || event.isComposing) return
      // A leaf has an Esc of its own.
      if (writing) {
        if (event.key === 'Escape' && !target.closest('.desk-sheet')) target.blur()
        return
      }
      const meant = event.ctrlKey || event.metaKey
      if (meant && event.key.toLowerCase() === 'z') {
        event.preventDefault()
        return event.shiftKey ? does.redo() : does.undo()
      }
      if (meant || event.altKey) return
      const inText = target.closest('[data-block]') !== null
      const onButton = target.tagName === 'BUTTON'
      const act = actOf(event.key, inText, onButton, does)
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function actOf(
  key: string,
  inText: boolean,
  onButton: boolean,
  does: Omit<DeskKeys, 'enabled'>,
): (() => void) | null {
  switch (key) {
    case 'Enter':
      return inText || onButton ? null : does.accept
    case 'e':
    case 'E':
      return does.own
    case 'k':
    case 'K':
      return does.keep
    case 'b':
    case 'B':
      return does.cut
    case 't':
    case 'T':
      return does.text
    case 'x':
    case 'X':
      return does.county
    case 'd':
    case 'D':
      return does.facts
    case 'g':
    case 'G':
      return does.onward
    case 'ArrowUp':
      return does.previous
    case 'ArrowDown':
      return does.next
    case '[':
      return () => does.article(-1)
    case ']':
      return () => does.article(1)
    case 'p':
    case 'P':
      return does.preview
    case '?':
      return does.keys
    default:
      return null
  }
}
