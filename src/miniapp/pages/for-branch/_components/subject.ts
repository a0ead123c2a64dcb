import { useRouter } from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { branchParts } from '../../../branch-parts'
import { parts } from '../../../parts'
import type { BranchPack, PackSubject } from '../../../stores/branch-pack'

/** Opens what the page's address is about, else the edition of the card named, and what is kept for papers and notices. */
export function usePack(ofCard?: string): {
  pack: BranchPack
  subject: PackSubject
  again: () => void
} {
  const { card = ofCard, edition } = useRouter().params
  const pack = useStore(branchParts.pack)
  const { open } = pack
  const subject = useMemo(
    () => ({
      ...(card ? { cardId: card } : {}),
      ...(edition ? { editionId: edition } : {}),
    }),
    [card, edition],
  )
  useEffect(() => {
    void branchParts.details.getState().load()
    void parts.product.getState().load()
    void open(subject)
  }, [open, subject])
  return { pack, subject, again: () => void open(subject) }
}
