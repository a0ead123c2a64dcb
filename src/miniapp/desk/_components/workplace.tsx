import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { desk as words } from '../../../copy/zh-cn/desk'
import { accountOf } from '../../../core/desk/account'
import type { ListId } from '../../../core/desk/action'
import { LIST_NAMES } from '../../../core/desk/draft'
import { joinInside } from '../../../core/desk/join-inside'
import type { DeskState } from '../../../core/desk/log'
import { deskParts, newDeskId } from '../desk-parts'
import { createDeskStore, type DeskStore } from '../desk-store'
import { useDeskKeys } from '../use-desk-keys'
import { listName } from '../use-drag'
import { useLooking, useOtherWindow } from '../use-desk'
import { ArticlePane } from './article-pane'
import { DoubtPane } from './doubt-pane'
import { Foot } from './foot'
import { Keys } from './keys'
import { PreviewPane } from './preview-pane'
import { Scheduled } from './scheduled'
import { SourcePane } from './source-pane'
import { Top } from './top'

/** Whether it is there and has the keyboard now. */
function toElement(selector: string): boolean {
  const element = document.querySelector<HTMLElement>(`.desk-place ${selector}`)
  element?.focus()
  return element !== null
}
/** A key presses the button, whoever draws it. */
const press = (selector: string) =>
  document.querySelector<HTMLElement>(`.desk-place ${selector}`)?.click()

/** How often to look for what another editor did. */
const LOOK_EVERY_MS = 5000

