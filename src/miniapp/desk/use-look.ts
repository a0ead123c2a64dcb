import { useEffect, useState } from 'react'
import type { Look } from './look'
import { isSeen, lookAtPage, type DeskPage } from './page-look'

export type Seen = Look | 'none' | 'opening' | 'failed'

/** What there is to see of a page, fetched when it is looked at. */
export function useLook(page: DeskPage): { seen: Seen; again: () => void } {
  const [tries, again] = useState(0)
  const [found, find] = useState<{ of: string; seen: Seen }>({ of: '', seen: 'opening' })
  const there = isSeen(page)
  const of = `${page.draftId} ${page.pagePicture?.id ?? ''} ${tries}`
  useEffect(() => {
    if (!there) return
    let isHere = true
    lookAtPage(page).then(
      (seen) => isHere && find({ of, seen }),
      () => isHere && find({ of, seen: 'failed' }),
    )
    return () => {
      isHere = false
    }
    // A page is another one by what `of` says.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [there, of])
  const seen = !there ? 'none' : found.of === of ? found.seen : 'opening'
  return { seen, again: () => again(tries + 1) }
}
