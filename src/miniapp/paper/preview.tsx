import { useEffect, useLayoutEffect, useRef, useState, type PropsWithChildren } from 'react'

/** Width of an A4 page in CSS pixels. */
const PAPER_PX = 794

/** The paper made small enough for the screen; the printer gets it whole. */
export function Preview({ children }: PropsWithChildren) {
  const around = useRef<HTMLDivElement>(null)
  const inside = useRef<HTMLDivElement>(null)
  const [shown, show] = useState({ scale: 1, height: 0 })
  useLayoutEffect(() => {
    const fit = () => {
      if (!around.current || !inside.current) return
      const scale = Math.min(1, around.current.clientWidth / PAPER_PX)
      const height = inside.current.scrollHeight * scale
      show((before) =>
        before.scale === scale && Math.abs(before.height - height) < 1 ? before : { scale, height },
      )
    }
    fit()
    window.addEventListener('resize', fit)
    return () => window.removeEventListener('resize', fit)
  })
  useEffect(() => (inside.current ? printsOnly(inside.current) : undefined), [])
  return (
    <div className="paper-preview" ref={around} style={{ height: shown.height }}>
      <div
        className="paper-scaled"
        ref={inside}
        style={{ transform: `scale(${shown.scale})`, transformOrigin: '0 0' }}
      >
        {children}
      </div>
    </div>
  )
}

/** A4 without the browser's own margins, while a paper is on the screen and not for other pages of the program. */
const PAGE_RULE = '@page { size: A4; margin: 0 }'

/** While a paper is on the screen, printing prints it and nothing else: see the print rules of paper.scss. */
function printsOnly(paper: Element): () => void {
  const style = document.createElement('style')
  style.textContent = PAGE_RULE
  document.head.append(style)
  const through: Element[] = []
  for (let up = paper.parentElement; up; up = up.parentElement) through.push(up)
  for (const one of through) one.classList.add('print-through')
  return () => {
    style.remove()
    for (const one of through) one.classList.remove('print-through')
  }
}
