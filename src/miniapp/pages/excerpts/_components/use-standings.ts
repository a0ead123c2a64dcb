import { useEffect, useState } from 'react'
import { standingOf, type Excerpt, type Standing } from '../../../../core/study/excerpts'
import { parts } from '../../../parts'

type Found = { paragraphs: readonly string[] } | 'withdrawn'

/** What became of the articles since: asked of the service, where it can be reached; else all is as it was copied. */
export function useStandings(articles: readonly Excerpt[][]): (excerpt: Excerpt) => Standing {
  const [found, find] = useState<ReadonlyMap<string, Found>>(new Map())
  const ids = articles.map((list) => list[0]!.cardId).join(' ')
  useEffect(() => {
    let isLeft = false
    const look = async () => {
      for (const id of ids.split(' ').filter(Boolean)) {
        const one = await parts.gateways.reading
          .card(id, null)
          .then(({ value }): Found | null => (value.kind === 'article' ? value : null))
          .catch((failure): Found | null => (parts.isGone(failure) ? 'withdrawn' : null))
        if (isLeft) return
        if (one) find((known) => new Map([...known, [id, one]]))
      }
    }
    void look()
    return () => {
      isLeft = true
    }
  }, [ids])
  return (excerpt) => {
    const card = found.get(excerpt.cardId)
    if (!card) return 'as-copied'
    return standingOf(excerpt, card === 'withdrawn' ? null : { paragraphs: [...card.paragraphs] })
  }
}
