import { useState } from 'react'
import { useStore } from 'zustand'
import { desk } from '../../../copy/zh-cn/desk'
import type { ArticleCard } from '../../../core/cards/card'
import type { Draft } from '../../../core/desk/draft'
import { noDetails } from '../../../core/study/branch-details'
import { PAPER_POINTS, QUESTIONS_AT_MOST, sheetBlocks } from '../../../core/study/sheet'
import { Paper } from '../../paper/paper'
import { Preview } from '../../paper/preview'
import { sourceOf } from '../../paper/source-of'
import { parts } from '../../parts'

interface PaperPreviewProps {
  card: ArticleCard
  facts: Draft['facts']
  newspaper: string | null
  sample: boolean
}

/** A card as its sheet will be printed, in the smallest of the paper's sizes. */
export function PaperPreview({ card, facts, newspaper, sample }: PaperPreviewProps) {
  const product = useStore(parts.product, (state) => state.product)
  const [pages, count] = useState<number | null>(null)
  const most = Math.min(card.items.length, QUESTIONS_AT_MOST)
  const shown = { ...card, version: 1, editionId: card.id, sample, editors: {} }
  return (
    <div className="desk-paper">
      <p className="desk-note">{pages === null ? desk.opening : desk.paperPages(pages)}</p>
      <Preview>
        <Paper
          key={JSON.stringify(card)}
          choices={Array.from({ length: Math.max(1, most) }, (_, fewer) =>
            sheetBlocks(card, most - fewer),
          )}
          size={PAPER_POINTS[0]}
          onPages={count}
          context={{
            edition: null,
            source: sourceOf({ newspaper, ...facts }),
            sample,
            cards: new Map([[card.id, shown]]),
            details: noDetails,
            product,
            link: null,
            draft: null,
          }}
        />
      </Preview>
    </div>
  )
}
