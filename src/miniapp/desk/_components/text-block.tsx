import type { KeyboardEvent } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import { settle } from '../../../copy/zh-cn/desk-settle'
import { HEAD_ROLES, type BlockRole } from '../../../core/desk/draft'
import { textOf } from '../../../core/desk/pieces'
import { newDeskId } from '../desk-parts'
import { Editing } from './editing'
import { alike, asCredit, down, type TextBlockProps } from './text-acts'
import { Tools } from './text-tools'

/** One text of an article: read it, change it, move it, by pointer or by keyboard. */
export function TextBlock(props: TextBlockProps) {
  const { block, here, editing, writes, doubt, look, onHere, onEdit, onGrab } = props
  const text = textOf(block)
  const name = `${desk.roles[block.role]}：${text.slice(0, 20)}`
  if (editing) return <Editing {...props} text={text} />
  const isHead = (HEAD_ROLES as readonly string[]).includes(block.role)
  return (
    <div
      className={`desk-text role-${block.role}${here ? ' cur' : ''}${look}`}
      data-block={block.id}
      data-head={isHead ? 'yes' : 'no'}
      tabIndex={0}
      role="group"
      aria-label={name}
      onPointerDown={onGrab}
      onClick={onHere}
      onFocus={(event) => event.target === event.currentTarget && !here && onHere()}
      onDoubleClick={() => writes && onEdit(true)}
      onKeyDown={(event) => event.target === event.currentTarget && press(event, props)}
    >
      {writes && <span className="desk-grip" title={settle.drag} aria-hidden="true" />}
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
  const does = walk(event) ?? (props.writes ? keyOf(event, props) : null)
  if (!does) return
  event.preventDefault()
  event.stopPropagation()
  does()
}

/** Up and down from text to text. */
function walk({ key, altKey, ctrlKey, metaKey, currentTarget }: KeyboardEvent) {
  if (altKey || ctrlKey || metaKey || !/^Arrow(Up|Down)$/.test(key)) return null
  const texts = [...document.querySelectorAll<HTMLElement>('.desk-text[data-block]')]
  const at = texts.indexOf(currentTarget as HTMLElement) + (key === 'ArrowUp' ? -1 : 1)
  return () => texts[at]?.focus()
}

/** 1 to 6. */
const ROLE_KEYS: BlockRole[] = [...HEAD_ROLES, 'paragraph']

function keyOf(event: KeyboardEvent, props: TextBlockProps): (() => unknown) | null {
  const { block, list, draft, above, below, act, onEdit, onMove } = props
  if (event.altKey) {
    const previous = alike(block, above)
    if (event.key === 'ArrowUp') return previous && (() => onMove(list, previous.id))
    if (event.key === 'ArrowDown') return alike(block, below) && (() => down(props))
    const at = /^Key([A-Z])$/.exec(event.code)?.[1]
    const target = at && draft.articles[at.charCodeAt(0) - 65]
    if (!target) return null
    if (!event.shiftKey) return () => onMove({ article: target.id }, null)
    if (typeof list === 'string' || target.id === list.article) return null
    return () => act({ kind: 'join-articles', article: list.article, into: target.id })
  }
  if (event.ctrlKey || event.metaKey) return null
  const role = ROLE_KEYS[Number(event.key) - 1]
  if (role && typeof list !== 'string')
    return () => act({ kind: 'move', block: block.id, to: list, role, before: null })
  switch (event.key.toLowerCase()) {
    case 'enter':
      return () => onEdit(true)
    case 'j':
      return above && (() => act({ kind: 'join', block: above.id, next: block.id }))
    case 'f':
      return () => onMove('furniture', null)
    case 'c':
      return () => onMove('captions', null)
    case 's':
      return () => asCredit(props)
    case 'n':
      return () => act({ kind: 'new-article', block: block.id, article: newDeskId() })
    default:
      return null
  }
}
