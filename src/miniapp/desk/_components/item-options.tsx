import { itemForm as words } from '../../../copy/zh-cn/desk-settle'
import type { OwnItem } from '../own-item'

interface ItemOptionsProps {
  form: OwnItem
  change: (part: Partial<OwnItem>) => void
}

/** As many as any kind takes. */
const MOST = 6

const put = (list: string[], at: number, text: string) =>
  list.map((one, index) => (index === at ? text : one))

/** The options, and which of them are right; in order or in pairs where the kind asks for that. */
export function ItemOptions({ form, change }: ItemOptionsProps) {
  const { kind, options, left, key } = form
  const inOrder = kind === 'order' || kind === 'match'
  const mark = (at: number) => {
    if (kind !== 'members') return change({ key: [at] })
    change({ key: key.includes(at) ? key.filter((one) => one !== at) : [...key, at] })
  }
  return (
    <fieldset className="desk-options">
      <legend>{words.options}</legend>
      {inOrder && <p className="desk-note">{kind === 'match' ? words.pairs : words.inOrder}</p>}
      {options.map((option, at) => (
        <div key={at} className="desk-option">
          {!inOrder && (
            <input
              type={kind === 'members' ? 'checkbox' : 'radio'}
              name="item-key"
              aria-label={words.isKey(at + 1)}
              checked={key.includes(at)}
              onChange={() => mark(at)}
            />
          )}
          {kind === 'match' && (
            <input
              className="desk-input"
              aria-label={words.left(at + 1)}
              value={left[at] ?? ''}
              onChange={({ target }) => change({ left: put(left, at, target.value) })}
            />
          )}
          <input
            className="desk-input"
            aria-label={kind === 'match' ? words.right(at + 1) : words.option(at + 1)}
            value={option}
            onChange={({ target }) => change({ options: put(options, at, target.value) })}
          />
        </div>
      ))}
      <div className="desk-acts">
        {options.length < MOST && (
          <button
            type="button"
            className="desk-link"
            onClick={() =>
              change({
                options: [...options, ''],
                ...(kind === 'match' && { left: [...left, ''] }),
              })
            }
          >
            {words.add}
          </button>
        )}
        {options.length > 3 && (
          <button
            type="button"
            className="desk-link"
            onClick={() => {
              const last = options.length - 1
              change({
                options: options.slice(0, last),
                left: left.slice(0, last),
                key: key.filter((one) => one !== last),
              })
            }}
          >
            {words.remove}
          </button>
        )}
      </div>
    </fieldset>
  )
}
