import { useState } from 'react'
import { card as words } from '../../../copy/zh-cn/card'
import { desk } from '../../../copy/zh-cn/desk'
import { settle } from '../../../copy/zh-cn/desk-settle'
import { itemBreaches } from '../../../copy/zh-cn/item-breaches'
import type { Action } from '../../../core/desk/action'
import type { ArticleCard, Card } from '../../../core/cards/card'
import type { DraftArticle } from '../../../core/desk/draft'
import type { QuizItem } from '../../../core/quiz/quiz-item'
import type { Preview } from '../desk-gateway'
import { formOf } from '../own-item'
import { ItemForm } from './item-form'
import { Listen } from './listen'
import { Withdraw } from './withdraw'

interface ItemsProps {
  draftId: string
  /** Counties of the page, to choose from. */
  counties: string[]
  card: ArticleCard
  /** The card as the program composed it. */
  composed: Card | undefined
  related: Preview['related'][string]
  article: DraftArticle | undefined
  published: boolean
  writes: boolean
  act: (action: Action) => boolean
}

/** The day of a card, its items to keep or drop, and taking it away from readers. */
export function Items(props: ItemsProps) {
  const { card, composed, related, article, published, writes, act } = props
  /** The item that is being changed; 'new': one more. */
  const [writing, write] = useState<QuizItem | 'new' | null>(null)
  if (!article) return null
  const { dropped, own } = article.items
  const ownOf = (id: string) => own.find(({ item }) => item.id === id) ?? null
  const kept = new Set(card.items.map(({ id }) => id))
  const all = [
    ...card.items,
    ...(composed?.items ?? []).filter(({ id }) => dropped.includes(id) && !kept.has(id)),
  ]
  const fallen = own.filter(({ item }) => !kept.has(item.id))
  return (
    <section className="desk-items">
      <Listen card={card} />
      <label className="desk-field">
        {desk.whichDay}
        <select
          className="desk-input"
          value={article.day ?? ''}
          disabled={!writes}
          onChange={({ target: { value } }) =>
            act({
              kind: 'day',
              article: article.id,
              ...(value !== '' && { day: Number(value) }),
            })
          }
        >
          <option value="">{`${desk.dealtDay}（${card.studyDay}）`}</option>
          {desk.days.map((day, at) => (
            <option key={day} value={at}>
              {day}
            </option>
          ))}
        </select>
      </label>
      <h3 className="desk-head">{desk.items}</h3>
      {all.length === 0 && <p className="desk-note">{desk.noItems}</p>}
      {all.map((item) => {
        const isDropped = !kept.has(item.id)
        return (
          <article key={item.id} className={`desk-item${isDropped ? ' dropped' : ''}`}>
            <p>{item.stem}</p>
            {ownOf(item.id) && <p className="desk-note">{settle.ownMark}</p>}
            <ol>
              {item.options.map((option, at) => (
                <li key={at} className={item.key.includes(at) ? 'key' : ''}>
                  {option}
                  {item.key.includes(at) && <span className="desk-note">　{desk.answer}</span>}
                </li>
              ))}
            </ol>
            <p className="desk-note">
              {desk.from}
              {item.source.sentence}
            </p>
            {writes && !isDropped && formOf(item) && (
              <Choice words={settle.editItem} onChoose={() => write(item)} />
            )}
            {writes && (
              <Choice
                words={isDropped ? desk.keepItem : desk.dropItem}
                onChoose={() =>
                  act({
                    kind: isDropped ? 'keep-item' : 'drop-item',
                    article: article.id,
                    item: item.id,
                  })
                }
              />
            )}
          </article>
        )
      })}
      {fallen.map(({ item }) => (
        <article key={item.id} className="desk-item dropped" id={`fallen-${item.id}`}>
          <b>{settle.fallen}</b>
          <p>{item.stem}</p>
          <p className="desk-note">{itemBreaches.offsets}</p>
          {writes && (
            <>
              <Choice words={settle.editItem} onChoose={() => write(item)} />
              <Choice
                words={settle.takeOff}
                onChoose={() => act({ kind: 'drop-item', article: article.id, item: item.id })}
              />
            </>
          )}
        </article>
      ))}
      {writes && (
        <button
          type="button"
          id="desk-own-item"
          className="desk-button"
          onClick={() => write('new')}
        >
          {settle.ownItem}
        </button>
      )}
      {writing && (
        <ItemForm
          draftId={props.draftId}
          card={card}
          counties={props.counties}
          item={writing === 'new' ? null : writing}
          owned={writing === 'new' ? null : ownOf(writing.id)}
          act={act}
          onClose={() => write(null)}
        />
      )}
      {related.length > 0 && <h3 className="desk-head">{words.related}</h3>}
      {related.map(({ id, headline, county, date, terms }) => {
        const isDropped = article.unrelated?.includes(id) ?? false
        return (
          <article key={id} className={`desk-item${isDropped ? ' dropped' : ''}`}>
            <p className="desk-note">{[date, county].filter(Boolean).join('　')}</p>
            <p>{headline}</p>
            <p className="desk-note">{words.alsoThere(terms)}</p>
            {writes && (
              <Choice
                words={isDropped ? desk.keepRelated : desk.dropRelated}
                onChoose={() =>
                  act({
                    kind: isDropped ? 'keep-related' : 'drop-related',
                    article: article.id,
                    card: id,
                  })
                }
              />
            )}
          </article>
        )
      })}
      {published && <Withdraw cardId={card.id} />}
    </section>
  )
}

function Choice({ words, onChoose }: { words: string; onChoose: () => void }) {
  return (
    <button type="button" className="desk-link" onClick={onChoose}>
      {words}
    </button>
  )
}
