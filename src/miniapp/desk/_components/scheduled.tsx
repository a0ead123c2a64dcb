import { useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import { deskAfterwards as words } from '../../../copy/zh-cn/desk-afterwards'
import { scheduleOf } from '../../../core/desk/step'
import type { DeskStore } from '../desk-store'
import { useTime } from './choose-time'
import { Sheet } from './sheet'

/** What was signed for a time: when, why it is held if it is, and what can still be done. */
export function Scheduled({ state }: { state: DeskStore }) {
  const [changing, change] = useState(false)
  const schedule = scheduleOf(state.entries)
  const { roles } = state.reply!.me
  if (!schedule) return null
  const signs = roles.includes('signatory')
  return (
    <>
      <span className="desk-note" id="desk-scheduled">
        {schedule.held === null ? words.scheduled(schedule.publishAt) : words.held}
      </span>
      {signs && (
        <button type="button" className="desk-button" onClick={() => change(true)}>
          {words.change}
        </button>
      )}
      {(signs || roles.includes('editor')) && (
        <button
          type="button"
          id="desk-unschedule"
          className="desk-button"
          onClick={() => void state.step({ kind: 'unscheduled' })}
        >
          {words.unschedule}
        </button>
      )}
      {changing && (
        <Change first={schedule.publishAt} state={state} onClose={() => change(false)} />
      )}
    </>
  )
}

/** Below the top: why a page did not go out when its time came. */
export function Held({ state }: { state: DeskStore }) {
  const held = state.stage === 'scheduled' ? scheduleOf(state.entries)?.held : null
  return held ? (
    <p className="desk-tell" role="status" id="desk-held">
      {held}
    </p>
  ) : null
}

function Change({
  first,
  state,
  onClose,
}: {
  first: string
  state: DeskStore
  onClose: () => void
}) {
  const { minute, fields } = useTime(first)
  const [busy, wait] = useState(false)
  const step = (publishAt?: string) => {
    wait(true)
    void state
      .step({ kind: 'rescheduled', ...(publishAt !== undefined && { publishAt }) })
      .then(onClose)
  }
  return (
    <Sheet title={words.change} narrow onClose={onClose}>
      <p>{words.scheduled(first)}</p>
      {fields}
      <div className="desk-acts">
        <button
          type="button"
          id="desk-change-time"
          className="desk-button ink"
          disabled={busy || minute === null}
          onClick={() => minute && step(minute)}
        >
          {words.changeNow}
        </button>
        <button
          type="button"
          id="desk-publish-now"
          className="desk-button"
          disabled={busy}
          onClick={() => step()}
        >
          {words.publishNow}
        </button>
      </div>
      {state.notice && <p className="desk-note">{state.notice}</p>}
      <p className="desk-note">{desk.signAsk(state.reply!.me.name)}</p>
    </Sheet>
  )
}
