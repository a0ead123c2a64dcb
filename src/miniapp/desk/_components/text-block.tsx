import { useRef, useState, type DragEvent, type KeyboardEvent } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import type { Action, ListId } from '../../../core/desk/action'
import { HEAD_ROLES, type Block, type BlockRole, type Draft } from '../../../core/desk/draft'
import { changeBetween, textOf } from '../../../core/desk/pieces'
import { newDeskId } from '../desk-parts'
import { letterOf } from '../letters'
import type { OpenDoubt } from '../use-desk'

interface TextBlockProps {
  block: Block
  list: ListId
  draft: Draft
  previous: Block | null
  next: Block | null
  afterNext: Block | null
  here: boolean
  editing: boolean
  writes: boolean
  /** The current doubt, where it lies on this text. */
  doubt: OpenDoubt | null
  act: (action: Action) => boolean
  onEdit: (on: boolean) => void
  onHere: () => void
  onMove: (to: ListId, before: string | null) => boolean
  onDropBefore: (event: DragEvent) => void
}

/** One text of an article: read it, change it, move it, by mouse or by keyboard. */
export function TextBlock(props: TextBlockProps) {
  const { block, here, editing, writes, doubt, onHere, onEdit, onDropBefore } = props
  const text = textOf(block)
  const name = `${desk.roles[block.role]}：${text.slice(0, 20)}`
  if (editing) return <Editing {...props} text={text} />
  return (
    <div
      className={`desk-text role-${block.role}${here ? ' cur' : ''}`}
      data-block={block.id}
      tabIndex={0}
      role="group"
      aria-label={name}
      draggable={writes}
      onDragStart={(event) => event.dataTransfer.setData('text/plain', block.id)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={onDropBefore}
      onClick={onHere}
      onDoubleClick={() => writes && onEdit(true)}
      onKeyDown={(event) => writes && event.target === event.currentTarget && press(event, props)}
    >
      <div className="desk-words">
        {doubt?.place ? <Doubted text={text} {...doubt.place} /> : text || desk.noHeadline}
      </div>
      {here && writes && <Tools {...props} />}
    </div>
  )
}

function Doubted({ text, start, end }: { text: string; start: number; end: number }) {
  return (
    <>
      {text.slice(0, start)}
      <span className="desk-q">{text.slice(start, end)}</span>
      {text.slice(end)}
    </>
  )
}

function press(event: KeyboardEvent, props: TextBlockProps): void {
  const does = keyOf(event, props)
  if (!does) return
  event.preventDefault()
  event.stopPropagation()
  does()
}

function keyOf(event: KeyboardEvent, props: TextBlockProps): (() => unknown) | null {
  const { block, list, draft, previous, next, act, onEdit, onMove } = props
  if (event.altKey) {
    if (event.key === 'ArrowUp') return previous && (() => onMove(list, previous.id))
    if (event.key === 'ArrowDown') return next && (() => down(props))
    const at = /^Key([A-Z])$/.exec(event.code)?.[1]
    const target = at && draft.articles[at.charCodeAt(0) - 65]
    return target ? () => onMove({ article: target.id }, null) : null
  }
  if (event.ctrlKey || event.metaKey) return null
  switch (event.key) {
    case 'Enter':
      return () => onEdit(true)
    case 'j':
    case 'J':
      return previous && (() => act({ kind: 'join', block: previous.id, next: block.id }))
    case 'f':
    case 'F':
      return () => onMove('furniture', null)
    case 'n':
    case 'N':
      return () => act({ kind: 'new-article', block: block.id, article: newDeskId() })
    default:
      return null
  }
}

/** Behind the one that follows: before the one after that. */
const down = ({ list, afterNext, onMove }: TextBlockProps) => onMove(list, afterNext?.id ?? null)

function Tools(props: TextBlockProps) {
  const { block, list, draft, previous, next, act, onEdit, onMove } = props
  const roles: BlockRole[] = typeof list === 'string' ? [] : [...HEAD_ROLES, 'paragraph']
  return (
    <div className="desk-tools" onClick={(event) => event.stopPropagation()}>
      <button type="button" onClick={() => onEdit(true)}>
        {desk.edit}
      </button>
      {previous && (
        <>
          <button type="button" onClick={() => onMove(list, previous.id)}>
            {desk.up}
          </button>
          <button
            type="button"
            onClick={() => act({ kind: 'join', block: previous.id, next: block.id })}
          >
            {desk.joinPrevious}
          </button>
        </>
      )}
      {next && (
        <button type="button" onClick={() => down(props)}>
          {desk.down}
        </button>
      )}
      <button
        type="button"
        onClick={() => act({ kind: 'new-article', block: block.id, article: newDeskId() })}
      >
        {desk.newArticle}
      </button>
      {list !== 'furniture' && (
        <button type="button" onClick={() => onMove('furniture', null)}>
          {desk.toFurniture}
        </button>
      )}
      <select
        className="desk-input"
        aria-label={desk.moveTo}
        value=""
        onChange={({ target: { value } }) =>
          onMove(value === 'captions' ? value : { article: value }, null)
        }
      >
        <option value="">{desk.moveTo}</option>
        {draft.articles.map(({ id }, at) => (
          <option key={id} value={id}>
            {desk.article(letterOf(at))}
          </option>
        ))}
        <option value="captions">{desk.lists.captions}</option>
      </select>
      {roles.length > 0 && (
        <select
          className="desk-input"
          aria-label={desk.asRole}
          value={block.role}
          onChange={({ target: { value } }) =>
            act({ kind: 'move', block: block.id, to: list, role: value as BlockRole, before: null })
          }
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {desk.roles[role]}
            </option>
          ))}
        </select>
      )}
      {typeof list !== 'string' && draft.articles.length > 1 && (
        <select
          className="desk-input"
          aria-label={desk.joinArticle}
          value=""
          onChange={({ target: { value } }) =>
            act({ kind: 'join-articles', article: list.article, into: value })
          }
        >
          <option value="">{desk.joinArticle}</option>
          {draft.articles.map(
            ({ id }, at) =>
              id !== list.article && (
                <option key={id} value={id}>
                  {desk.article(letterOf(at))}
                </option>
              ),
          )}
        </select>
      )}
    </div>
  )
}

function Editing({ block, text, act, onEdit }: TextBlockProps & { text: string }) {
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
