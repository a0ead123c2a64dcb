import { useEffect, useRef, useState } from 'react'
import type { AfterwardsReply } from '../../../contract/afterwards'
import type { DrillReply } from '../../../contract/drill'
import { deskDrill as words } from '../../../copy/zh-cn/desk-drill'
import { RequestFailure } from '../../gateways/http'
import { deskParts } from '../desk-parts'
import { DrillTable } from './drill-table'

type Held = AfterwardsReply['cards'][number]

/** choosing: nothing was asked for; `said` is why the last one was refused. asking: a second word is wanted. */
type State =
  | { kind: 'choosing'; said: string | null }
  | { kind: 'asking' | 'running'; card: Held }
  | { kind: 'found'; reply: DrillReply }

/** The drill of 撤下, below the cards that readers hold, for a signatory. */
export function Drill({ cards, onDone }: { cards: Held[]; onDone: () => Promise<void> }) {
  const [state, become] = useState<State>({ kind: 'choosing', said: null })
  const [chosen, choose] = useState<string | null>(null)
  const card = cards.find(({ id }) => id === chosen) ?? cards[0]
  const section = useRef<HTMLElement>(null)
  const first = useRef(true)
  const { kind } = state
  // What was tapped is there no more: the keyboard stays in the sheet, and what came instead is in view.
  useEffect(() => {
    if (!first.current) {
      section.current?.focus({ preventScroll: true })
      section.current?.scrollIntoView({ block: 'nearest' })
    }
    first.current = false
  }, [kind])
  const start = (card: Held) => {
    become({ kind: 'running', card })
    void deskParts.afterwards
      .drill(card.id, { id: deskParts.newId() })
      .then(
        (reply) => become({ kind: 'found', reply }),
        (failure: unknown) => {
          const said = (failure instanceof RequestFailure && failure.message) || words.lost
          become({ kind: 'choosing', said })
        },
      )
      .then(onDone)
  }
  const giveUp = () => become({ kind: 'choosing', said: null })
  return (
    <section
      ref={section}
      tabIndex={-1}
      id="desk-drill"
      className="desk-drill"
      aria-label={words.title}
      onKeyDown={(event) => {
        if (kind !== 'asking' || event.key !== 'Escape') return
        event.stopPropagation()
        giveUp()
      }}
    >
      <h3 className="desk-head">{words.title}</h3>
      {state.kind === 'choosing' && (
        <>
          <p className="desk-note">{card ? words.why : words.none}</p>
          {card && (
            <div className="desk-drill-choice">
              <select
                className="desk-input"
                id="desk-drill-card"
                aria-label={words.card}
                value={card.id}
                onChange={({ target }) => choose(target.value)}
              >
                {cards.map(({ id, headline }) => (
                  <option key={id} value={id}>
                    {headline}
                  </option>
                ))}
              </select>
              <button
                type="button"
                id="desk-drill-ask"
                className="desk-button"
                onClick={() => become({ kind: 'asking', card })}
              >
                {words.begin}
              </button>
            </div>
          )}
        </>
      )}
      {state.kind === 'asking' && (
        <>
          <p>{words.sure(state.card.headline)}</p>
          <div className="desk-acts">
            <button
              type="button"
              id="desk-drill-start"
              className="desk-button ink"
              onClick={() => start(state.card)}
            >
              {words.start}
            </button>
            <button type="button" id="desk-drill-leave" className="desk-button" onClick={giveUp}>
              {words.leave}
            </button>
          </div>
        </>
      )}
      <div role="status" id="desk-drill-said">
        {state.kind === 'running' && (
          <>
            <p>{words.running(state.card.headline)}</p>
            <p className="desk-note">{words.howLong}</p>
          </>
        )}
        {state.kind === 'choosing' && state.said && <p>{state.said}</p>}
        {state.kind === 'found' && <DrillTable {...state.reply} />}
      </div>
      {state.kind === 'found' && (
        <button type="button" id="desk-drill-again" className="desk-button" onClick={giveUp}>
          {words.again}
        </button>
      )}
    </section>
  )
}
