import { useState } from 'react'
import { deskAfterwards as words } from '../../../copy/zh-cn/desk-afterwards'
import { scheduleOf } from '../../../core/desk/step'
import type { DeskStore } from '../desk-store'
import { useTime } from './choose-time'
import { Sheet } from './sheet'

/** A line below the top: when what was signed goes out, why it is held if it is, and what can still be done. */
export function Scheduled({ state }: { state: DeskStore }) {
  const [changing, change] = useState(false)
  const schedule = state.stage === 'scheduled' ? scheduleOf(state.entries) : null
  const { roles } = state.reply!.me
  if (!schedule) return null
  const signs = roles.includes('signatory')
  return (
    <>
      <div className="desk-tell" role="status" id="desk-scheduled">
        <b>{schedule.held ?? words.scheduled(schedule.publishAt)}</b>
        <div className="desk-tell-acts">
          {signs && (
            <button
              type="button"
              id="desk-change"
              className="desk-link"
              onClick={() => change(true)}
            >
              {schedule.held === null ? words.change : words.changeOrNow}
            </button>
          )}
          {(signs || roles.includes('editor')) && (
            <button
              type="button"
              id="desk-unschedule"
              className="desk-link"
              onClick={() => void state.step({ kind: 'unscheduled' })}
            >
              {words.unschedule}
            </button>
          )}
        </div>
      </div>
      {changing && (
        <Change first={schedule.publishAt} state={state} onClose={() => change(false)} />
      )}
    </>
  )
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
    </Sheet>
  )
}
