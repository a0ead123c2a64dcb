import { useMemo } from 'react'
import { useStore } from 'zustand'
import type { EditionReply } from '../../../../contract/edition'
import { recordDraft } from '../../../../core/study/record-draft'
import {
  bookletBlocks,
  QUESTIONS_AT_MOST,
  sheetBlocks,
  type PaperBlock,
  type PaperSize,
} from '../../../../core/study/sheet'
import { print as words } from '../../../../copy/zh-cn/print'
import { branchParts } from '../../../branch-parts'
import { linkTo } from '../../../gateways/web-address'
import { parts } from '../../../parts'
import type { BranchPack } from '../../../stores/branch-pack'
import { usePlan } from './subject'
import { Paper } from '../../../paper/paper'
import { sourceOf } from '../../../paper/source-of'

export type PaperKind = 'sheet' | 'booklet' | 'record'

interface PrintedPaperProps {
  kind: PaperKind
  cardId: string
  size: PaperSize
  pack: BranchPack
  edition: EditionReply
  onPages: (pages: number) => void
}

/** Puts together what stands on the paper that was chosen. */
export function PrintedPaper({ kind, cardId, size, pack, edition, onPages }: PrintedPaperProps) {
  const details = useStore(branchParts.details, (state) => state.details)
  const product = useStore(parts.product, (state) => state.product)
  const { articles, lookBack, chosenIds } = pack
  const { fields } = usePlan().plan
  const choices = useMemo((): PaperBlock[][] => {
    if (kind === 'record') return [[{ kind: 'record' }]]
    if (kind === 'booklet') return [bookletBlocks(articles, lookBack)]
    const card = articles.find((one) => one.id === cardId)
    if (!card) return [[]]
    const most = Math.min(card.items.length, QUESTIONS_AT_MOST)
    return Array.from({ length: Math.max(1, most) }, (_, fewer) => sheetBlocks(card, most - fewer))
  }, [kind, articles, lookBack, cardId])
  const cards = useMemo(
    () => new Map([...articles, ...(lookBack ? [lookBack] : [])].map((card) => [card.id, card])),
    [articles, lookBack],
  )
  const draft = recordDraft(
    edition,
    edition.cards.filter((card) => chosenIds.includes(card.id)),
    fields,
  )
  const web = branchParts.web()
  const page =
    kind === 'sheet' ? `/pages/card/index?id=${encodeURIComponent(cardId)}` : '/pages/today/index'
  return (
    <Paper
      choices={choices}
      size={size}
      onPages={onPages}
      context={{
        edition,
        source: sourceOf(edition),
        sample: edition.sample,
        cards,
        details,
        product,
        link:
          web === null
            ? null
            : {
                address: linkTo(web, page),
                words: kind === 'sheet' ? words.readThis : words.readWeek,
              },
        draft: kind === 'record' && draft !== 'card-as-first-topic' ? draft : null,
      }}
    />
  )
}
