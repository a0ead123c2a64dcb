import { useState } from 'react'
import { useStore } from 'zustand'
import type { OperatorListReply } from '../../../../contract/operator-list'
import { desk } from '../../../../copy/zh-cn/desk'
import { operatorListNames } from '../../../../copy/zh-cn/operator'
import { operatorDesk as words } from '../../../../copy/zh-cn/operator-desk'
import { isJsonList } from '../../../../core/desk/operator-lists'
import { operatorStore } from '../../operator-parts'
import { Counties } from './counties'
import { Difference } from './difference'
import { Fields } from './fields'
import { History } from './history'
import { ListeningTo } from './listening'
import { NumberedText } from './numbered-text'
import { Readings } from './readings'
import { TrialView } from './trial-view'
import { whenSaid } from './when-said'

/** Characters of the note on a version, as the service takes it. */
const NOTE_LIMIT = 200

/** The list that is looked at: as it is, as it is being written, and what would come of it. */
export function ListEditor() {
  const { list, chosen, choose } = useStore(operatorStore)
  if (list === 'opening') return <p className="desk-note">{desk.opening}</p>
  if (list === 'failed')
    return (
      <section>
        <p>{desk.failedWhy}</p>
        <button type="button" className="desk-button" onClick={() => void choose(chosen!)}>
          {desk.retry}
        </button>
      </section>
    )
  return <Open key={list.list} reply={list} />
}

function Open({ reply }: { reply: OperatorListReply }) {
  const { list, number, name, at, content, history } = reply
  const state = useStore(operatorStore)
  const { text, fault, found, write, discard } = state
  const isUnsaved = text !== content
  const parts = (
    <div className="desk-operator-open">
      <section className="desk-operator-main">
        <h2 className="desk-head">
          {operatorListNames[list]}
          <span className="desk-note">
            {words.version(number, name, whenSaid(at))}
            {isUnsaved && `　${words.unsaved}`}
          </span>
        </h2>
        <p className="desk-note">{words.how[list]}</p>
        {found && isUnsaved && (
          <p className="desk-operator-tell" role="status">
            {words.kept}
            <button type="button" className="desk-link" onClick={discard}>
              {words.discard}
            </button>
          </p>
        )}
        {list === 'quiz' && <p className="desk-operator-tell">{words.trueFalseWarning}</p>}
        {!isJsonList(list) && (
          <NumberedText
            label={operatorListNames[list]}
            text={text}
            fault={fault?.line ?? null}
            onWrite={write}
          />
        )}
        {list === 'counties' && <Counties text={text} onWrite={write} />}
        {isJsonList(list) && list !== 'counties' && (
          <Fields list={list} text={text} onWrite={write} />
        )}
        {fault && (
          <p className="desk-operator-fault" role="alert">
            {fault.message}
          </p>
        )}
        <Steps reply={reply} isUnsaved={isUnsaved} />
        <TrialView />
      </section>
      <aside className="desk-operator-side">
        {list === 'pronunciations' && <Readings text={text} />}
        <History list={list} history={history} content={content} />
      </aside>
    </div>
  )
  if (list !== 'pronunciations') return parts
  return (
    <ListeningTo text={text} service={reply.voice}>
      {parts}
    </ListeningTo>
  )
}

/** Try, put into effect, and what stands in the way. */
function Steps({ reply, isUnsaved }: { reply: OperatorListReply; isUnsaved: boolean }) {
  const state = useStore(operatorStore)
  const { text, note, trial, storing, said, conflict, found } = state
  const [sure, ask] = useState<string | null>(null)
  const isTried = trial?.kind === 'done' && trial.content === text
  const isRunning = trial?.kind === 'running'
  const put = () => {
    if (!isTried && sure !== text) return ask(text)
    ask(null)
    void state.store()
  }
  return (
    <div className="desk-operator-steps">
      {reply.mayChange && isUnsaved && (
        <label className="desk-operator-why">
          {words.why}
          <input
            className="desk-input"
            value={note}
            maxLength={NOTE_LIMIT}
            onChange={({ target }) => state.explain(target.value)}
          />
        </label>
      )}
      <div className="desk-acts">
        {isRunning ? (
          <button type="button" id="operator-stop" className="desk-button" onClick={state.stop}>
            {words.cancel}
          </button>
        ) : (
          <button
            type="button"
            id="operator-try"
            className="desk-button"
            disabled={!isUnsaved}
            onClick={() => void state.try()}
          >
            {words.try}
          </button>
        )}
        {reply.mayChange && (
          <button
            type="button"
            id="operator-store"
            className="desk-button ink"
            disabled={!isUnsaved || storing || isRunning || conflict !== null}
            onClick={put}
          >
            {storing ? words.storing : sure === text ? words.storeAnyway : words.store}
          </button>
        )}
        {isUnsaved && !found && (
          <button type="button" className="desk-button" onClick={state.discard}>
            {words.discard}
          </button>
        )}
      </div>
      {!reply.mayChange && <p className="desk-note">{words.readOnly}</p>}
      {sure === text && !isTried && <p role="status">{words.storeUntried}</p>}
      {said && <p role="status">{said}</p>}
      {conflict && (
        <div className="desk-operator-fault" role="alert">
          <p>{conflict.message}</p>
          <p className="desk-note">{words.conflict.difference}</p>
          <Difference before={conflict.newest.content} after={text} />
          <div className="desk-acts">
            <button type="button" className="desk-button" onClick={state.keepMine}>
              {words.conflict.mine}
            </button>
            <button type="button" className="desk-button" onClick={() => void state.takeTheirs()}>
              {words.conflict.theirs}
            </button>
          </div>
        </div>
      )}
    </div>
  )
}
