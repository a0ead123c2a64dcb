import { useEffect, useMemo, useRef } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import type { ListId } from '../../../core/desk/action'
import type { Draft } from '../../../core/desk/draft'
import { letterOf, sourceLines, type Stretch } from '../letters'
import type { Looking, OpenDoubt } from '../use-desk'

/** Tints before they come round again; the letter tells articles apart in any case. */
const TINTS = 6

interface SourcePaneProps {
  source: string
  draft: Draft
  doubts: OpenDoubt[]
  looking: Looking
  onBlock: (list: ListId, block: string) => void
  onDoubt: (id: string) => void
}

/** The page as it came, each stretch in the colour and letter of the article it went to. */
export function SourcePane({ source, draft, doubts, looking, onBlock, onDoubt }: SourcePaneProps) {
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
    <section className="desk-pane" aria-label={desk.source}>
      <header className="desk-head">
        <b>{desk.source}</b>
        <span className="desk-note">{desk.sourceKey}</span>
      </header>
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
    </section>
  )
}
