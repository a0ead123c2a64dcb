import { useEffect, useRef, useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import type { Action, ListId } from '../../../core/desk/action'
import { HEAD_ROLES, LIST_NAMES, type Draft } from '../../../core/desk/draft'
import { textOf } from '../../../core/desk/pieces'
import { blocksOf } from '../../../core/desk/places'
import { newDeskId } from '../desk-parts'
import { letterOf } from '../letters'
import type { DeskPage } from '../page-look'
import type { Looking, OpenDoubt } from '../use-desk'
import { PictureEditor } from './picture-editor'
import { TextBlock } from './text-block'

interface ArticlePaneProps {
  draft: Draft
  page: DeskPage
  looking: Looking
  look: (looking: Looking) => void
  act: (action: Action) => boolean
  writes: boolean
  doubt: OpenDoubt | null
}

/** What is dragged: a block's id. */
const DRAGGED = 'text/plain'

/** An article as readers will see it, each text to be changed and moved; or one of the page's lists. */
export function ArticlePane({ draft, page, looking, look, act, writes, doubt }: ArticlePaneProps) {
  const { list, block: here } = looking
  const blocks = blocksOf(draft, list) ?? []
  const article =
    typeof list === 'string' ? null : draft.articles.find(({ id }) => id === list.article)
  const [editing, edit] = useState<string | null>(null)
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (here)
      pane.current?.querySelector(`[data-block="${here}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [here, list])
  const moveTo = (block: string, to: ListId, before: string | null = null) =>
    act({
      kind: 'move',
      block,
      to,
      role: typeof to !== 'string' ? 'paragraph' : to === 'captions' ? 'caption' : 'furniture',
      before,
    })
  const drop = (to: ListId, before: string | null) => (event: React.DragEvent) => {
    event.preventDefault()
    const block = event.dataTransfer.getData(DRAGGED)
    if (writes && block && block !== before) moveTo(block, to, before)
  }
  const over = (event: React.DragEvent) => event.preventDefault()
  const characters = blocks
    .filter(({ role }) => role === 'paragraph')
    .reduce((sum, block) => sum + textOf(block).replace(/\s+/g, '').length, 0)
  const paragraphs = blocks.filter(({ role }) => role === 'paragraph').length
  const at = article ? draft.articles.indexOf(article) : -1
  return (
    <section className="desk-pane" aria-label={desk.asRead}>
      <header className="desk-head">
        <b>{article ? `${letterOf(at)}　${desk.asRead}` : desk.lists[list as 'loose']}</b>
        <span className="desk-note">{article && desk.facts(characters, paragraphs)}</span>
      </header>
      <nav className="desk-tabs">
        {draft.articles.map(({ id }, number) => (
          <button
            type="button"
            key={id}
            className={article?.id === id ? 'on' : ''}
            aria-label={desk.article(letterOf(number))}
            onClick={() => look({ list: { article: id }, block: null, doubt: looking.doubt })}
            onDragOver={over}
            onDrop={drop({ article: id }, null)}
          >
            {letterOf(number)}
          </button>
        ))}
        {LIST_NAMES.filter((name) => name !== 'loose' || draft.loose.length > 0).map((name) => (
          <button
            type="button"
            key={name}
            className={list === name ? 'on' : ''}
            onClick={() => look({ list: name, block: null, doubt: looking.doubt })}
            onDragOver={over}
            onDrop={drop(name, null)}
          >
            {desk.lists[name]}
          </button>
        ))}
      </nav>
      <div className={`desk-article${article ? '' : ' of-page'}`} ref={pane}>
        {blocks.length === 0 && <p className="desk-note">{desk.nothingHere}</p>}
        {blocks.map((block, index) => (
          <TextBlock
            key={block.id}
            block={block}
            list={list}
            draft={draft}
            previous={blocks[index - 1]?.role === block.role ? blocks[index - 1]! : null}
            next={blocks[index + 1]?.role === block.role ? blocks[index + 1]! : null}
            afterNext={blocks[index + 2] ?? null}
            here={here === block.id}
            editing={editing === block.id}
            writes={writes}
            doubt={doubt?.place?.block.id === block.id ? doubt : null}
            act={act}
            onEdit={(on) => edit(on ? block.id : null)}
            onHere={() => look({ list, block: block.id, doubt: looking.doubt })}
            onMove={(to, before) => moveTo(block.id, to, before)}
            onDropBefore={drop(list, block.id)}
          />
        ))}
        {article && <PictureEditor article={article} draft={draft} page={page} act={act} />}
        {article && writes && (
          <p className="desk-missing">
            {HEAD_ROLES.filter((role) => !blocks.some((block) => block.role === role)).map(
              (role) => (
                <button
                  type="button"
                  key={role}
                  className="desk-link"
                  onClick={() => {
                    const block = newDeskId()
                    const text = desk.roles[role]
                    if (act({ kind: 'write', article: article.id, role, block, text })) edit(block)
                  }}
                >
                  {desk.write(desk.roles[role])}
                </button>
              ),
            )}
          </p>
        )}
      </div>
    </section>
  )
}
