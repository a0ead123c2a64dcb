import { useId } from 'react'
import { operatorDesk as words } from '../../../../copy/zh-cn/operator-desk'
import type { County } from '../../../../core/edition/county'

/** In the official order; one a line, so that versions can be compared. */
const written = (counties: County[]) =>
  `[\n${counties
    .map(
      ({ name, short }) =>
        `  { "name": ${JSON.stringify(name)}, "short": ${JSON.stringify(short)} }`,
    )
    .join(',\n')}\n]\n`

/** Counties as rows, in their order. */
export function Counties({ text, onWrite }: { text: string; onWrite: (text: string) => void }) {
  const id = useId()
  const counties = JSON.parse(text) as County[]
  const put = (next: County[]) => onWrite(written(next))
  const change = (at: number, part: Partial<County>) =>
    put(counties.map((county, other) => (other === at ? { ...county, ...part } : county)))
  const moveUp = (at: number) => {
    const next = [...counties]
    next.splice(at - 1, 2, counties[at]!, counties[at - 1]!)
    put(next)
  }
  return (
    <div className="desk-counties">
      <p className="desk-counties-row desk-note" aria-hidden="true">
        <span>{words.fields.name}</span>
        <span>{words.fields.short}</span>
      </p>
      {counties.map(({ name, short }, at) => (
        <div key={at} className="desk-counties-row">
          <input
            className="desk-input"
            id={`${id}-${at}`}
            aria-label={words.fields.name}
            value={name}
            maxLength={20}
            onChange={({ target }) => change(at, { name: target.value })}
          />
          <input
            className="desk-input"
            aria-label={words.fields.short}
            value={short}
            maxLength={20}
            onChange={({ target }) => change(at, { short: target.value })}
          />
          <button
            type="button"
            className="desk-link"
            disabled={at === 0}
            aria-label={`${words.fields.up} ${name}`}
            onClick={() => moveUp(at)}
          >
            {words.fields.up}
          </button>
          <button
            type="button"
            className="desk-link"
            aria-label={`${words.fields.remove} ${name}`}
            disabled={counties.length === 1}
            onClick={() => put(counties.filter((_, other) => other !== at))}
          >
            {words.fields.remove}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="desk-button"
        onClick={() => put([...counties, { name: '', short: '' }])}
      >
        {words.fields.add}
      </button>
    </div>
  )
}
