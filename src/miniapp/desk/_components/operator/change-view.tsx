import { useState } from 'react'
import { desk } from '../../../../copy/zh-cn/desk'
import { operatorDesk as words } from '../../../../copy/zh-cn/operator-desk'
import type { Change } from '../../../../core/desk/trial'
import { Withdraw } from '../withdraw'
import { useListening } from './listening'

/** One thing that would be otherwise: what, in which article, and where. */
export function ChangeView({ change }: { change: Change }) {
  return (
    <article className="desk-item desk-change">
      <p className="desk-note">
        <b>{words.change[change.kind]}</b>　{change.headline || words.trial.lookBack}
      </p>
      <Inside change={change} />
    </article>
  )
}

function Inside({ change }: { change: Change }) {
  switch (change.kind) {
    case 'item-gone':
    case 'item-new':
      return (
        <>
          <p>{change.stem}</p>
          <p className="desk-note">{change.sentence}</p>
        </>
      )
    case 'protected':
    case 'released':
      return (
        <p>
          <Marked text={change.sentence} terms={change.terms} />
        </p>
      )
    case 'doubt-gone':
    case 'doubt-new':
      return (
        <p>
          {change.left}
          {change.suggestion === null ? (
            <mark>{change.printed}</mark>
          ) : (
            <>
              <s>{change.printed}</s>
              <mark>{change.suggestion}</mark>
            </>
          )}
          {change.right}
        </p>
      )
    case 'county':
      return (
        <p>
          <s>{change.from ?? words.trial.noCounty}</s>
          <b>{change.to ?? words.trial.noCounty}</b>
        </p>
      )
    case 'name-held':
      return (
        <>
          <p>{change.names.join('、')}</p>
          {change.cardId !== null && <WithdrawHere cardId={change.cardId} />}
        </>
      )
    case 'reading':
      return <Heard change={change} />
  }
}

/** Asked for first: many cards may hold one name. */
function WithdrawHere({ cardId }: { cardId: string }) {
  const [isOpen, open] = useState(false)
  if (isOpen) return <Withdraw cardId={cardId} />
  return (
    <button type="button" className="desk-link" onClick={() => open(true)}>
      {desk.withdraw}
    </button>
  )
}

function Heard({ change }: { change: Extract<Change, { kind: 'reading' }> }) {
  const { by, say } = useListening()
  const { sentence, from, to } = change
  return (
    <>
      <p>{sentence}</p>
      <p className="desk-note">
        {from.length > 0 && <s>{from.join('、')}</s>}
        <b>{to.join('、')}</b>
        {by !== null && (
          <button type="button" className="desk-link" onClick={() => say(sentence)}>
            {words.trial.listen}
          </button>
        )}
      </p>
    </>
  )
}

/** A sentence with the words that decide marked; what stands with blanks between is left as it is. */
function Marked({ text, terms }: { text: string; terms: string[] }) {
  const term = terms.find((one) => text.includes(one))
  if (term === undefined) return <>{text}</>
  const at = text.indexOf(term)
  return (
    <>
      {text.slice(0, at)}
      <mark>{term}</mark>
      <Marked text={text.slice(at + term.length)} terms={terms} />
    </>
  )
}
