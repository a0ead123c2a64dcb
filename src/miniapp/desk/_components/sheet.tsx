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

const stopsOn = (leaf: HTMLElement) =>
  [...leaf.querySelectorAll<HTMLElement>(FOCUSABLE)].filter(
    (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.offsetParent !== null,
  )

/** A leaf laid over the desk: Tab stays on it, and Esc or its button takes it away and gives the keyboard back. */
export function Sheet({ title, narrow, onClose, children }: PropsWithChildren<SheetProps>) {
  const leaf = useRef<HTMLDivElement>(null)
  const close = useRef<HTMLButtonElement>(null)
  const latest = useRef(onClose)
  /** What had the keyboard last; whoever points elsewhere takes it away. */
  const last = useRef<HTMLElement | null>(null)
  useEffect(() => {
    latest.current = onClose
    // A button that changes its place under the keyboard would leave it to nobody.
    if (document.activeElement === document.body && last.current?.isConnected) last.current.focus()
  })
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    close.current?.focus()
    // One that goes away leaves it to the leaf on top.
    const press = (event: KeyboardEvent) => {
      const onTop = [...document.querySelectorAll('.desk-sheet')].pop()
      if (event.target !== document.body || onTop !== leaf.current) return
      if (event.key === 'Escape') latest.current()
      if (event.key !== 'Tab') return
      event.preventDefault()
      const stops = stopsOn(leaf.current!)
      ;(stops.find((one) => one === last.current) ?? stops[0])?.focus()
    }
    document.addEventListener('keydown', press)
    return () => {
      document.removeEventListener('keydown', press)
      before?.focus()
    }
  }, [])
  const turn = (event: ReactKeyboardEvent) => {
    const stops = stopsOn(leaf.current!)
    const ends = [stops[0], stops[stops.length - 1]]
    const [from, to] = event.shiftKey ? ends : ends.reverse()
    if (event.target !== from) return
    event.preventDefault()
    to?.focus()
  }
  return (
    <div
      ref={leaf}
      className={`desk-sheet${narrow ? ' narrow' : ''}`}
      role="dialog"
      aria-modal="true"
      aria-label={title}
      onFocus={({ target }) => {
        last.current = target
      }}
      onPointerDown={() => {
        last.current = null
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Tab') return
        // Of two leaves that lie on each other the lower one stays as it is.
        event.stopPropagation()
        if (event.key === 'Escape') onClose()
        else turn(event)
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
