import { desk } from '../../../copy/zh-cn/desk'
import { settle } from '../../../copy/zh-cn/desk-settle'
import { HEAD_ROLES, type BlockRole } from '../../../core/desk/draft'
import { newDeskId } from '../desk-parts'
import { letterOf } from '../letters'
import { alike, asCredit, down, type TextBlockProps } from './text-acts'

/** What can be done with the text that is looked at. */
export function Tools(props: TextBlockProps) {
  const { block, list, draft, above, below, act, onEdit, onMove } = props
  const previous = alike(block, above)
  const roles: BlockRole[] = typeof list === 'string' ? [] : [...HEAD_ROLES, 'paragraph']
  return (
    <div className="desk-tools" onClick={(event) => event.stopPropagation()}>
      <button type="button" onClick={() => onEdit(true)}>
        {desk.edit}
      </button>
      {previous && (
        <button type="button" onClick={() => onMove(list, previous.id)}>
          {desk.up}
        </button>
      )}
      {above && (
        <button
          type="button"
          onClick={() => act({ kind: 'join', block: above.id, next: block.id })}
        >
          {desk.joinPrevious}
        </button>
      )}
      {alike(block, below) && (
        <button type="button" onClick={() => down(props)}>
          {desk.down}
        </button>
      )}
      <button
        type="button"
        onClick={() => act({ kind: 'new-article', block: block.id, article: newDeskId() })}
      >
        {desk.newArticle}
      </button>
      {list !== 'furniture' && (
        <button type="button" onClick={() => onMove('furniture', null)}>
          {desk.toFurniture}
        </button>
      )}
      {list !== 'captions' && (
        <button type="button" onClick={() => onMove('captions', null)}>
          {settle.toCaption}
        </button>
      )}
      {block.role !== 'credit' && typeof list === 'string' && (
        <button type="button" onClick={() => asCredit(props)}>
          {settle.toCredit}
        </button>
      )}
      <select
        className="desk-input"
        aria-label={desk.moveTo}
        value=""
        onChange={({ target: { value } }) => onMove({ article: value }, null)}
      >
        <option value="">{desk.moveTo}</option>
        {draft.articles.map(({ id }, at) => (
          <option key={id} value={id}>
            {desk.article(letterOf(at))}
          </option>
        ))}
      </select>
      {roles.length > 0 && (
        <select
          className="desk-input"
          aria-label={desk.asRole}
          value={block.role}
          onChange={({ target: { value } }) =>
            act({ kind: 'move', block: block.id, to: list, role: value as BlockRole, before: null })
          }
        >
          {roles.map((role) => (
            <option key={role} value={role}>
              {desk.roles[role]}
            </option>
          ))}
        </select>
      )}
      {typeof list !== 'string' && draft.articles.length > 1 && (
        <select
          className="desk-input"
          aria-label={desk.joinArticle}
          value=""
          onChange={({ target: { value } }) =>
            act({ kind: 'join-articles', article: list.article, into: value })
          }
        >
          <option value="">{desk.joinArticle}</option>
          {draft.articles.map(
            ({ id }, at) =>
              id !== list.article && (
                <option key={id} value={id}>
                  {desk.article(letterOf(at))}
                </option>
              ),
          )}
        </select>
      )}
    </div>
  )
}
