import { recordLines } from '../../copy/zh-cn/notice'
import { print as words } from '../../copy/zh-cn/print'
import { usePaper } from './context'

/** The draft for the record book: what is known stands there, the rest is lines to write on. */
export function RecordView() {
  const { draft } = usePaper()
  if (!draft) return null
  return (
    <div className="paper-record">
      <h2 className="paper-headline">{words.recordTitle}</h2>
      {recordLines(draft).map(({ name, text, room }) => (
        <div key={name} className={`paper-record-line paper-record-${room}`}>
          <span className="paper-record-name">{name}</span>
          <span className="paper-record-text">{text}</span>
        </div>
      ))}
    </div>
  )
}
