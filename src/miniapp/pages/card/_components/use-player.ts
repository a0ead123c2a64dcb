import { useDidHide, useDidShow, useUnload } from '@tarojs/taro'
import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { isRead, placeToResume } from '../../../../core/study/reading-progress'
import { parts } from '../../../parts'
import { useCanListen } from '../../../use-listening'
import type { ArticleCard } from './article-card'

export interface PagePlayer {
  /** Whether this card can be listened to; null: not known yet. */
  can: boolean | null
  /** Whether it is this card that is listened to. */
  isHere: boolean
  listen(): void
}

/** The player as this page has to do with it: begins at once when asked to, ends with the page, follows the week. */
export function usePlayer(card: ArticleCard | null, atOnce: boolean): PagePlayer {
  const can = useCanListen(card, null)
  const listened = useStore(parts.listening, (state) => state.card)
  const isHere = card !== null && listened?.id === card.id
  const begun = useRef(false)
  const listen = () => {
    if (!card) return
    const { progress } = parts.readingProgress.getState()
    const { left, play } = parts.listening.getState()
    // What was on the screen is not what was heard.
    const isLeft = left?.cardId === card.id && left.version === card.version
    play(card, isLeft && !isRead(progress, card.id) ? left.place : placeToResume(progress, card))
  }
  useEffect(() => {
    if (!atOnce || !can || begun.current) return
    begun.current = true
    // Where the reader stopped is known once the phone was read.
    void parts.readingProgress.getState().load().then(listen)
  })
  useFollowing(isHere, card)
  useUnload(() => {
    const { card: now, stop } = parts.listening.getState()
    if (card && now?.id === card.id) stop()
  })
  return { can, isHere, listen }
}

/** When the next card of the week is read out, its page takes the place of this one, once this one is seen. */
function useFollowing(isHere: boolean, card: ArticleCard | null): void {
  const listened = useStore(parts.listening, (state) => state.card)
  const [isShown, show] = useState(true)
  const wasHere = useRef(false)
  useDidShow(() => show(true))
  useDidHide(() => show(false))
  useEffect(() => {
    if (isHere) wasHere.current = true
    else if (listened === null) wasHere.current = false
    else if (card && wasHere.current && isShown) {
      wasHere.current = false
      parts.gateways.navigation.listenOn(listened.id, listened.version)
    }
  }, [isHere, isShown, listened, card])
}
