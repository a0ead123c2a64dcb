import { useEffect, useMemo, useState } from 'react'
import type { ListId } from '../../core/desk/action'
import type { Draft } from '../../core/desk/draft'
import { openDoubts, type PlaceOfDoubt } from '../../core/desk/place-of-doubt'
import type { DraftDoubt } from '../../core/desk/draft'

export interface OpenDoubt {
  doubt: DraftDoubt
  place: PlaceOfDoubt | null
}

/** What is looked at: a list (an article, or one of the page's), a text in it, a doubt. */
export interface Looking {
  list: ListId
  block: string | null
  doubt: string | null
}

/** Where to look, kept to what is there. */
export function useLooking(draft: Draft) {
  const first = draft.articles[0]
  const [looking, look] = useState<Looking>({
    list: first ? { article: first.id } : 'loose',
    block: null,
    doubt: null,
  })
  const doubts = useMemo<OpenDoubt[]>(() => openDoubts(draft), [draft])
  const { list } = looking
  const isGone = typeof list !== 'string' && !draft.articles.some(({ id }) => id === list.article)
  const shownList: ListId = isGone ? (first ? { article: first.id } : 'loose') : list
  const current = doubts.find(({ doubt }) => doubt.id === looking.doubt) ?? doubts[0] ?? null

  const toDoubt = (target: OpenDoubt | null) => {
    if (!target) return
    const { doubt, place } = target
    look((now) => ({
      list: place?.list ?? now.list,
      block: place?.block.id ?? null,
      doubt: doubt.id,
    }))
  }
  const step = (by: 1 | -1) => {
    if (doubts.length === 0) return
    const at = current ? doubts.indexOf(current) : -1
    toDoubt(doubts[Math.max(0, Math.min(doubts.length - 1, at + by))] ?? null)
  }
  return { looking: { ...looking, list: shownList }, look, doubts, current, toDoubt, step }
}

/** Tells whether another window of this browser has the same page open. */
export function useOtherWindow(draft: string): boolean {
  const [other, meet] = useState(false)
  useEffect(() => {
    if (typeof BroadcastChannel === 'undefined') return
    const channel = new BroadcastChannel(`desk-${draft}`)
    channel.onmessage = ({ data }) => {
      meet(true)
      if (data === 'here?') channel.postMessage('here')
    }
    channel.postMessage('here?')
    return () => channel.close()
  }, [draft])
  return other
}
