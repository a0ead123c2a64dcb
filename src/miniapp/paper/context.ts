import { createContext, useContext, type ReactNode } from 'react'
import type { CardReply } from '../../contract/card'
import type { EditionReply } from '../../contract/edition'
import type { ProductReply } from '../../contract/product'
import type { BranchDetails } from '../../core/study/branch-details'
import type { RecordDraft } from '../../core/study/record-draft'

/** Everything a block on paper may name. */
export interface PaperContext {
  /** null on a paper that is about no edition. */
  edition: EditionReply | null
  /** The line at a page's top where no article begins. */
  source: string
  sample: boolean
  cards: Map<string, CardReply>
  details: BranchDetails
  product: ProductReply | null
  /** What the code on the paper opens, and its words; null where no address is known. */
  link: { address: string; words: string } | null
  draft: RecordDraft | null
  /** What blocks of the kind `own` look like. */
  own?: Map<string, ReactNode>
  /** The page on which each article begins, once that is known. */
  startsOn: Map<string, number>
}

export const OnPaper = createContext<PaperContext | null>(null)

export function usePaper(): PaperContext {
  const context = useContext(OnPaper)
  if (context === null) throw new Error('A block on paper stands inside a Paper.')
  return context
}
