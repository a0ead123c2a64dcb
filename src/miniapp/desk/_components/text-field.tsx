import type { RefObject } from 'react'

interface TextFieldProps {
  label: string
  typed: string
  type: (typed: string) => void
  area?: RefObject<HTMLTextAreaElement>
  onDone: () => void
  onCancel: () => void
  /** Ctrl and Enter; without it, as Enter alone. */
  onSplit?: () => void
}

/** A text of one line, however long, that is typed: Enter is done, Esc gives it up; no key of it is one of the desk. */
export function TextField(props: TextFieldProps) {
  const { label, typed, type, area, onDone, onCancel, onSplit = onDone } = props
  return (
    <textarea
      className="desk-input"
      ref={area}
      autoFocus
      aria-label={label}
      placeholder={label}
      value={typed}
      rows={Math.min(14, Math.ceil(typed.length / 26) + 1)}
      onChange={({ target }) => type(target.value.replace(/\n/g, ''))}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Escape') onCancel()
        if (event.key !== 'Enter') return
        event.preventDefault()
        if (event.ctrlKey || event.metaKey) onSplit()
        else onDone()
      }}
    />
  )
}
