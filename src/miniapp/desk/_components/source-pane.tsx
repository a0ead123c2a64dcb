import { useEffect, useMemo, useRef, useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import { deskPictures } from '../../../copy/zh-cn/desk-pictures'
import type { ListId } from '../../../core/desk/action'
import type { Draft } from '../../../core/desk/draft'
import { letterOf, sourceLines, TINTS, type Stretch } from '../letters'
import type { DeskPage } from '../page-look'
import type { Looking, OpenDoubt } from '../use-desk'
import { PagePicture } from './page-picture'

interface SourcePaneProps {
  source: string
  page: DeskPage
  draft: Draft
  doubts: OpenDoubt[]
  looking: Looking
  onBlock: (list: ListId, block: string) => void
  onDoubt: (id: string) => void
}

/** The page as it came, as its text or as it is printed. */
export function SourcePane({ source, ...pane }: SourcePaneProps) {
  const [shown, show] = useState<'text' | 'page'>(pane.page.media === 'pdf' ? 'page' : 'text')
  return (
    <section className="desk-pane" aria-label={desk.source}>
      <header className="desk-head">
        <b>{desk.source}</b>
        <span className="desk-views">
          {(['text', 'page'] as const).map((one) => (
            <button
              type="button"
              key={one}
              id={`desk-as-${one}`}
              className={shown === one ? 'on' : ''}
              aria-pressed={shown === one}
              onClick={() => show(one)}
            >
              {deskPictures.tabs[one]}
            </button>
          ))}
        </span>
      </header>
      {shown === 'page' ? <PagePicture {...pane} /> : <SourceText source={source} {...pane} />}
    </section>
  )
}

/** Each stretch in the colour and letter of the article it went to. */
function SourceText({ source, draft, doubts, looking, onBlock, onDoubt }: SourcePaneProps) {
  const lines = useMemo(() => sourceLines(source, draft, doubts), [source, draft, doubts])
  const pane = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const mark = looking.doubt && pane.current?.querySelector(`[data-doubt="${looking.doubt}"]`)
    const stretch = looking.block && pane.current?.querySelector(`[data-of="${looking.block}"]`)
    ;(mark || stretch || null)?.scrollIntoView({ block: 'nearest' })
  }, [looking.block, looking.doubt])
  const at = (list: ListId | null) =>
    list && typeof list !== 'string'
      ? draft.articles.findIndex(({ id }) => id === list.article)
      : -1
  const look = (list: ListId | null): string => {
    const number = at(list)
    if (number >= 0) return `tint-${number % TINTS}`
    if (list === 'furniture') return 'hatched'
    return list === 'captions' ? 'caption' : 'loose'
  }
  const letter = (line: Stretch[]) => {
    const numbers = new Set(line.map(({ list }) => at(list)).filter((number) => number >= 0))
    return [...numbers].map(letterOf).join('')
  }
  return (
    <>
      <p className="desk-note desk-source-key">{desk.sourceKey}</p>
      <div className="desk-raw" ref={pane} tabIndex={0}>
        {lines.map((line, number) => (
          <div className="desk-line" key={number}>
            <i>{letter(line)}</i>
            <span>
              {line.map(({ text, block, list, struck, doubt }, index) => (
                <span
                  key={index}
                  data-of={block ?? undefined}
                  data-doubt={doubt ?? undefined}
                  className={[
                    'desk-f',
                    look(list),
                    struck ? 'struck' : '',
                    doubt ? 'doubted' : '',
                    block !== null && block === looking.block ? 'here' : '',
                  ].join(' ')}
                  onClick={() => {
                    if (doubt) onDoubt(doubt)
                    else if (block && list) onBlock(list, block)
                  }}
                >
                  {text}
                </span>
              ))}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}
