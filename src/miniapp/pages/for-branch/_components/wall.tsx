import { useEffect, useLayoutEffect, useRef, useState, type PropsWithChildren } from 'react'
import type { CardReply } from '../../../../contract/card'
import type { EditionReply } from '../../../../contract/edition'
import { cardStart, type Slide } from '../../../../core/study/meeting-slides'
import { meeting as words } from '../../../../copy/zh-cn/meeting'
import { shared } from '../../../../copy/zh-cn/miniapp'
import { Press } from '../../../components/press'
import { SlideView } from './slide-view'
import './wall.scss'

interface WallProps {
  slides: Slide[]
  cards: Map<string, CardReply>
  edition: EditionReply
  onLeave: () => void
}

/** One picture at a time for a whole room: arrows and space, or buttons a hand finds in the dark. */
export function Wall({ slides, cards, edition, onLeave }: WallProps) {
  const [at, go] = useState(0)
  const last = slides.length - 1
  const slide = slides[at]!
  const step = (by: 1 | -1) => go((now) => Math.min(last, Math.max(0, now + by)))
  const toCard = (way: 1 | -1) => go((now) => cardStart(slides, now, way))

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = KEYS[event.key]
      if (!act || event.ctrlKey || event.altKey || event.metaKey) return
      // Before any button that happens to hold the focus: space always goes on.
      event.preventDefault()
      event.stopPropagation()
      go((now) => act(now, slides))
    }
    window.addEventListener('keydown', press, true)
    return () => window.removeEventListener('keydown', press, true)
  }, [slides])

  return (
    <div className="wall" role="region" aria-label={words.title}>
      {edition.sample && <div className="wall-sample">{shared.sample}</div>}
      <Fitted key={at}>
        <SlideView slide={slide} cards={cards} edition={edition} />
      </Fitted>
      <div className="wall-bar">
        <Press className="wall-button" id="leave" onPress={onLeave}>
          {words.leave}
        </Press>
        <Press className="wall-button" id="full-screen" onPress={fullScreen}>
          {words.fullScreen}
        </Press>
        <span className="wall-place">{words.place(at + 1, slides.length)}</span>
        <Press className="wall-button wall-side" id="previous-card" onPress={() => toCard(-1)}>
          {words.previousCard}
        </Press>
        <Press className="wall-button wall-side" id="next-card" onPress={() => toCard(1)}>
          {words.nextCard}
        </Press>
        <Press className="wall-button" id="previous" disabled={at === 0} onPress={() => step(-1)}>
          {words.previous}
        </Press>
        {at === last ? (
          <Press className="wall-button wall-next" id="next" onPress={() => go(0)}>
            {words.again}
          </Press>
        ) : (
          <Press className="wall-button wall-next" id="next" onPress={() => step(1)}>
            {slide.kind === 'question' ? words.showAnswer : words.next}
          </Press>
        )}
      </div>
    </div>
  )
}

/** Shares of the usual size that are tried when a picture is higher than the wall; below the last it scrolls. */
const SIZES = [1, 0.9, 0.8, 0.7, 0.6]

/** One picture, as large as the wall takes it whole. */
function Fitted({ children }: PropsWithChildren) {
  const slide = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const fit = () => {
      const element = slide.current
      if (!element) return
      for (const share of SIZES) {
        element.style.fontSize = `${share}em`
        if (element.scrollHeight <= element.clientHeight) return
      }
    }
    fit()
    window.addEventListener('resize', fit)
    return () => window.removeEventListener('resize', fit)
  }, [])
  return (
    <div className="wall-slide" aria-live="polite" ref={slide}>
      {children}
    </div>
  )
}

type Move = (at: number, slides: Slide[]) => number
const forward: Move = (at, slides) => Math.min(slides.length - 1, at + 1)
const back: Move = (at) => Math.max(0, at - 1)

/** Also what a presenter's remote sends (PageUp, PageDown). */
const KEYS: Record<string, Move | undefined> = {
  ArrowRight: forward,
  ' ': forward,
  PageDown: forward,
  ArrowLeft: back,
  PageUp: back,
  ArrowDown: (at, slides) => cardStart(slides, at, 1),
  ArrowUp: (at, slides) => cardStart(slides, at, -1),
  Home: () => 0,
}

function fullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.()
  // A browser may refuse; the wall fills its window anyway.
  void done?.catch(() => undefined)
}
