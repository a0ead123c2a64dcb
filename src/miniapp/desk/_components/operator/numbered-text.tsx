import { useEffect, useRef } from 'react'

interface NumberedTextProps {
  label: string
  text: string
  /** Line that is not written rightly, from 1; null: none. */
  fault: number | null
  onWrite: (text: string) => void
}

/** A long list to be written: its lines are numbered, and one that is at fault is marked and gone to. */
export function NumberedText({ label, text, fault, onWrite }: NumberedTextProps) {
  const numbers = useRef<HTMLDivElement>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const lines = text.split('\n')
  useEffect(() => {
    const element = area.current
    if (fault === null || !element) return
    const start = lines.slice(0, fault - 1).join('\n').length + (fault > 1 ? 1 : 0)
    element.focus()
    element.setSelectionRange(start, start + (lines[fault - 1]?.length ?? 0))
    const height = element.scrollHeight / lines.length
    element.scrollTop = Math.max(0, (fault - 1) * height - element.clientHeight / 2)
    // Only when another fault is told, not while the line is mended.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [fault])
  return (
    <div className="desk-numbered">
      <div className="desk-numbers" ref={numbers} aria-hidden="true">
        {lines.map((_, at) => (
          <div key={at} className={at + 1 === fault ? 'fault' : ''}>
            {at + 1}
          </div>
        ))}
      </div>
      <textarea
        ref={area}
        id="operator-text"
        className="desk-numbered-text"
        aria-label={label}
        aria-invalid={fault !== null}
        wrap="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => onWrite(target.value)}
        onScroll={({ currentTarget }) => {
          if (numbers.current) numbers.current.scrollTop = currentTarget.scrollTop
        }}
      />
    </div>
  )
}
