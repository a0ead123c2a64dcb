import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { deskPictures as words } from '../../../copy/zh-cn/desk-pictures'
import type { ListId } from '../../../core/desk/action'
import type { Draft } from '../../../core/desk/draft'
import { boundedScale, wholeOf, type Look } from '../look'
import type { DeskPage } from '../page-look'
import type { Looking, OpenDoubt } from '../use-desk'
import { useLook } from '../use-look'
import { LayPicture, LaidPicture } from './lay-picture'
import { PageOutlines } from './page-outlines'

interface PagePictureProps {
  page: DeskPage
  draft: Draft
  doubts: OpenDoubt[]
  looking: Looking
  onBlock: (list: ListId, block: string) => void
  onDoubt: (id: string) => void
}

/** One press of a button or key. */
const STEP = 1.25
const LEAST_ZOOM = 0.25
const MOST_ZOOM = 8

/** 版面: the page as it is printed, with the texts marked on it where their places are known. */
export function PagePicture({ page, draft, doubts, looking, onBlock, onDoubt }: PagePictureProps) {
  const { seen, again } = useLook(page)
  /** How many times as wide as the pane. */
  const [zoom, setZoom] = useState(1)
  const pane = useRef<HTMLDivElement>(null)
  const width = useWidth(pane, typeof seen === 'object')
  useEffect(() => {
    const doubt =
      looking.doubt === null ? null : doubts.find((one) => one.doubt.id === looking.doubt)
    const block = looking.block ?? doubt?.place?.block.id
    const mark = block && pane.current?.querySelector(`[data-outline="${block}"]`)
    if (mark) mark.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [looking.block, looking.doubt, doubts, seen])
  useCentre(pane, zoom)
  const zoomBy = (by: number) =>
    setZoom((now) => Math.max(LEAST_ZOOM, Math.min(MOST_ZOOM, now * by)))
  const press = (event: KeyboardEvent) => {
    // The arrows move the page here, and take nobody to another doubt.
    if (event.key.startsWith('Arrow')) return event.stopPropagation()
    const does = { '+': STEP, '=': STEP, '-': 1 / STEP, '0': 0 }[event.key]
    if (does === undefined || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    event.stopPropagation()
    if (does === 0) setZoom(1)
    else zoomBy(does)
  }
  if (seen === 'none') return <LayPicture page={page} />
  if (seen === 'opening') return <p className="desk-note">{words.opening}</p>
  if (seen === 'failed')
    return (
      <div className="desk-acts">
        <p>{words.failed}</p>
        <button type="button" className="desk-button" onClick={again}>
          {words.retry}
        </button>
      </div>
    )
  const scale = (width * zoom) / seen.width
  return (
    <div className="desk-page" onKeyDown={press}>
      <div className="desk-zoom">
        <button type="button" onClick={() => zoomBy(1 / STEP)} aria-label={words.zoomOut}>
          −
        </button>
        <span className="desk-note" role="status">
          {words.zoomed(Math.round(zoom * 100))}
        </span>
        <button type="button" onClick={() => zoomBy(STEP)} aria-label={words.zoomIn}>
          +
        </button>
        <button type="button" onClick={() => setZoom(1)}>
          {words.fit}
        </button>
        {page.media !== 'pdf' && page.writes && <LaidPicture page={page} />}
      </div>
      {page.media === 'pdf' && page.layout === null && (
        <p className="desk-note">{words.noPlaces}</p>
      )}
      <div className="desk-paper" ref={pane} tabIndex={0} aria-label={words.keys} role="group">
        <div style={{ width: seen.width * scale, height: seen.height * scale }}>
          {width > 0 && <Drawn look={seen} scale={scale} />}
          {page.layout && (
            <PageOutlines
              layout={page.layout}
              draft={draft}
              doubts={doubts}
              looking={looking}
              onBlock={onBlock}
              onDoubt={onDoubt}
            />
          )}
        </div>
      </div>
    </div>
  )
}

/** CSS pixels that there are for the page from side to side. */
function useWidth(pane: React.RefObject<HTMLDivElement>, isThere: boolean): number {
  const [width, measure] = useState(0)
  useLayoutEffect(() => {
    const element = pane.current
    if (!element) return
    const look = () => measure(element.clientWidth)
    look()
    const observer = new ResizeObserver(look)
    observer.observe(element)
    return () => observer.disconnect()
  }, [pane, isThere])
  return width
}

/** What was in the middle stays there when the page becomes larger or smaller. */
function useCentre(pane: React.RefObject<HTMLDivElement>, zoom: number): void {
  const before = useRef(zoom)
  useLayoutEffect(() => {
    const element = pane.current
    const by = zoom / before.current
    before.current = zoom
    if (!element || by === 1) return
    const { clientWidth, clientHeight, scrollLeft, scrollTop } = element
    element.scrollTo(
      (scrollLeft + clientWidth / 2) * by - clientWidth / 2,
      (scrollTop + clientHeight / 2) * by - clientHeight / 2,
    )
  }, [pane, zoom])
}

/** Milliseconds without another step of the zoom before the page is drawn sharp. */
const SETTLES_MS = 120

/** The page as wide as asked; what was drawn is stretched until it is drawn anew. */
export function Drawn({ look, scale }: { look: Look; scale: number }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let isHere = true
    const draw = async () => {
      const sharp = boundedScale(look, scale * window.devicePixelRatio)
      const canvas = await look.draw(wholeOf(look), sharp).catch(() => null)
      if (!isHere || !canvas) return
      canvas.setAttribute('aria-hidden', 'true')
      place.current?.replaceChildren(canvas)
    }
    const timer = setTimeout(() => void draw(), place.current?.firstChild ? SETTLES_MS : 0)
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [look, scale])
  return <div className="desk-drawn" ref={place} />
}
