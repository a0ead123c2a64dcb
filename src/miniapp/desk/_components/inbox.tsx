import { useEffect, useState } from 'react'
import type { FeedbackListReply } from '../../../contract/feedback'
import { desk } from '../../../copy/zh-cn/desk'
import { feedbackList } from '../../../copy/zh-cn/feedback-list'
import { RequestFailure } from '../../gateways/http'
import { deskParts } from '../desk-parts'

type Entry = FeedbackListReply['entries'][number]

/** As the service takes it (contract/feedback), in characters. */
const LIMIT = 200

/** 投诉建议: what readers wrote, and an answer that only the device it came from can read. */
export function Inbox() {
  const [listed, list] = useState<FeedbackListReply | 'opening' | 'failed'>('opening')
  const read = () => void deskParts.gateway.feedback().then(list, () => list('failed'))
  useEffect(read, [])
  return (
    <section className="desk-inbox" id="desk-inbox">
      <h2 className="desk-head">{desk.inbox.title}</h2>
      {listed === 'opening' && <p className="desk-note">{desk.opening}</p>}
      {listed === 'failed' && (
        <button type="button" className="desk-button" onClick={read}>
          {desk.retry}
        </button>
      )}
      {typeof listed === 'object' && listed.entries.length === 0 && (
        <p className="desk-note">{feedbackList.none}</p>
      )}
      {typeof listed === 'object' &&
        listed.entries.map((entry) => <One key={entry.id} entry={entry} onAnswered={read} />)}
    </section>
  )
}

function One({ entry, onAnswered }: { entry: Entry; onAnswered: () => void }) {
  const { id, day, kind, headline, text, reachable, answer } = entry
  const [written, write] = useState<string | null>(null)
  const [said, say] = useState<string | null>(null)
  const send = () =>
    deskParts.gateway.answer(id, (written ?? '').trim()).then(
      () => {
        write(null)
        say(desk.inbox.sent)
        onAnswered()
      },
      (failure: unknown) =>
        say((failure instanceof RequestFailure && failure.message) || desk.failedWhy),
    )
  return (
    <article className="desk-item">
      <p className="desk-note">
        {feedbackList.entry(day, feedbackList.kinds[kind] ?? kind, headline)}
      </p>
      <p>{text}</p>
      {answer && (
        <p className="desk-answer">
          <span className="desk-note">{desk.inbox.answered(answer.by, answer.day)}</span>
          <br />
          {answer.text}
        </p>
      )}
      {!reachable && <p className="desk-note">{desk.inbox.unreachable}</p>}
      {reachable && written === null && (
        <button type="button" className="desk-link" onClick={() => write(answer?.text ?? '')}>
          {answer ? desk.inbox.change : desk.inbox.answer}
        </button>
      )}
      {written !== null && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void send()
          }}
        >
          <textarea
            className="desk-input desk-answering"
            aria-label={desk.inbox.answer}
            autoFocus
            rows={3}
            maxLength={LIMIT}
            value={written}
            onChange={({ target }) => write(target.value)}
          />
          <button type="submit" className="desk-button" disabled={written.trim() === ''}>
            {desk.inbox.send}
          </button>
        </form>
      )}
      <p role="status">{said}</p>
    </article>
  )
}
