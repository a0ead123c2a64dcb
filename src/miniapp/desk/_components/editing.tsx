import { useRef, useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import { changeBetween } from '../../../core/desk/pieces'
import { newDeskId } from '../desk-parts'
import type { TextBlockProps } from './text-acts'

/** A text that is being written over. */
export function Editing({ block, text, act, onEdit }: TextBlockProps & { text: string }) {
  const [typed, type] = useState(text)
  const area = useRef<HTMLTextAreaElement>(null)
  /** Stores what was typed. Out: whether the text is now what was typed. */
  const keep = (): boolean => {
    const change = changeBetween(text, typed)
    if (!change) return true
    const { start, end, text: added } = change
    const was = text.slice(start, end)
    return act({ kind: 'edit', block: block.id, start, end, was, text: added })
  }
  const split = () => {
    const at = area.current?.selectionStart ?? 0
    if (keep()) act({ kind: 'split', block: block.id, at, newBlock: newDeskId() })
    onEdit(false)
  }
  return (
    <div className={`desk-text role-${block.role} cur`} data-block={block.id}>
      <textarea
        className="desk-input"
        ref={area}
        autoFocus
        aria-label={desk.roles[block.role]}
        value={typed}
        rows={Math.min(14, Math.ceil(typed.length / 26) + 1)}
        onChange={({ target }) => type(target.value.replace(/\n/g, ''))}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') onEdit(false)
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (event.ctrlKey || event.metaKey) split()
          else if (keep()) onEdit(false)
        }}
      />
      <div className="desk-tools">
        <button
          type="button"
          onClick={() => {
            if (keep()) onEdit(false)
          }}
        >
          {desk.done}
        </button>
        <button type="button" onClick={split}>
          {desk.split}
        </button>
        <button type="button" onClick={() => onEdit(false)}>
          {desk.cancel}
        </button>
      </div>
    </div>
  )
}
