import { useEffect, useRef, type PropsWithChildren } from 'react'
import { desk } from '../../../copy/zh-cn/desk'

interface SheetProps {
  title: string
  narrow?: boolean
  onClose: () => void
}

/** A leaf laid over the desk; Esc or its button takes it away and gives the keyboard back. */
export function Sheet({ title, narrow, onClose, children }: PropsWithChildren<SheetProps>) {
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    close.current?.focus()
    return () => before?.focus()
  }, [])
  return (
    <div
      className={`desk-sheet${narrow ? ' narrow' : ''}`}
      role="dialog"
      aria-modal="true"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
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
