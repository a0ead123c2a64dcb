import { useEffect, useRef, useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import type { Action, ListId } from '../../../core/desk/action'
import { LIST_NAMES, type Draft } from '../../../core/desk/draft'
import { textOf } from '../../../core/desk/pieces'
import { blocksOf, findBlock } from '../../../core/desk/places'
import { letterOf } from '../letters'
import type { DeskPage } from '../page-look'
import { PictureEditor } from './picture-editor'
import { listName, useDrag } from '../use-drag'
import type { Looking, OpenDoubt } from '../use-desk'
import { useKeptFocus } from '../use-kept-focus'
import { ArticleFacts } from './article-facts'
import { MissingHeads } from './missing-heads'
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

/** The role that a text has where it comes to stand. */
const roleIn = (to: ListId) =>
  typeof to !== 'string' ? 'paragraph' : to === 'captions' ? 'caption' : 'furniture'

/** An article as readers will see it, each text to be changed and moved; or one of the page's lists. */
export function ArticlePane({ draft, page, looking, look, act, writes, doubt }: ArticlePaneProps) {
  const { block: here } = looking
  const [written, write] = useState<{ block: string; from: string } | null>(null)
  // Whoever goes elsewhere writes no more; a text that others move meanwhile is followed.
  const editing = written?.from === listName(looking.list) ? written.block : null
  const list = (editing && findBlock(draft, editing)?.list) || looking.list
  const blocks = blocksOf(draft, list) ?? []
  const article =
    typeof list === 'string' ? null : draft.articles.find(({ id }) => id === list.article)
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (here)
      pane.current?.querySelector(`[data-block="${here}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [here, list])
  useKeptFocus(pane, blocks, editing)
  const moveTo = (block: string, to: ListId, before: string | null = null) =>
    act({ kind: 'move', block, to, role: roleIn(to), before })
  const show = (to: ListId, block: string | null = null) => {
    write(null)
    look({ list: to, block, doubt: looking.doubt })
  }
  const edit = (block: string | null) => {
    if (block !== null) write({ block, from: listName(list) })
    else show(list, editing)
  }
  const { dragged, place, begin } = useDrag({
    enabled: writes && editing === null,
    onDrop: (block, { to, before }) => {
      // Where it stands already it stays what it is.
      const at = blocks.findIndex(({ id }) => id === block)
      const isHere = at >= 0 && listName(to) === listName(list)
      if (isHere && (blocks[at + 1]?.id ?? null) === before) return
      moveTo(block, to, before)
    },
    onOpen: show,
  })
  const over = (to: ListId) => (place?.tab && listName(place.to) === listName(to) ? ' over' : '')
  const isLast = place && !place.tab && place.before === null
  const characters = blocks
    .filter(({ role }) => role === 'paragraph')
    .reduce((sum, block) => sum + textOf(block).replace(/\s+/g, '').length, 0)
  const paragraphs = blocks.filter(({ role }) => role === 'paragraph').length
  const at = article ? draft.articles.indexOf(article) : -1
  return (
    <section className={`desk-pane${dragged ? ' dragging' : ''}`} aria-label={desk.asRead}>
      <header className="desk-head">
        <b>{article ? `${letterOf(at)}　${desk.asRead}` : desk.lists[list as 'loose']}</b>
        <span className="desk-note">{article && desk.facts(characters, paragraphs)}</span>
      </header>
      <nav className="desk-tabs">
        {draft.articles.map(({ id }, number) => (
          <button
            type="button"
            key={id}
            data-list={listName({ article: id })}
            className={`desk-tab${article?.id === id ? ' on' : ''}${over({ article: id })}`}
            aria-label={desk.article(letterOf(number))}
            onClick={() => show({ article: id })}
          >
            {letterOf(number)}
          </button>
        ))}
        {LIST_NAMES.filter((name) => name !== 'loose' || draft.loose.length > 0).map((name) => (
          <button
            type="button"
            key={name}
            data-list={name}
            className={`desk-tab${list === name ? ' on' : ''}${over(name)}`}
            onClick={() => show(name)}
          >
            {desk.lists[name]}
          </button>
        ))}
      </nav>
      {article && <ArticleFacts article={article} writes={writes} act={act} />}
      <div
        className={`desk-article${article ? '' : ' of-page'}${isLast ? ' drop-last' : ''}`}
        data-list={listName(list)}
        ref={pane}
      >
        {blocks.length === 0 && <p className="desk-note">{desk.nothingHere}</p>}
        {blocks.map((block, index) => (
          <TextBlock
            key={block.id}
            block={block}
            list={list}
            draft={draft}
            above={blocks[index - 1] ?? null}
            below={blocks[index + 1] ?? null}
            afterNext={blocks[index + 2] ?? null}
            here={here === block.id}
            editing={editing === block.id}
            writes={writes}
            doubt={doubt?.place?.block.id === block.id ? doubt : null}
            look={
              dragged === block.id ? ' dragged' : place?.before === block.id ? ' drop-before' : ''
            }
            act={act}
            onEdit={(on) => edit(on ? block.id : null)}
            onHere={() => look({ list, block: block.id, doubt: looking.doubt })}
            onMove={(to, before) => moveTo(block.id, to, before)}
            onGrab={(event) => begin(event, block.id)}
          />
        ))}
        {article && <PictureEditor article={article} draft={draft} page={page} act={act} />}
        {article && writes && (
          <MissingHeads
            key={article.id}
            article={article}
            act={act}
            onWritten={(block) => look({ list, block, doubt: looking.doubt })}
          />
        )}
      </div>
    </section>
  )
}
