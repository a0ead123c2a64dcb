import { useRef, useState } from 'react'
import { itemForm as words } from '../../../copy/zh-cn/desk-settle'
import type { ArticleCard } from '../../../core/cards/card'
import type { Action } from '../../../core/desk/action'
import type { QuizItem } from '../../../core/quiz/quiz-item'
import { BLANK } from '../../../core/quiz/stems'
import { blankItem, FORM_KINDS, formOf, itemOf, type FormKind, type OwnItem } from '../own-item'
import { useItemCheck } from '../use-item-check'
import { ItemOptions } from './item-options'
import { Sentences } from './sentences'
import { Sheet } from './sheet'

interface ItemFormProps {
  draftId: string
  card: ArticleCard
  counties: string[]
  /** The item that is changed; null: a new one. */
  item: QuizItem | null
  /** Where it is the editor's own already: the composed item it stands for. */
  owned: { replaces: string | null } | null
  act: (action: Action) => boolean
  onClose: () => void
}

/** An item of one's own: cited by choosing a sentence, checked at every change, kept when it passes. */
export function ItemForm({ draftId, card, counties, item, owned, act, onClose }: ItemFormProps) {
  const [form, write] = useState<OwnItem>(
    () => (item && formOf(item)) ?? blankItem('figure', card, counties),
  )
  const change = (part: Partial<OwnItem>) => write((now) => ({ ...now, ...part }))
  const made = itemOf(form, card)
  const others = card.items.filter(({ id }) => id !== item?.id)
  const { checking, faults } = useItemCheck(draftId, card.id, made, others)
  const mayKeep = made !== null && !checking && faults.length === 0
  const keep = () => {
    if (!made || !mayKeep) return
    if (owned && item && item.id !== made.id)
      act({ kind: 'drop-item', article: card.id, item: item.id })
    const replaces = owned ? owned.replaces : (item?.id ?? null)
    if (act({ kind: 'own-item', article: card.id, replaces, item: made })) onClose()
  }
  const named = form.kind === 'county' || form.kind === 'members' || form.kind === 'order'
  return (
    <Sheet title={words.title(card.headline)} onClose={onClose}>
      <div className="desk-write">
        <Sentences
          card={card}
          chosen={form.source}
          onChoose={(source) =>
            change({ source, ...(form.stem === '' && { stem: clauseOf(source.sentence) }) })
          }
        />
        <form
          className="desk-form"
          onSubmit={(event) => {
            event.preventDefault()
            keep()
          }}
        >
          <label className="desk-label above">
            {words.kind}
            <select
              className="desk-input"
              id="item-kind"
              value={form.kind}
              onChange={({ target }) =>
                write((now) => ({
                  ...blankItem(target.value as FormKind, card, counties),
                  source: now.source,
                  stem: now.source ? clauseOf(now.source.sentence) : '',
                }))
              }
            >
              {FORM_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {words.kinds[kind]}
                </option>
              ))}
            </select>
          </label>
          {form.kind === 'figure' && <Stem form={form} change={change} />}
          {named && (
            <label className="desk-label above">
              {words.name}
              <input
                className="desk-input"
                id="item-name"
                value={form.name}
                onChange={({ target }) => change({ name: target.value })}
              />
            </label>
          )}
          <ItemOptions form={form} change={change} />
          {made && (
            <div className="desk-item">
              <p className="desk-note">{words.asReader}</p>
              <p>{made.stem}</p>
            </div>
          )}
          <div role="status" id="item-told" className="desk-told">
            {checking && <p className="desk-note">{words.checking}</p>}
            {mayKeep && <p>{words.fits}</p>}
            {faults.length > 0 && <b>{words.wrong}</b>}
            {faults.map((fault) => (
              <p key={fault}>{fault}</p>
            ))}
          </div>
          <button type="submit" id="item-keep" className="desk-button ink" disabled={!mayKeep}>
            {words.keep}
          </button>
        </form>
      </div>
    </Sheet>
  )
}

/** Without its final mark: what a stem ends with. */
const clauseOf = (sentence: string) => sentence.replace(/[。！？!?]+$/, '')

/** The clause, of which what is chosen becomes the blank and the first option. */
function Stem({ form, change }: { form: OwnItem; change: (part: Partial<OwnItem>) => void }) {
  const area = useRef<HTMLTextAreaElement>(null)
  const blank = () => {
    const { selectionStart: start = 0, selectionEnd: end = 0 } = area.current ?? {}
    const asked = form.stem.slice(start, end)
    if (asked === '') return
    const at = Math.max(0, form.key[0] ?? 0)
    change({
      stem: form.stem.slice(0, start) + BLANK + form.stem.slice(end),
      options: form.options.map((option, index) => (index === at ? asked : option)),
      key: [at],
    })
  }
  return (
    <>
      <label className="desk-label above">
        {words.stem}
        <textarea
          className="desk-input"
          id="item-stem"
          ref={area}
          rows={3}
          title={words.stemNote}
          value={form.stem}
          onChange={({ target }) => change({ stem: target.value.replace(/\n/g, '') })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            blank()
          }}
        />
      </label>
      <p className="desk-note">{words.stemNote}</p>
      <button type="button" className="desk-button" id="item-blank" onClick={blank}>
        {words.blank}
        <kbd className="desk-kbd">↵</kbd>
      </button>
    </>
  )
}
