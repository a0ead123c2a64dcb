import { useState } from 'react'
import type { CharacterAccount } from '../../../core/desk/account'
import { desk } from '../../../copy/zh-cn/desk'
import type { PageFacts } from '../../../core/desk/draft'
import { deskAfterwards } from '../../../copy/zh-cn/desk-afterwards'
import { changeOf, handsOf, type ReopenedFor } from '../../../core/desk/step'
import type { DeskStore } from '../desk-store'
import { Afterwards } from './afterwards'
import { Reopen } from './reopen'
import { Sheet } from './sheet'
import { Signing } from './signing'

interface TopProps {
  state: DeskStore
  facts: PageFacts
  account: CharacterAccount
  onBack: () => void
  onPreview: () => void
}

const HANDS = ['editor', 'proofreader', 'signatory'] as const

/** Which page this is, whether it is stored, whose turn it is, and the one next step. */
export function Top({ state, facts, account, onBack, onPreview }: TopProps) {
  const [changing, change] = useState(false)
  const [signing, sign] = useState(false)
  const [asking, ask] = useState(false)
  const [after, look] = useState(false)
  const [reopening, reopen] = useState<ReopenedFor | null>(null)
  const { stage, saving, entries, reply, step } = state
  const { roles } = reply!.me
  const again = stage === 'published' || reply!.editionId === null ? null : changeOf(entries)
  const turn = { editing: 0, proofreading: 1, signing: 2, scheduled: 3, published: 3 }[stage]
  const said = { saved: desk.saved, saving: desk.saving, waiting: desk.waiting }[saving]
  const handOn = () => {
    if (account.loose > 0 && !asking) return ask(true)
    ask(false)
    void step({ kind: 'handed-on' })
  }
  return (
    <header className="desk-top">
      <button type="button" className="desk-name desk-home" onClick={onBack} title={desk.home.back}>
        {desk.title}
      </button>
      <button type="button" className="desk-facts" onClick={() => change(true)}>
        {facts.date ? dateOf(facts.date) : <mark>{desk.dateUnknown}</mark>}　
        {facts.pageNumber !== null && desk.pageNumber(facts.pageNumber)}
        {facts.pageTitle && desk.pageTitle(facts.pageTitle)}
      </button>
      <span className="desk-note" role="status" id="desk-saved">
        {stage === 'published' ? desk.published : said}
      </span>
      <div className="desk-flow">
        {HANDS.map((role, at) => (
          <span key={role} className={at === turn ? 'on' : ''}>
            {desk.stages[role]}
            {nameOf(entries, at) && ` ${nameOf(entries, at)}`}
            {at === turn && at === 0 && !nameOf(entries, 0) && ` ${reply!.me.name}`}
          </span>
        ))}
      </div>
      <button type="button" className="desk-button" id="desk-preview" onClick={onPreview}>
        {desk.preview}
      </button>
      {stage === 'editing' && again && roles.includes('editor') && (
        <button
          type="button"
          className="desk-button"
          id="desk-told"
          onClick={() => reopen(again.why)}
        >
          {deskAfterwards.changeTold}
        </button>
      )}
      {(stage === 'published' || reply!.editionId !== null) && (
        <button type="button" className="desk-button" id="desk-after" onClick={() => look(true)}>
          {deskAfterwards.open}
        </button>
      )}
      {stage === 'editing' && roles.includes('editor') && (
        <button type="button" className="desk-button ink" id="desk-step" onClick={handOn}>
          {desk.steps.toProof}
        </button>
      )}
      {stage === 'proofreading' && roles.includes('proofreader') && (
        <>
          <button
            type="button"
            className="desk-button"
            onClick={() => void step({ kind: 'sent-back' })}
          >
            {desk.steps.back}
          </button>
          <button type="button" className="desk-button ink" id="desk-step" onClick={handOn}>
            {desk.steps.toSign}
          </button>
        </>
      )}
      {stage === 'signing' && roles.includes('signatory') && (
        <>
          <button
            type="button"
            className="desk-button"
            onClick={() => void step({ kind: 'sent-back' })}
          >
            {desk.steps.back}
          </button>
          <button
            type="button"
            className="desk-button ink"
            id="desk-step"
            onClick={() => sign(true)}
          >
            {desk.steps.sign}
          </button>
        </>
      )}
      {stage === 'published' &&
        roles.includes('editor') &&
        (['erratum', 'correction'] as const).map((why) => (
          <button
            type="button"
            key={why}
            id={`desk-${why}`}
            className="desk-button"
            onClick={() => reopen(why)}
          >
            {desk.steps[why]}
          </button>
        ))}
      {after && <Afterwards draft={reply!.id} state={state} onClose={() => look(false)} />}
      {reopening && (
        <Reopen
          why={reopening}
          told={stage === 'editing' ? again?.tell : undefined}
          state={state}
          onClose={() => reopen(null)}
        />
      )}
      {asking && (
        <Sheet title={desk.steps.toProof} narrow onClose={() => ask(false)}>
          <p>{desk.looseAsk(account.loose)}</p>
          <button type="button" className="desk-button" onClick={handOn}>
            {stage === 'editing' ? desk.steps.toProof : desk.steps.toSign}
          </button>
        </Sheet>
      )}
      {changing && <Facts facts={facts} state={state} onClose={() => change(false)} />}
      {signing && <Signing state={state} onClose={() => sign(false)} />}
    </header>
  )
}

const dateOf = (date: string) => {
  const [year, month, day] = date.split('-').map(Number)
  return `${year}年${month}月${day}日`
}

/** Who took a step of this version; null: nobody yet. */
const nameOf = (entries: DeskStore['entries'], at: number): string | null =>
  handsOf(entries)[at]?.name ?? null

function Facts({
  facts,
  state,
  onClose,
}: {
  facts: PageFacts
  state: DeskStore
  onClose: () => void
}) {
  const [date, setDate] = useState(facts.date ?? '')
  const [startsOn, setStart] = useState(facts.startsOn ?? '')
  const [number, setNumber] = useState(String(facts.pageNumber ?? ''))
  const [title, setTitle] = useState(facts.pageTitle ?? '')
  return (
    <Sheet title={desk.changeFacts} narrow onClose={onClose}>
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault()
          const pageNumber = /^[1-9]\d{0,2}$/.test(number) ? Number(number) : null
          state.act({
            kind: 'facts',
            facts: {
              date: date || null,
              startsOn: startsOn || null,
              pageNumber,
              pageTitle: title.trim() || null,
            },
          })
          onClose()
        }}
      >
        <label>
          {desk.date}
          <input
            className="desk-input"
            type="date"
            value={date}
            onChange={({ target }) => setDate(target.value)}
          />
        </label>
        <label>
          {desk.startsOn}
          <input
            className="desk-input"
            type="date"
            value={startsOn}
            onChange={({ target }) => setStart(target.value)}
          />
        </label>
        <label>
          {desk.pageNumberLabel}
          <input
            className="desk-input"
            inputMode="numeric"
            value={number}
            onChange={({ target }) => setNumber(target.value)}
          />
        </label>
        <label>
          {desk.pageTitleLabel}
          <input
            className="desk-input"
            value={title}
            maxLength={40}
            onChange={({ target }) => setTitle(target.value)}
          />
        </label>
        <button type="submit" className="desk-button ink">
          {desk.done}
        </button>
      </form>
    </Sheet>
  )
}
