import { useState } from 'react'
import { settle } from '../../../copy/zh-cn/desk-settle'
import type { Action } from '../../../core/desk/action'
import type { DraftArticle } from '../../../core/desk/draft'

interface ArticleFactsProps {
  article: DraftArticle
  writes: boolean
  act: (action: Action) => boolean
}

/** Where an article is from and who wrote it: what the list, the quiz and the search go by. */
export function ArticleFacts({ article, writes, act }: ArticleFactsProps) {
  const { id, county, reporters } = article
  return (
    <div className="desk-whose">
      <Field
        key={`c${id}${county}`}
        id="desk-county"
        words={settle.county}
        value={county ?? ''}
        writes={writes}
        onKeep={(value) => act({ kind: 'county', article: id, county: value || null })}
      />
      <Field
        key={`r${id}${reporters.join()}`}
        id="desk-reporters"
        words={settle.reporters}
        value={reporters.join('、')}
        title={settle.reportersNote}
        writes={writes}
        onKeep={(value) =>
          act({
            kind: 'reporters',
            article: id,
            reporters: value.split(/[、，,\s]+/).filter((name) => name !== ''),
          })
        }
      />
    </div>
  )
}

interface FieldProps {
  id: string
  words: string
  value: string
  title?: string
  writes: boolean
  onKeep: (value: string) => void
}

/** Kept with Enter or when it is left; Esc puts back what was there. */
function Field({ id, words, value, title, writes, onKeep }: FieldProps) {
  const [typed, type] = useState(value)
  const keep = () => {
    if (typed.trim() !== value) onKeep(typed.trim())
  }
  return (
    <label className="desk-label">
      {words}
      <input
        id={id}
        className="desk-input"
        value={typed}
        title={title}
        disabled={!writes}
        maxLength={id === 'desk-county' ? 20 : 120}
        onChange={({ target }) => type(target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Escape') {
            type(value)
            event.stopPropagation()
          }
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
    </label>
  )
}
