import { useState } from 'react'
import { useStore } from 'zustand'
import type { OperatorVersionSketch } from '../../../../contract/operator-list'
import { operatorDesk as words } from '../../../../copy/zh-cn/operator-desk'
import { desk } from '../../../../copy/zh-cn/desk'
import type { OperatorList } from '../../../../core/desk/operator-lists'
import { operatorGateway, operatorStore } from '../../operator-parts'
import { Difference } from './difference'
import { whenSaid } from './when-said'

interface HistoryProps {
  list: OperatorList
  history: OperatorVersionSketch[]
  /** Of the version in effect. */
  content: string
}

/** Who made which version, what it changed, and the way back to it. */
export function History({ list, history, content }: HistoryProps) {
  return (
    <section>
      <h3 className="desk-head">{words.history}</h3>
      <ol className="desk-operator-history">
        {history.map((version, at) => (
          <Version
            key={version.number}
            list={list}
            version={version}
            current={at === 0 ? null : content}
          />
        ))}
      </ol>
    </section>
  )
}

interface VersionProps {
  list: OperatorList
  version: OperatorVersionSketch
  /** What is in effect now; null: this version is. */
  current: string | null
}

function Version({ list, version: { number, name, note, at }, current }: VersionProps) {
  const layBack = useStore(operatorStore, (state) => state.layBack)
  const [earlier, show] = useState<string | 'opening' | 'failed' | null>(null)
  const compare = () => {
    if (earlier !== null) return show(null)
    show('opening')
    operatorGateway.version(list, number).then(
      (version) => show(`:${version.content}`),
      () => show('failed'),
    )
  }
  return (
    <li>
      <p>{words.version(number, name, whenSaid(at))}</p>
      {note && <p className="desk-note">{note}</p>}
      {current === null ? (
        <p className="desk-note">{words.now}</p>
      ) : (
        <p className="desk-operator-links">
          <button type="button" className="desk-link" onClick={compare}>
            {earlier === null ? words.difference : words.hideDifference}
          </button>
          <button type="button" className="desk-link" onClick={() => void layBack(number)}>
            {words.backTo}
          </button>
        </p>
      )}
      {earlier === 'opening' && <p className="desk-note">{desk.opening}</p>}
      {earlier === 'failed' && <p className="desk-note">{desk.failed}</p>}
      {earlier?.startsWith(':') && current !== null && (
        <Difference before={earlier.slice(1)} after={current} />
      )}
    </li>
  )
}
