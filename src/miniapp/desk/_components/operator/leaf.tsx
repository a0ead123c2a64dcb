import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { desk } from '../../../../copy/zh-cn/desk'
import { operatorListNames } from '../../../../copy/zh-cn/operator'
import { operatorDesk as words } from '../../../../copy/zh-cn/operator-desk'
import { operatorStore } from '../../operator-parts'
import { Sheet } from '../sheet'
import { ListEditor } from './list-editor'
import { whenSaid } from './when-said'

/** 运行数据: where it is opened from, and the leaf it opens. */
export function OperatorLists() {
  const [isOpen, open] = useState(false)
  return (
    <section className="desk-inbox">
      <h2 className="desk-head">{words.title}</h2>
      <button type="button" id="desk-operator" className="desk-link" onClick={() => open(true)}>
        {words.entry}
      </button>
      {isOpen && <Leaf onClose={() => open(false)} />}
    </section>
  )
}

function Leaf({ onClose }: { onClose: () => void }) {
  const { lists, chosen, read, choose, stop } = useStore(operatorStore)
  useEffect(() => {
    void read()
    return stop
  }, [read, stop])
  return (
    <Sheet title={words.title} onClose={onClose}>
      <div className="desk-operator">
        <nav className="desk-operator-lists" aria-label={words.title}>
          {lists === 'opening' && <p className="desk-note">{desk.opening}</p>}
          {lists === 'failed' && (
            <>
              <p>{desk.failedWhy}</p>
              <button type="button" className="desk-button" onClick={() => void read()}>
                {desk.retry}
              </button>
            </>
          )}
          {typeof lists === 'object' &&
            lists.lists.map(({ list, number, name, at }) => (
              <button
                type="button"
                key={list}
                id={`operator-${list}`}
                className={`desk-operator-list${list === chosen ? ' on' : ''}`}
                aria-current={list === chosen}
                onClick={() => void choose(list)}
              >
                <b>{operatorListNames[list]}</b>
                <span>{words.what[list]}</span>
                <span className="desk-note">{words.version(number, name, whenSaid(at))}</span>
              </button>
            ))}
        </nav>
        <div>{chosen === null ? <p className="desk-note">{words.choose}</p> : <ListEditor />}</div>
      </div>
    </Sheet>
  )
}
