import { useRouter } from '@tarojs/taro'
import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import { branchParts } from '../../../branch-parts'
import { parts } from '../../../parts'
import type { BranchPack, PackSubject } from '../../../stores/branch-pack'
import type { MeetingPlans } from '../../../stores/meeting-plans'
import { useOwnBranch } from '../../../use-own-branch'

interface About {
  /** The edition of this card, where the address names nothing. */
  ofCard?: string
  /** The cards of 主题党日安排, as with `kind=plan` in the address. */
  ofPlan?: boolean
}

/** Opens what the page's address is about, and what is kept for papers and notices. */
export function usePack({ ofCard, ofPlan }: About = {}): {
  pack: BranchPack
  subject: PackSubject
  again: () => void
} {
  const { card = ofCard, edition, kind } = useRouter().params
  const pack = useStore(branchParts.pack)
  const plans = usePlan()
  const isOfPlan = ofPlan ?? kind === 'plan'
  const isWaiting = isOfPlan && plans.status !== 'ready'
  const { open } = pack
  const subject = useMemo(() => {
    // As they were when the page was opened: ticking one must not open it anew.
    const planned = isOfPlan ? branchParts.plans.getState().plan.cards : null
    return {
      ...(card ? { cardId: card } : {}),
      ...(edition ? { editionId: edition } : {}),
      ...(planned && !isWaiting ? { planned } : {}),
    }
  }, [card, edition, isOfPlan, isWaiting])
  useEffect(() => {
    void branchParts.details.getState().load()
    void parts.product.getState().load()
    if (!isWaiting) void open(subject)
  }, [open, subject, isWaiting])
  return { pack, subject, again: () => void open(subject) }
}

/** 主题党日安排 of the branch whose secretary is logged in, else of this device. */
export function usePlan(): MeetingPlans {
  const plans = useStore(branchParts.plans)
  const status = useStore(parts.session, (state) => state.status)
  const branchId = useOwnBranch()?.id ?? null
  const { open } = plans
  useEffect(() => {
    void parts.session.getState().load()
  }, [])
  useEffect(() => {
    if (status !== 'opening') void open(branchId)
  }, [open, status, branchId])
  return plans
}