/** One page on the desk: source, articles, doubts. */
export function Workplace({ draft, onBack }: { draft: string; onBack: () => void }) {
  const [store] = useState(() =>
    createDeskStore({
      gateway: deskParts.gateway,
      draft,
      newId: deskParts.newId,
      storage: deskParts.storage,
    }),
  )
  const { status, desk, open, exchange } = useStore(store)
  useEffect(() => void open(), [open])
  useEffect(() => {
    const timer = setInterval(() => void exchange(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [exchange])
  if (status === 'failed')
    return (
      <section className="desk-log-in">
        <h1 className="desk-name">{words.failed}</h1>
        <p>{words.failedWhy}</p>
        <div className="desk-acts">
          <button type="button" className="desk-button ink" onClick={() => void open()}>
            {words.retry}
          </button>
          <button type="button" className="desk-button" onClick={onBack}>
            {words.home.back}
          </button>
        </div>
      </section>
    )
  if (!desk) return <p className="desk-say">{words.opening}</p>
  return <Open store={store} desk={desk} draft={draft} onBack={onBack} />
}

interface OpenProps {
  store: StoreApi<DeskStore>
  desk: DeskState
  draft: string
  onBack: () => void
}

type Panel = 'none' | 'preview' | 'keys'

function Open({ store, desk, draft: draftId, onBack }: OpenProps) {
  const state = useStore(store)
  const { draft } = desk
  const source = state.reply!.source
  const { looking, look, doubts, current, toDoubt, step } = useLooking(draft)
  const [panel, show] = useState<Panel>('none')
  const [owning, own] = useState(false)
  const account = useMemo(() => accountOf(source, draft), [source, draft])
  const otherWindow = useOtherWindow(draftId)
  const settledCount = draft.doubts.filter(({ settled }) => settled !== null).length
  const reply = state.reply!
  const role = { editing: 'editor', proofreading: 'proofreader' }[state.stage as 'editing'] ?? ''
  const writes = reply.me.roles.includes(role)
  const { media, layout, pagePicture } = reply
  const told = [...state.unsaved, ...(state.notice === null ? [] : [state.notice])]
  const page = { draftId, media, layout, pagePicture, writes, laid: state.laid }

  const settle = (how: 'accepted' | 'edited' | 'kept', text?: string) => {
    if (!current || !writes) return
    const { doubt, place } = current
    const next = doubts[doubts.indexOf(current) + 1] ?? null
    // Without a place there is nothing to change.
    const change = how === 'kept' || !place || text === undefined ? {} : { text }
    if (state.act({ kind: 'settle', doubt: doubt.id, how, ...change })) {
      own(false)
      toDoubt(next)
    }
  }
  const toFacts = () => press('.desk-facts')
  const accept = () => {
    const suggestion = current?.doubt.suggestion ?? null
    // Without a date nothing appears: there is nothing to keep as it is.
    if (current?.doubt.kind === 'date-unknown') toFacts()
    else if (suggestion === null) settle('kept')
    else settle('accepted', suggestion)
  }
  const cut = () => {
    const at = current?.place && joinInside(current)
    if (!at || !writes) return
    const block = current!.place!.block.id
    if (state.act({ kind: 'split', block, at, newBlock: newDeskId() })) settle('edited')
  }
  useDeskKeys({
    enabled: panel === 'none' && !owning,
    accept,
    own: () => {
      if (current?.place && writes) own(true)
    },
    keep: () => settle('kept'),
    previous: () => step(-1),
    next: () => step(1),
    cut,
    article: (by) => {
      const lists: ListId[] = [
        ...draft.articles.map(({ id }) => ({ article: id })),
        ...LIST_NAMES.filter((name) => name !== 'loose' || draft.loose.length > 0),
      ]
      const at = lists.findIndex((one) => listName(one) === listName(looking.list))
      const list = lists[Math.max(0, Math.min(lists.length - 1, at + by))]
      if (list) look({ list, block: null, doubt: looking.doubt })
    },
    text: () => toElement('.desk-text.cur') || toElement('.desk-text[data-block]'),
    county: () => toElement('#desk-county'),
    facts: toFacts,
    onward: () => press('#desk-step'),
    undo: () => state.turn('undo'),
    redo: () => state.turn('redo'),
    preview: () => show('preview'),
    keys: () => show('keys'),
  })
  return (
    <div className="desk-place">
      <Top
        state={state}
        facts={draft.facts}
        account={account}
        onBack={onBack}
        onPreview={() => show('preview')}
      />
      <div className="desk-double" />
      {otherWindow && (
        <p className="desk-tell" role="status">
          {words.otherWindow}
        </p>
      )}
      {told.length > 0 && (
        <div className="desk-tell" role="status">
          {told.map((sentence, at) => (
            <p key={at}>{sentence}</p>
          ))}
          <div className="desk-tell-acts">
            <button type="button" className="desk-link" onClick={state.dismiss}>
              {words.understood}
            </button>
          </div>
        </div>
      )}
      <Scheduled state={state} />
      <div className="desk-grid">
        <SourcePane
          source={source}
          page={page}
          draft={draft}
          doubts={doubts}
          looking={looking}
          onBlock={(list, block) => look({ list, block, doubt: looking.doubt })}
          onDoubt={(id) => toDoubt(doubts.find(({ doubt }) => doubt.id === id) ?? null)}
        />
        <ArticlePane
          draft={draft}
          page={page}
          looking={looking}
          look={look}
          act={state.act}
          writes={writes}
          doubt={current}
        />
        <DoubtPane
          draft={draft}
          doubts={doubts}
          current={current}
          settledCount={settledCount}
          writes={writes}
          owning={owning}
          onOwn={own}
          onSettle={settle}
          onAccept={accept}
          onCut={cut}
          onFacts={toFacts}
          onChoose={toDoubt}
          onStep={step}
          onUndo={() => state.turn('undo')}
          onKeys={() => show('keys')}
        />
      </div>
      <Foot account={account} />
      {panel === 'keys' && <Keys onClose={() => show('none')} />}
      {panel === 'preview' && (
        <PreviewPane
          draftId={draftId}
          draft={draft}
          state={state}
          writes={writes}
          onClose={() => show('none')}
        />
      )}
    </div>
  )
}
