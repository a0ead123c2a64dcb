import { desk } from '../../../copy/zh-cn/desk'
import { deskAfterwards as words, minuteWords } from '../../../copy/zh-cn/desk-afterwards'
import { chinaMinute } from '../../../core/calendar/china-minute'
import type { DraftDeed } from '../../../core/desk/step'
import type { DeskStore } from '../desk-store'

/** Something else that was done about the page, to stand in its place among the entries. */
export interface AlsoDone {
  name: string
  did: string
  at: string
}

/** Who did what and when, neighbours of one hand as one line. */
export function History({ state, also = [] }: { state: DeskStore; also?: AlsoDone[] }) {
  const lines: (AlsoDone & { count: number })[] = []
  const done = state.entries.map(({ name, deed, at }) => ({ name, did: didOf(deed), at }))
  for (const one of [...done, ...also].sort((a, b) => (a.at < b.at ? -1 : 1))) {
    const last = lines[lines.length - 1]
    if (last && last.name === one.name && last.did === one.did) {
      last.count++
      last.at = one.at
    } else lines.push({ ...one, count: 1 })
  }
  return (
    <>
      <h3 className="desk-head">{desk.history}</h3>
      <ul className="desk-history">
        {lines.map(({ name, did, count, at }) => (
          <li key={at + name + did}>
            <span className="desk-note">{minuteWords(chinaMinute(new Date(at)))}</span>
            <span>
              {name}　{did}
              {count > 1 && ` ${count} 处`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function didOf(deed: DraftDeed): string {
  switch (deed.kind) {
    case 'signed':
    case 'rescheduled':
      if (deed.publishAt !== undefined) return words.signedFor(deed.kind, deed.publishAt)
      return deed.kind === 'signed' ? desk.did.signed : words.publishNow
    case 'held':
      return `${desk.did.held}：${deed.why}`
    case 'reopened':
      return `${desk.did.reopened}（${desk.steps[deed.why]}）`
    default:
      return deed.kind in desk.did ? desk.did[deed.kind as 'told'] : desk.did.other
  }
}
