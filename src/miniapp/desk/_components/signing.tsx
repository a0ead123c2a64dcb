import { useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import { deskAfterwards as words } from '../../../copy/zh-cn/desk-afterwards'
import { changeOf } from '../../../core/desk/step'
import type { DeskStore } from '../desk-store'
import { Changes } from './changes'
import { useTime } from './choose-time'
import { History } from './history'
import { Sheet } from './sheet'

/** 审签: said once more what it means, under whose name, with what it changes for readers and all that was done. */
export function Signing({ state, onClose }: { state: DeskStore; onClose: () => void }) {
  const [busy, wait] = useState(false)
  const [later, choose] = useState(false)
  const { minute, fields } = useTime(null)
  const { name } = state.reply!.me
  const change = changeOf(state.entries)
  const act = (
    <section className="desk-signing">
      <div className="desk-when" role="radiogroup" aria-label={words.when}>
        <h3 className="desk-head">{words.when}</h3>
        {[false, true].map((isLater) => (
          <label key={String(isLater)} className="desk-choice">
            <input
              type="radio"
              name="when"
              id={isLater ? 'desk-later' : 'desk-now'}
              checked={later === isLater}
              onChange={() => choose(isLater)}
            />
            {isLater ? words.later : words.now}
          </label>
        ))}
        {later && fields}
      </div>
      <p>{later ? words.signForAsk(name) : desk.signAsk(name)}</p>
      <button
        type="button"
        id="desk-sign"
        className="desk-button ink"
        disabled={busy || (later && minute === null)}
        onClick={() => {
          wait(true)
          void state
            .step({ kind: 'signed', ...(later && minute && { publishAt: minute }) })
            .then(onClose)
        }}
      >
        {later ? words.signFor : words.signNow}
      </button>
      <History state={state} />
    </section>
  )
  if (state.reply!.editionId === null)
    return (
      <Sheet title={desk.stages.signatory} narrow onClose={onClose}>
        {act}
      </Sheet>
    )
  return (
    <Sheet title={desk.stages.signatory} onClose={onClose}>
      <div className="desk-after">
        <section>
          <Changes draft={state.reply!.id} />
          {change && change.tell === null && <p className="desk-note">{words.untold}</p>}
          {change && change.tell !== null && (
            <p className="desk-told">
              {words.told(change.why, change.tell)}
              <span className="desk-note">　{words.toldWhere}</span>
            </p>
          )}
        </section>
        {act}
      </div>
    </Sheet>
  )
}
