import {
  useEffect,
  useRef,
  type KeyboardEvent as ReactKeyboardEvent,
  type PropsWithChildren,
} from 'react'
import { desk } from '../../../copy/zh-cn/desk'

interface SheetProps {
  title: string
  narrow?: boolean
  onClose: () => void
}

const FOCUSABLE =
  'button, input:not([type=radio]:not(:checked)), select, textarea, a[href], [tabindex="0"], summary'

/** A leaf laid over the desk: Tab stays on it, and Esc or its button takes it away and gives the keyboard back. */
export function Sheet({ title, narrow, onClose, children }: PropsWithChildren<SheetProps>) {
  const leaf = useRef<HTMLDivElement>(null)
  const close = useRef<HTMLButtonElement>(null)
  const latest = useRef(onClose)
  useEffect(() => {
    latest.current = onClose
  })
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    close.current?.focus()
    // A button that goes away under the keyboard leaves it to nobody: the leaf on top has it then.
    const press = (event: KeyboardEvent) => {
      const onTop = [...document.querySelectorAll('.desk-sheet')].pop()
      if (event.target !== document.body || onTop !== leaf.current) return
      if (event.key === 'Escape') latest.current()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
      before?.focus()
    }
  }, [])
  const turn = (event: ReactKeyboardEvent) => {
    const stops = [...leaf.current!.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
      (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.offsetParent !== null,
    )
    const [first, last] = [stops[0], stops[stops.length - 1]]
    if (event.target !== (event.shiftKey ? first : last)) return
    event.preventDefault()
    ;(event.shiftKey ? last : first)?.focus()
  }
  return (
    <div
      ref={leaf}
      className={`desk-sheet${narrow ? ' narrow' : ''}`}
      role="dialog"
      aria-modal="true"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        if (event.key === 'Tab') turn(event)
      }}
    >
      <header className="desk-head">
        <b>{title}</b>
        <button type="button" ref={close} className="desk-link" onClick={onClose}>
          {desk.close}
          <kbd className="desk-kbd">Esc</kbd>
        </button>
      </header>
      {children}
    </div>
  )
}
