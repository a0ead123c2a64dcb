import { useEffect, useRef, useState } from 'react'
import { desk, doubtNames } from '../../../copy/zh-cn/desk'
import { settle as words } from '../../../copy/zh-cn/desk-settle'
import { doubtMessages } from '../../../copy/zh-cn/extract'
import type { Draft } from '../../../core/desk/draft'
import { joinInside } from '../../../core/desk/join-inside'
import { textOf } from '../../../core/desk/pieces'
import { letterOf } from '../letters'
import type { OpenDoubt } from '../use-desk'

/** Characters shown on each side of the doubted ones. */
const AROUND = 12

interface DoubtPaneProps {
  draft: Draft
  doubts: OpenDoubt[]
  current: OpenDoubt | null
  settledCount: number
  writes: boolean
  owning: boolean
  onOwn: (owning: boolean) => void
  onSettle: (how: 'edited' | 'kept', text?: string) => void
  onAccept: () => void
  /** Cuts the text where it was put together. */
  onCut: () => void
  /** Date, page number and title of the page. */
  onFacts: () => void
  onChoose: (doubt: OpenDoubt) => void
  onStep: (by: 1 | -1) => void
  onUndo: () => void
  onKeys: () => void
}

/** What the program is not sure of, the most harmful first; the current one framed in ink with its keys. */
export function DoubtPane(props: DoubtPaneProps) {
  const { draft, doubts, current, settledCount, onChoose, onStep, onUndo, onKeys } = props
  const list = useRef<HTMLDivElement>(null)
  const id = current?.doubt.id
  useEffect(() => {
    list.current?.querySelector('.on')?.scrollIntoView({ block: 'nearest' })
  }, [id])
  return (
    <section className="desk-pane" aria-label={desk.doubts(doubts.length)}>
      <header className="desk-head">
        <b>{desk.doubts(doubts.length)}</b>
        <span className="desk-note">{desk.worstFirst}</span>
      </header>
      <div className="desk-doubts" ref={list} tabIndex={0}>
        {doubts.length === 0 && <p className="desk-note">{desk.noDoubts}</p>}
        {doubts.map((one) => (
          <div
            key={one.doubt.id}
            className={`desk-doubt${one === current ? ' on' : ''}`}
            onClick={() => {
              if (one !== current) onChoose(one)
            }}
          >
            <div className="desk-kind">
              <b>{doubtNames[one.doubt.kind]}</b>
              <span>{whereOf(draft, one)}</span>
            </div>
            <Sentence {...one} />
            {one === current && props.writes && <Acts key={one.doubt.id} {...props} one={one} />}
          </div>
        ))}
      </div>
      <footer className="desk-done">
        <p className="desk-note">{desk.settled(settledCount)}</p>
        {(
          [
            [desk.undo, 'Ctrl Z', onUndo],
            [desk.previous, '↑', () => onStep(-1)],
            [desk.next, '↓', () => onStep(1)],
            [desk.keys, '?', onKeys],
          ] as const
        ).map(([words, key, does]) => (
          <span key={key} className="desk-with-key">
            <button type="button" className="desk-link" onClick={does}>
              {words}
            </button>
            <kbd className="desk-kbd">{key}</kbd>
          </span>
        ))}
      </footer>
    </section>
  )
}

function whereOf(draft: Draft, { place }: OpenDoubt): string {
  if (!place) return ''
  const { list, block } = place
  if (typeof list === 'string') return desk.lists[list]
  const at = draft.articles.findIndex(({ id }) => id === list.article)
  if (block.role !== 'paragraph') return `${letterOf(at)}　${desk.roles[block.role]}`
  const body = draft.articles[at]!.blocks.filter(({ role }) => role === 'paragraph')
  return `${letterOf(at)}　${desk.paragraph(body.findIndex(({ id }) => id === block.id) + 1)}`
}

function Sentence({ doubt, place }: OpenDoubt) {
  if (!place) return <p>{doubtMessages[doubt.kind]}</p>
  const text = textOf(place.block)
  const before = text.slice(Math.max(0, place.start - AROUND), place.start)
  const printed = text.slice(place.start, place.end)
  const after = text.slice(place.end, place.end + AROUND)
  const { suggestion } = doubt
  return (
    <p>
      {before}
      {suggestion === null ? <mark>{printed}</mark> : <s>{printed}</s>}
      {suggestion !== null && <b>{suggestion === '' ? '' : suggestion}</b>}
      {after}
    </p>
  )
}

function Acts({
  one: { doubt, place },
  owning,
  onOwn,
  onSettle,
  onAccept,
  onCut,
  onFacts,
}: DoubtPaneProps & { one: OpenDoubt }) {
  const printed = place ? textOf(place.block).slice(place.start, place.end) : ''
  const [text, type] = useState(doubt.suggestion ?? printed)
  if (owning && place)
    return (
      <form
        className="desk-acts"
        onSubmit={(event) => {
          event.preventDefault()
          onSettle('edited', text)
        }}
      >
        <input
          className="desk-input"

          aria-label={desk.own}
          autoFocus
          value={text}
          onChange={({ target }) => type(target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onOwn(false)
          }}
        />
        <button type="submit" className="desk-button ink">
          {desk.done}
        </button>
        <button type="button" className="desk-button" onClick={() => onOwn(false)}>
          {desk.cancel}
        </button>
      </form>
    )
  if (doubt.kind === 'date-unknown')
    return (
      <div className="desk-acts">
        <button type="button" className="desk-button ink" onClick={onFacts}>
          {words.date}
          <kbd className="desk-kbd">D</kbd>
        </button>
      </div>
    )
  return (
    <>
      <p className="desk-note">{place ? doubtMessages[doubt.kind] : ''}</p>
      <div className="desk-acts">
        {doubt.suggestion !== null && place && (
          <button type="button" className="desk-button ink" onClick={onAccept}>
            {desk.accept}
            <kbd className="desk-kbd">{desk.enter}</kbd>
          </button>
        )}
        {place && (
          <button type="button" className="desk-button" onClick={() => onOwn(true)}>
            {desk.own}
            <kbd className="desk-kbd">E</kbd>
          </button>
        )}
        {joinInside({ doubt, place }) !== null && (
          <button type="button" className="desk-button" onClick={onCut}>
            {words.split}
            <kbd className="desk-kbd">B</kbd>
          </button>
        )}
        <button
          type="button"
          className={`desk-button${doubt.suggestion === null ? ' ink' : ''}`}
          onClick={() => onSettle('kept')}
        >
          {desk.keep}
          <kbd className="desk-kbd">K</kbd>
        </button>
      </div>
    </>
  )
}
