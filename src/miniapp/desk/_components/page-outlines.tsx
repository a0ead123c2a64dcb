import { useMemo, type KeyboardEvent } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import { deskPictures as words } from '../../../copy/zh-cn/desk-pictures'
import type { ListId } from '../../../core/desk/action'
import type { Draft } from '../../../core/desk/draft'
import { doubtLines, outlinesOf, type Corner, type Outline } from '../../../core/desk/outlines'
import { textOf } from '../../../core/desk/pieces'
import { findBlock } from '../../../core/desk/places'
import type { PageLayout } from '../../../core/edition/page-layout'
import { letterOf, TINTS } from '../letters'
import type { Looking, OpenDoubt } from '../use-desk'

interface PageOutlinesProps {
  layout: PageLayout
  draft: Draft
  doubts: OpenDoubt[]
  looking: Looking
  onBlock: (list: ListId, block: string) => void
  onDoubt: (id: string) => void
}

/** Over the picture of the page: every text in the tint and letter of its article, and the doubts. */
export function PageOutlines(props: PageOutlinesProps) {
  const { layout, draft, doubts, looking, onBlock, onDoubt } = props
  const outlines = useMemo(() => {
    const all = outlinesOf(draft, layout)
    // What is of no article lies below: it takes no click from one that it stands close to.
    const isOfPage = ({ list }: Outline) => typeof list === 'string'
    return [...all.filter(isOfPage), ...all.filter((one) => !isOfPage(one))]
  }, [draft, layout])
  const marks = useMemo(
    () =>
      doubts.flatMap(({ doubt, place }) =>
        place ? doubtLines(layout, place).map((line) => ({ id: doubt.id, line })) : [],
      ),
    [doubts, layout],
  )
  const at = (list: ListId) =>
    typeof list === 'string' ? -1 : draft.articles.findIndex(({ id }) => id === list.article)
  const look = (list: ListId) =>
    typeof list === 'string' ? list : `tint-${Math.max(0, at(list)) % TINTS}`
  const inTab = outlines.some(({ block }) => block === looking.block)
    ? looking.block
    : (outlines.find(({ list }) => typeof list !== 'string') ?? outlines[0])?.block
  const press = (event: KeyboardEvent<SVGGElement>, index: number) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
    const target = by === undefined ? outlines[index]! : outlines[index + by]
    if (by === undefined && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    event.stopPropagation()
    if (!target) return
    onBlock(target.list, target.block)
    const mark = event.currentTarget.parentElement?.querySelector(
      `[data-outline="${target.block}"]`,
    )
    ;(mark as SVGGElement | null)?.focus()
  }
  return (
    <svg
      className="desk-outlines"
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      role="group"
      aria-label={words.outlines}
    >
      <defs>
        <pattern id="desk-hatch" width="6" height="6" patternUnits="userSpaceOnUse">
          <path d="M0 6 6 0" className="desk-hatch" />
        </pattern>
      </defs>
      {outlines.map((outline, index) => {
        const { list, block, shapes } = outline
        return (
          <g
            key={block}
            data-outline={block}
            className={`desk-outline ${look(list)}${block === looking.block ? ' here' : ''}`}
            role="button"
            tabIndex={block === inTab ? 0 : -1}
            aria-pressed={block === looking.block}
            aria-label={nameOf(draft, outline)}
            onClick={() => onBlock(list, block)}
            onKeyDown={(event) => press(event, index)}
          >
            {shapes.map((shape, number) => (
              <polygon key={number} points={shape.map((corner) => corner.join()).join(' ')} />
            ))}
          </g>
        )
      })}
      <g aria-hidden="true">
        {letters(outlines).map(({ corner: [x, y], list }, number) => (
          <g
            key={number}
            className={`desk-letter ${look(list)}`}
            transform={`translate(${x} ${y})`}
          >
            <rect x="-11" y="-1" width="10" height="12" />
            <text x="-6" y="8">
              {letterOf(at(list))}
            </text>
          </g>
        ))}
        {marks.map(({ id, line: { left, right, bottom } }, number) => (
          <line
            key={number}
            className="desk-doubted"
            x1={left}
            x2={right}
            y1={bottom}
            y2={bottom}
            onClick={() => onDoubt(id)}
          />
        ))}
      </g>
    </svg>
  )
}

function nameOf(draft: Draft, { list, block }: Outline): string {
  const found = findBlock(draft, block)
  if (!found) return ''
  const { role } = found.block
  const at =
    typeof list === 'string' ? -1 : draft.articles.findIndex(({ id }) => id === list.article)
  const owner = at >= 0 ? desk.article(letterOf(at)) : desk.lists[list as 'loose']
  return `${owner}，${desk.roles[role]}：${textOf(found.block).slice(0, 20)}`
}

/** A letter where an article begins, and wherever it goes on that is not right below. */
function letters(outlines: Outline[]): { corner: Corner; list: ListId }[] {
  const marks: { corner: Corner; list: ListId }[] = []
  let before: { owner: string; left: number; right: number; bottom: number } | null = null
  for (const { list, shapes } of outlines) {
    if (typeof list === 'string') continue
    for (const shape of shapes) {
      const xs = shape.map(([x]) => x)
      const ys = shape.map(([, y]) => y)
      const box = { left: Math.min(...xs), right: Math.max(...xs), bottom: Math.max(...ys) }
      const top = Math.min(...ys)
      const isBelow =
        before?.owner === list.article &&
        box.left < before.right &&
        box.right > before.left &&
        Math.abs(top - before.bottom) < BELOW
      if (!isBelow) marks.push({ corner: [box.left, top], list })
      before = { owner: list.article, ...box }
    }
  }
  return marks
}

/** Points between a text and the one right below it. */
const BELOW = 24
