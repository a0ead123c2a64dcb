import { useMemo } from 'react'
import { operatorDesk as words } from '../../../../copy/zh-cn/operator-desk'
import { lineDiff } from '../../../../core/desk/line-diff'
import type { Difference as Line } from '../../../../core/text/differences'

/** Lines shown around what changed. */
const AROUND = 2

/** Lines that are gone (−) and new (+); long stretches that are the same are left out, and counted. */
export function Difference({ before, after }: { before: string; after: string }) {
  const rows = useMemo(() => shorten(lineDiff(before, after)), [before, after])
  if (before === after) return <p className="desk-note">{words.same}</p>
  return (
    <div className="desk-difference">
      {rows.map((row, at) =>
        'left' in row ? (
          <p key={at} className="desk-note">
            {words.lines(row.left)}
          </p>
        ) : (
          <p key={at} className={row.kind}>
            <span>{row.kind === 'old' ? '−' : row.kind === 'new' ? '+' : '　'}</span>
            {row.text || '　'}
          </p>
        ),
      )}
    </div>
  )
}

function shorten(lines: Line[]): (Line | { left: number })[] {
  const near = lines.map((_, at) =>
    lines.slice(Math.max(0, at - AROUND), at + AROUND + 1).some(({ kind }) => kind !== 'same'),
  )
  const rows: (Line | { left: number })[] = []
  lines.forEach((line, at) => {
    const last = rows[rows.length - 1]
    if (near[at]) rows.push(line)
    else if (last && 'left' in last) last.left++
    else rows.push({ left: 1 })
  })
  return rows
}
