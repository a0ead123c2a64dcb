import { createStore } from 'zustand/vanilla'
import type { StudyDay } from '../../core/calendar/study-day'
import {
  emptyPlan,
  findPlan,
  openMonths,
  type MeetingPlan,
  type PlannedCard,
  plainCard,
  plainPlans,
  planFromPrompt,
  withPlan,
} from '../../core/study/meeting-plan'
import type { MonthlyPrompt } from '../../core/study/monthly-prompt'
import type { RecordFields } from '../../core/study/record-draft'
import type { DeviceStorage } from '../gateways/storage'

export interface MeetingPlans {
  status: 'opening' | 'ready'
  /** The one being filled in. */
  plan: MeetingPlan
  /** This month, and later ones begun with. */
  months: string[]
  /** Opens the plan of a branch (null: nobody's) for this month, or goes on with the one being filled in. */
  open(branchId: string | null): Promise<void>
  turnTo(month: string): void
  fill(fields: Partial<RecordFields>): void
  choose(cards: readonly PlannedCard[]): void
  follow(
    prompt: Pick<MonthlyPrompt, 'month' | 'theme' | 'materials' | 'cardIds'>,
    cards: ReadonlyMap<string, PlannedCard>,
  ): void
}

const KEY = 'meeting-plans'

/** 主题党日安排, kept on the device alone: it outlives the program, and nothing is filled in twice. */
export function createMeetingPlansStore(
  storage: Pick<DeviceStorage, 'read' | 'write'>,
  today: () => StudyDay,
) {
  const thisMonth = () => today().slice(0, 7)
  let kept: MeetingPlan[] | null = null
  return createStore<MeetingPlans>((set, get) => {
    const show = (plan: MeetingPlan) =>
      set({
        status: 'ready',
        plan,
        months: openMonths(kept ?? [], plan.branchId, thisMonth()),
      })
    const keep = (plan: MeetingPlan) => {
      kept = withPlan(kept ?? [], plan)
      show(plan)
      void storage.write(KEY, kept)
    }
    const of = (branchId: string, month: string) =>
      findPlan(kept ?? [], branchId, month) ?? emptyPlan(branchId, month)
    return {
      status: 'opening',
      plan: emptyPlan('', thisMonth()),
      months: [],
      async open(branchId) {
        const id = branchId ?? ''
        kept ??= plainPlans(await storage.read(KEY))
        const { status, plan } = get()
        const goesOn = status === 'ready' && plan.branchId === id && plan.month >= thisMonth()
        show(goesOn ? plan : of(id, thisMonth()))
      },
      turnTo(month) {
        show(of(get().plan.branchId, month))
      },
      fill(fields) {
        const { plan } = get()
        keep({ ...plan, fields: { ...plan.fields, ...fields } })
      },
      choose(cards) {
        keep({ ...get().plan, cards: cards.map(plainCard) })
      },
      follow(prompt, cards) {
        keep(planFromPrompt(of(get().plan.branchId, prompt.month), prompt, cards))
      },
    }
  })
}
