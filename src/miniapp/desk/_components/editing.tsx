import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import { changeOnto } from '../../../core/desk/pieces'
import { newDeskId } from '../desk-parts'
import { listName } from '../use-drag'
import type { TextBlockProps } from './text-acts'
import { TextField } from './text-field'

/**
 * A text that is being written over. What others write into it meanwhile stays; where they take it away, or the editor
 * goes elsewhere, what was typed is stored, or told as not stored.
 */
export function Editing(props: TextBlockProps & { text: string }) {
  const { block, text, act, onEdit } = props
  const [opened] = useState(text)
  const [typed, type] = useState(text)
  const area = useRef<HTMLTextAreaElement>(null)
  const closed = useRef(false)
  /** Stores what was typed. Out: whether it may be closed: it is stored, or the store told what was typed. */
  const keep = (): boolean => {
    const change = changeOnto(opened, typed, text)
    if (!change) return true
    if (change === 'meets') {
      const all = { start: 0, end: opened.length, was: opened, text: typed }
      act({ kind: 'edit', block: block.id, ...all })
      return true
    }
    const { start, end, text: added } = change
    const was = text.slice(start, end)
    return act({ kind: 'edit', block: block.id, start, end, was, text: added })
  }
  const close = () => {
    closed.current = true
    onEdit(false)
  }
  const done = () => {
    if (keep()) close()
  }
  const split = () => {
    const at = area.current?.selectionStart ?? 0
    // Where others wrote into it meanwhile the place is another: it is looked at first.
    if (keep() && text === opened)
      act({ kind: 'split', block: block.id, at, newBlock: newDeskId() })
    close()
  }
  const leave = useRef(keep)
  useEffect(() => {
    leave.current = keep
  })
  useEffect(
    () => () => {
      if (!closed.current) leave.current()
    },
    [],
  )
  // A text that is moved on the page loses the keyboard: what is typed next would be keys of the desk.
  const place = [props.above?.id, props.below?.id, listName(props.list)].join()
  useLayoutEffect(() => {
    if (document.activeElement === document.body) area.current?.focus()
  }, [place])
  return (
    <div className={`desk-text role-${block.role} cur`} data-block={block.id}>
      <TextField
        label={desk.roles[block.role]}
        typed={typed}
        type={type}
        area={area}
        onDone={done}
        onCancel={close}
        onSplit={split}
      />
      <div className="desk-tools">
        <button type="button" onClick={done}>
          {desk.done}
        </button>
        <button type="button" onClick={split}>
          {desk.split}
        </button>
        <button type="button" onClick={close}>
          {desk.cancel}
        </button>
      </div>
    </div>
  )
}
