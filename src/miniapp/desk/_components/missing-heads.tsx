import { useEffect, useRef, useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import type { Action } from '../../../core/desk/action'
import { HEAD_ROLES, type DraftArticle, type HeadRole } from '../../../core/desk/draft'
import { newDeskId } from '../desk-parts'
import { TextField } from './text-field'

interface MissingHeadsProps {
  article: DraftArticle
  act: (action: Action) => boolean
  onWritten: (block: string) => void
}

/** What an article has no text for above its paragraphs, to be written. */
export function MissingHeads({ article, act, onWritten }: MissingHeadsProps) {
  const [role, begin] = useState<HeadRole | null>(null)
  const missing = HEAD_ROLES.filter((role) => !article.blocks.some((block) => block.role === role))
  if (role !== null) {
    const store = (text: string) => {
      const block = newDeskId()
      return act({ kind: 'write', article: article.id, role, block, text }) ? block : null
    }
    return (
      <WriteHead
        role={role}
        store={store}
        onDone={(block) => {
          begin(null)
          if (block !== null) onWritten(block)
        }}
      />
    )
  }
  return (
    <p className="desk-missing">
      {missing.map((role) => (
        <button type="button" key={role} className="desk-link" onClick={() => begin(role)}>
          {desk.write(desk.roles[role])}
        </button>
      ))}
    </p>
  )
}

interface WriteHeadProps {
  role: HeadRole
  /** Out: the text's id, or null where it was not taken; then it was told. */
  store: (text: string) => string | null
  onDone: (block: string | null) => void
}

/** Nothing is stored but what was typed; whoever goes elsewhere meanwhile has it stored. */
function WriteHead({ role, store, onDone }: WriteHeadProps) {
  const [typed, type] = useState('')
  const leave = useRef<() => unknown>(() => undefined)
  const isClosed = useRef(false)
  const text = typed.trim()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => void place.current?.scrollIntoView({ block: 'nearest' }), [])
  const close = (block: string | null) => {
    isClosed.current = true
    onDone(block)
  }
  const done = () => close(text === '' ? null : store(text))
  useEffect(() => {
    leave.current = () => text !== '' && store(text)
  })
  useEffect(
    () => () => {
      if (!isClosed.current) leave.current()
    },
    [],
  )
  return (
    <div className={`desk-text role-${role} cur`} ref={place}>
      <TextField
        label={desk.roles[role]}
        typed={typed}
        type={type}
        onDone={done}
        onCancel={() => close(null)}
      />
      <div className="desk-tools">
        <button type="button" onClick={done}>
          {desk.done}
        </button>
        <button type="button" onClick={() => close(null)}>
          {desk.cancel}
        </button>
      </div>
    </div>
  )
}
