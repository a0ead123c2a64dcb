import { useState } from 'react'
import { deskAfterwards } from '../../../copy/zh-cn/desk-afterwards'
import type { ReopenedFor } from '../../../core/desk/step'
import type { DeskStore } from '../desk-store'
import { Sheet } from './sheet'

/** As the service takes it (contract/draft), in characters. */
const LIMIT = 100
const words = deskAfterwards.reopen

interface ReopenProps {
  why: ReopenedFor
  /** What readers are to be told by now; undefined: the page is not opened yet. */
  told?: string | null
  state: DeskStore
  onClose: () => void
}

/** 勘误 or 更正: opens a published page again, and says whether readers are told; the default is silence. */
export function Reopen({ why, told, state, onClose }: ReopenProps) {
  const [tells, tell] = useState(typeof told === 'string')
  const [text, type] = useState(told ?? '')
  const [busy, wait] = useState(false)
  const isOpen = told !== undefined
  const take = () => {
    wait(true)
    const say = tells ? { tell: text.trim() } : {}
    const step = isOpen
      ? { kind: 'told' as const, ...say }
      : { kind: 'reopened' as const, why, ...say }
    void state.step(step).then(onClose)
  }
  return (
    <Sheet title={words[why]} narrow onClose={onClose}>
      {!isOpen && <p>{words.ask}</p>}
      <div className="desk-when" role="radiogroup" aria-label={words[why]}>
        {[false, true].map((isTold) => (
          <label key={String(isTold)} className="desk-choice">
            <input
              type="radio"
              name="tell"
              id={isTold ? 'desk-tell' : 'desk-silent'}
              checked={tells === isTold}
              onChange={() => tell(isTold)}
            />
            {isTold ? words.tell : words.silent}
          </label>
        ))}
        {tells && (
          <label className="desk-stacked">
            {words.sentence}
            <textarea
              className="desk-input desk-long"
              id="desk-tell-text"
              rows={3}
              maxLength={LIMIT}
              value={text}
              placeholder={words.example}
              onChange={({ target }) => type(target.value.replace(/\s*\n\s*/g, ''))}
            />
          </label>
        )}
      </div>
      <button
        type="button"
        id="desk-reopen"
        className="desk-button ink"
        disabled={busy || (tells && text.trim() === '')}
        onClick={take}
      >
        {isOpen ? deskAfterwards.changeNow : words.go}
      </button>
    </Sheet>
  )
}
