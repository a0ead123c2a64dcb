import { useLayoutEffect, useRef, useState } from 'react'
import { fillPages, type PagePiece } from '../../core/study/fill-pages'
import { blockCard, type PaperBlock, type PaperSize } from '../../core/study/sheet'
import { paperFoot } from '../../copy/zh-cn/paper-foot'
import { shared } from '../../copy/zh-cn/miniapp'
import { print as words } from '../../copy/zh-cn/print'
import { titleOf } from '../card-words'
import { BlockView } from './block-view'
import { OnPaper, usePaper, type PaperContext } from './context'
import { measured } from './measure'
import { sourceOf } from './source-of'
import './paper.scss'

/** Room for text on an A4 page, in CSS pixels: 297 mm less the head and the foot of paper.scss, and a hair. */
const ROOM_PX = 947

const NOTHING: PaperBlock[] = []

/** The two sides of one sheet. */
const SIDES = 2

interface PaperProps {
  /** The same paper in several lengths, the fullest first: the first that one sheet takes is printed. */
  choices: PaperBlock[][]
  size: PaperSize
  context: Omit<PaperContext, 'startsOn'>
  /** Ends on a back, if need be on an empty one: the next paper of a print job begins on a leaf of its own. */
  wholeLeaves?: boolean
  onPages: (pages: number) => void
}

interface Layout {
  /** What it was measured with. */
  key: string
  /** The choice that is tried, or was taken. */
  at: number
  /** No choice fits one sheet: then it takes more, and nothing is left out for it. */
  anyLength: boolean
  pages: PagePiece[][] | null
}

/**
 * Sets blocks on A4 pages: everything is set once out of sight and measured, then dealt to pages. What the screen
 * shows is what the printer gets, in any browser. Mount anew (by `key`) when the text changes.
 */
export function Paper({ choices, size, context, wholeLeaves = false, onPages }: PaperProps) {
  const measure = useRef<HTMLDivElement>(null)
  const key = `${size} ${JSON.stringify(context.details)}`
  const [layout, setLayout] = useState<Layout | null>(null)
  const trial: Layout =
    layout?.key === key ? layout : { key, at: 0, anyLength: choices.length === 1, pages: null }
  const { at, anyLength, pages } = trial
  const blocks = choices[at] ?? NOTHING

  useLayoutEffect(() => {
    if (pages || !measure.current) return
    const elements = [...measure.current.children] as HTMLElement[]
    const filled = fillPages(
      blocks.map((block, index) => measured(block, elements[index]!)),
      ROOM_PX,
    ).pages
    if (anyLength || filled.length <= SIDES) {
      setLayout({ key, at, anyLength, pages: filled })
      onPages(filled.length)
    } else if (at + 1 < choices.length) setLayout({ key, at: at + 1, anyLength, pages: null })
    else setLayout({ key, at: 0, anyLength: true, pages: null })
  }, [pages, blocks, anyLength, at, choices.length, key, onPages])

  const isPadded = wholeLeaves && pages !== null && pages.length % SIDES !== 0
  const count = (pages?.length ?? 0) + (isPadded ? 1 : 0)
  const full = { ...context, startsOn: startsOf(blocks, pages ?? []) }
  return (
    <OnPaper.Provider value={full}>
      <div className={`paper paper-${size}`}>
        {pages
          ? pages.map((pieces, index) => (
              <PaperPage
                key={index}
                pieces={pieces}
                blocks={blocks}
                number={index + 1}
                count={count}
                isFull={!isPadded}
              />
            ))
          : null}
        {isPadded && <EmptyBack number={count} count={count} />}
        {!pages && (
          <div className="paper-measure" ref={measure} aria-hidden="true">
            {blocks.map((block, index) => (
              <div key={index} className="paper-block">
                <BlockView block={block} />
              </div>
            ))}
          </div>
        )}
      </div>
    </OnPaper.Provider>
  )
}

/** The page on which each article begins. */
function startsOf(blocks: PaperBlock[], pages: PagePiece[][]): Map<string, number> {
  const found = new Map<string, number>()
  pages.forEach((pieces, index) => {
    for (const piece of pieces) {
      const id = blocks[piece.block] && blockCard(blocks[piece.block]!)
      if (id && !found.has(id)) found.set(id, index + 1)
    }
  })
  return found
}

interface PaperPageProps {
  pieces: PagePiece[]
  blocks: PaperBlock[]
  number: number
  count: number
  /** Whether both sides of a single sheet are printed. */
  isFull: boolean
}

function PaperPage({ pieces, blocks, number, count, isFull }: PaperPageProps) {
  const paper = usePaper()
  const { sample, draft } = paper
  const foot = pieces.findIndex((piece) => piece.atFoot)
  const side = draft || !isFull || count !== SIDES ? '' : number === 1 ? words.front : words.back
  const first = blocks[pieces[0]!.block]!
  const { top, atFoot } = topOf(paper, first, number, count)
  return (
    <section className="paper-page" aria-label={words.page(number, count)}>
      <div className="paper-top">
        <span>{top}</span>
        {sample && <span>{shared.sample}</span>}
      </div>
      <div className="paper-rule" />
      <div className="paper-body">
        {pieces.map((piece, index) => (
          <div
            key={index}
            className={index === foot ? 'paper-block paper-block-foot' : 'paper-block'}
          >
            <BlockView block={blocks[piece.block]!} from={piece.from} to={piece.to} />
          </div>
        ))}
      </div>
      <Foot number={number} count={count} side={side} source={atFoot} />
    </section>
  )
}

/** The back of a leaf on which nothing stands, and says so. */
function EmptyBack({ number, count }: { number: number; count: number }) {
  const { source, sample } = usePaper()
  return (
    <section className="paper-page" aria-label={words.page(number, count)}>
      <div className="paper-top">
        <span>{source}</span>
        {sample && <span>{shared.sample}</span>}
      </div>
      <div className="paper-rule" />
      <div className="paper-body">
        <p className="paper-empty">{words.emptyBack}</p>
      </div>
      <Foot number={number} count={count} side="" source={null} />
    </section>
  )
}

interface FootProps {
  number: number
  count: number
  side: string
  /** Where the text is from, unless the page's top says it. */
  source: string | null
}

function Foot({ number, count, side, source }: FootProps) {
  return (
    <div className="paper-foot">
      {source && <p className="paper-foot-source">{source}</p>}
      <span>{paperFoot}</span>
      <span>{[words.page(number, count), side].filter(Boolean).join('　')}</span>
    </div>
  )
}

/** The source above a beginning; above a continuation, of what: then the foot has the source. */
function topOf(
  { cards, source }: Pick<PaperContext, 'cards' | 'source'>,
  first: PaperBlock,
  number: number,
  count: number,
): { top: string; atFoot: string | null } {
  const card = cards.get(blockCard(first) ?? '')
  const from = card?.kind === 'article' ? sourceOf(card) : source
  const begins = !card || first.kind === 'headline' || (first.kind === 'questions' && first.newPage)
  if (begins) return { top: from, atFoot: null }
  const continued = count === SIDES && number === SIDES ? words.continuedFront : words.continued
  return { top: continued(titleOf(card)), atFoot: from }
}
