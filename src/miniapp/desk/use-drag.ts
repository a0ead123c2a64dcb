import { useEffect, useRef, useState, type PointerEvent as ReactPointerEvent } from 'react'
import type { ListId } from '../../core/desk/action'

/** A pointer that moved less has only pressed, in CSS pixels. */
const BEGINS_PX = 6
/** This near to an edge of the pane it scrolls, in CSS pixels, and by so much a frame. */
const EDGE_PX = 48
const SCROLL_PX = 10
/** Held so long over a tab it opens, so that the text can be put between two others there, in ms. */
const OPENS_MS = 600

/** Where a dragged text would go. `before`: null: to the end. `tab`: it hovers over a tab. */
export interface DropPlace {
  to: ListId
  before: string | null
  tab: boolean
}

interface Parts {
  enabled: boolean
  onDrop(block: string, place: DropPlace): void
  onOpen(list: ListId): void
}

const listOf = (value: string): ListId =>
  value.startsWith('article:') ? { article: value.slice(8) } : (value as 'captions')

/** What `data-list` of a tab or a pane says. */
export const listName = (list: ListId) =>
  typeof list === 'string' ? list : `article:${list.article}`

/**
 * Drags a text by pointer: mouse, pen or finger. Tabs and the pane say by `data-list`, texts by `data-block` where it
 * may go; Esc puts it back. A finger drags by the handle alone, so that it can scroll everywhere else.
 */
export function useDrag({ enabled, onDrop, onOpen }: Parts) {
  const [dragged, drag] = useState<string | null>(null)
  const [place, aim] = useState<DropPlace | null>(null)
  const latest = useRef({ onDrop, onOpen })
  const stop = useRef<() => void>(() => undefined)
  useEffect(() => {
    latest.current = { onDrop, onOpen }
  })
  useEffect(() => () => stop.current(), [])

  const begin = (event: ReactPointerEvent, block: string) => {
    const byHandle = (event.target as HTMLElement).closest('.desk-grip') !== null
    const isMouse = event.pointerType === 'mouse'
    if (!enabled || event.button !== 0 || !(byHandle || isMouse)) return
    if ((event.target as HTMLElement).closest('.desk-tools, textarea')) return
    stop.current()
    const from = { x: event.clientX, y: event.clientY }
    const at = { ...from }
    let begun = false
    let now: DropPlace | null = null
    let frame = 0
    let opens: { name: string; timer: ReturnType<typeof setTimeout> } | null = null

    const hover = (name: string | null) => {
      if (opens?.name === name) return
      if (opens) clearTimeout(opens.timer)
      opens = name
        ? { name, timer: setTimeout(() => latest.current.onOpen(listOf(name)), OPENS_MS) }
        : null
    }
    const look = () => {
      now = placeUnder(at.x, at.y, block)
      hover(now?.tab ? listName(now.to) : null)
      aim(now)
    }
    const scroll = () => {
      const pane = document.querySelector('.desk-article')
      const box = pane?.getBoundingClientRect()
      if (pane && box && at.x > box.left && at.x < box.right) {
        if (at.y < box.top + EDGE_PX && at.y > box.top - EDGE_PX) pane.scrollTop -= SCROLL_PX
        else if (at.y > box.bottom - EDGE_PX && at.y < box.bottom + EDGE_PX)
          pane.scrollTop += SCROLL_PX
        look()
      }
      frame = requestAnimationFrame(scroll)
    }
    const move = (moved: PointerEvent) => {
      if (moved.pointerId !== event.pointerId) return
      Object.assign(at, { x: moved.clientX, y: moved.clientY })
      if (!begun && Math.hypot(at.x - from.x, at.y - from.y) < BEGINS_PX) return
      if (!begun) {
        begun = true
        window.getSelection()?.removeAllRanges()
        drag(block)
        frame = requestAnimationFrame(scroll)
      }
      moved.preventDefault()
      look()
    }
    const end = () => {
      stop.current = () => undefined
      cancelAnimationFrame(frame)
      hover(null)
      drag(null)
      aim(null)
      for (const [name, does] of heard)
        window.removeEventListener(name, does as EventListener, true)
    }
    const up = (done: PointerEvent) => {
      if (done.pointerId !== event.pointerId) return
      const target = begun ? now : null
      end()
      if (target) latest.current.onDrop(block, target)
    }
    const press = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape' || !begun) return
      pressed.preventDefault()
      pressed.stopPropagation()
      end()
    }
    const heard = [
      ['pointermove', move],
      ['pointerup', up],
      ['pointercancel', end],
      ['keydown', press],
    ] as const
    for (const [name, does] of heard) window.addEventListener(name, does as EventListener, true)
    stop.current = end
  }
  return { dragged, place, begin }
}

/** The place under a point, or null: nowhere. */
function placeUnder(x: number, y: number, dragged: string): DropPlace | null {
  const under = document.elementFromPoint(x, y)
  const list = under?.closest<HTMLElement>('[data-list]')
  if (!list) return null
  const to = listOf(list.dataset.list!)
  if (list.classList.contains('desk-tab')) return { to, before: null, tab: true }
  // The first text whose middle lies below the pointer; a head is none that a text can stand before.
  const texts = [...list.querySelectorAll<HTMLElement>('.desk-text[data-block]')].filter(
    ({ dataset }) => dataset.block !== dragged && dataset.head !== 'yes',
  )
  const next = texts.find((text) => {
    const box = text.getBoundingClientRect()
    return y < box.top + box.height / 2
  })
  return { to, before: next?.dataset.block ?? null, tab: false }
}
