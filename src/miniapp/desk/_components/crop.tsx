import { useLayoutEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { deskPictures as words } from '../../../copy/zh-cn/desk-pictures'
import { wholeOf, type Frame, type Look } from '../look'
import { Drawn } from './page-picture'
import { Sheet } from './sheet'

interface CropProps {
  look: Look
  /** Pictures that the page prints, to begin with. */
  printed: Frame[]
  onCut: (frame: Frame) => void
  onClose: () => void
}

/** Share of the picture's width that an arrow key moves by. */
const KEY_STEP = 0.01
/** Share of the picture's width that a frame has at least. */
const LEAST = 0.03
const HANDLES = ['nw', 'ne', 'sw', 'se'] as const
type Grip = (typeof HANDLES)[number] | 'move' | 'new'

/** A frame over a page or picture, to be drawn by mouse or by keys. */
export function Crop({ look, printed, onCut, onClose }: CropProps) {
  const [frame, put] = useState<Frame>(printed[0] ?? wholeOf(look))
  const pane = useRef<HTMLDivElement>(null)
  const [scale, measure] = useState(0)
  const held = useRef<{ grip: Grip; x: number; y: number; frame: Frame } | null>(null)
  useLayoutEffect(() => {
    const { clientWidth = 0, clientHeight = 0 } = pane.current ?? {}
    measure(Math.min(clientWidth / look.width, clientHeight / look.height))
  }, [look])
  const least = look.width * LEAST
  const set = (next: Frame) => put(within(next, look, least))

  const hold = (grip: Grip) => (event: PointerEvent) => {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    const { left, top } = pane.current!.firstElementChild!.getBoundingClientRect()
    const x = (event.clientX - left) / scale
    const y = (event.clientY - top) / scale
    held.current = {
      grip,
      x,
      y,
      frame: grip === 'new' ? { left: x, top: y, width: 0, height: 0 } : frame,
    }
  }
  const drag = (event: PointerEvent) => {
    const now = held.current
    if (!now) return
    const { left, top } = pane.current!.firstElementChild!.getBoundingClientRect()
    set(
      dragged(
        now.grip,
        now.frame,
        (event.clientX - left) / scale - now.x,
        (event.clientY - top) / scale - now.y,
      ),
    )
  }
  const release = () => {
    held.current = null
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      return onCut(frame)
    }
    const [x, y] = ARROWS[event.key] ?? []
    if (x === undefined || y === undefined) return
    event.preventDefault()
    event.stopPropagation()
    const by = look.width * KEY_STEP
    const { left, top, width, height } = frame
    if (event.shiftKey) set({ ...frame, width: width + x * by, height: height + y * by })
    else set({ ...frame, left: left + x * by, top: top + y * by })
  }
  const places = {
    left: frame.left * scale,
    top: frame.top * scale,
    width: frame.width * scale,
    height: frame.height * scale,
  }
  return (
    <Sheet title={words.cutTitle} onClose={onClose}>
      <div className="desk-crop-tools">
        <button type="button" className="desk-button ink" onClick={() => onCut(frame)}>
          {words.cut}
        </button>
        {printed.map((one, at) => (
          <button type="button" key={at} className="desk-link" onClick={() => set(one)}>
            {words.printed(at + 1)}
          </button>
        ))}
        <button type="button" className="desk-link" onClick={() => set(wholeOf(look))}>
          {words.whole}
        </button>
        <span className="desk-note">{words.cutKeys}</span>
      </div>
      <div className="desk-crop" ref={pane}>
        <div
          style={{ width: look.width * scale, height: look.height * scale }}
          onPointerDown={hold('new')}
          onPointerMove={drag}
          onPointerUp={release}
        >
          {scale > 0 && <Drawn look={look} scale={scale} />}
          <div
            className="desk-frame"
            style={places}
            tabIndex={0}
            role="group"
            aria-label={words.frame(Math.round(frame.width), Math.round(frame.height))}
            onPointerDown={hold('move')}
            onPointerMove={drag}
            onPointerUp={release}
            onKeyDown={press}
          >
            {HANDLES.map((grip) => (
              <i
                key={grip}
                className={`desk-handle ${grip}`}
                onPointerDown={hold(grip)}
                onPointerMove={drag}
                onPointerUp={release}
              />
            ))}
          </div>
        </div>
      </div>
    </Sheet>
  )
}

const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** The frame after the mouse went by (x, y); a corner may pass the one across. */
function dragged(grip: Grip, { left, top, width, height }: Frame, x: number, y: number): Frame {
  if (grip === 'move') return { left: left + x, top: top + y, width, height }
  const west = grip === 'nw' || grip === 'sw'
  const north = grip === 'nw' || grip === 'ne'
  const xs = [west ? left + x : left, west ? left + width : left + width + x]
  const ys = [north ? top + y : top, north ? top + height : top + height + y]
  return {
    left: Math.min(...xs),
    top: Math.min(...ys),
    width: Math.abs(xs[1]! - xs[0]!),
    height: Math.abs(ys[1]! - ys[0]!),
  }
}

/** The frame as it fits on the picture. */
function within(frame: Frame, look: Look, least: number): Frame {
  const width = Math.max(least, Math.min(frame.width, look.width))
  const height = Math.max(least, Math.min(frame.height, look.height))
  return {
    width,
    height,
    left: Math.max(0, Math.min(frame.left, look.width - width)),
    top: Math.max(0, Math.min(frame.top, look.height - height)),
  }
}
