import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { operatorDesk as words, settingSaid } from '../../../../copy/zh-cn/operator-desk'
import type { Change, TrialReport } from '../../../../core/desk/trial'
import { operatorStore } from '../../operator-parts'
import { ChangeView } from './change-view'

/** What a try-out found, in words and in lists; while it runs, how far it is. */
export function TrialView() {
  const { trial, text } = useStore(operatorStore)
  const section = useRef<HTMLElement>(null)
  const kind = trial?.kind
  // What is told lies below a long list: it is gone to when a try-out begins.
  useEffect(() => {
    if (kind === 'running') section.current?.scrollIntoView({ block: 'nearest' })
    if (kind === 'done') section.current?.scrollIntoView({ block: 'start' })
  }, [kind])
  if (!trial) return null
  return (
    <section ref={section} className="desk-trial" id="operator-trial" aria-live="polite">
      {trial.kind === 'running' && (
        <>
          <p>{trial.of === 0 ? words.trial.starting : words.trial.running(trial.done, trial.of)}</p>
          <progress className="desk-progress" max={Math.max(1, trial.of)} value={trial.done} />
        </>
      )}
      {trial.kind === 'said' && <p>{trial.why}</p>}
      {trial.kind === 'done' && (
        <>
          {trial.content !== text && <p className="desk-note">{words.trial.olderText}</p>}
          <Report report={trial.report} />
        </>
      )}
    </section>
  )
}

const KINDS = Object.keys(words.count) as Change['kind'][]

function Report({ report: { looked, found, counts, fields } }: { report: TrialReport }) {
  const chosen = useStore(operatorStore, (state) => state.chosen)
  const editions = looked.filter(({ kind }) => kind === 'edition').length
  const isSetting = chosen === 'product' || chosen === 'channel'
  const said = KINDS.flatMap((kind) => {
    const count = counts[kind]
    return count ? [words.count[kind](count)] : []
  })
  const changesItems = counts['item-gone'] !== undefined || counts['item-new'] !== undefined
  return (
    <>
      {!isSetting && (
        <p>
          {looked.length === 0
            ? words.trial.nothingToTry
            : `${words.trial.looked(editions, looked.length - editions)}：`}
          <b>{said.join('，') || (looked.length > 0 && words.trial.nothing)}</b>
        </p>
      )}
      {isSetting && fields.length === 0 && <p>{words.trial.nothing}</p>}
      {chosen === 'quiz' && counts['item-new'] !== undefined && (
        <p className="desk-operator-fault">{words.trueFalseWarning}</p>
      )}
      {changesItems && <p className="desk-note">{words.trial.later}</p>}
      {counts['name-held'] !== undefined && (
        <p className="desk-note">{words.trial.withdrawFirst}</p>
      )}
      {fields.length > 0 && (
        <dl className="desk-trial-fields">
          {fields.map(({ field, from, to }) => (
            <div key={field}>
              <dt>{words.field[field]?.[0] ?? field}</dt>
              <dd>
                <s>{settingSaid(from)}</s>
                <b>{settingSaid(to)}</b>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {found.map(({ page, changes, more }) => (
        <div key={`${page.kind}-${page.id}`}>
          <h3 className="desk-head">{words.page(page)}</h3>
          {changes.map((change, at) => (
            <ChangeView key={at} change={change} />
          ))}
          {more > 0 && <p className="desk-note">{words.trial.more(more)}</p>}
        </div>
      ))}
    </>
  )
}
