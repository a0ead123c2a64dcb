import type { MonthlyPrompt, PromptMaterial } from './monthly-prompt'
import { noFields, type RecordFields } from './record-draft'

/** What a plan remembers of a card, so that it can be named without a network. */
export interface PlannedCard {
  id: string
  kind: 'article' | 'look-back'
  headline: string
  county: string | null
}

/**
 * 主题党日安排 of a branch for a month, as far as it is filled in. 第一议题 is among the fields, which hold text alone;
 * cards have no other place than 身边的做法.
 */
export interface MeetingPlan {
  /** Empty: of a device whose reader is no branch's secretary. */
  branchId: string
  /** YYYY-MM */
  month: string
  fields: RecordFields
  materials: PromptMaterial[]
  /** 身边的做法; null: none chosen yet, and the articles of the week are meant. */
  cards: PlannedCard[] | null
}

/** A year of months, of one branch or of several that share a device. */
export const PLANS_KEPT = 12

export const emptyPlan = (branchId: string, month: string): MeetingPlan => ({
  branchId,
  month,
  fields: noFields,
  materials: [],
  cards: null,
})

/**
 * The plan with what the month's prompt proposes: its theme, its readings as text, its cards under 身边的做法. What was
 * filled in by hand stays; 第一议题 is never filled in from a prompt.
 */
export function planFromPrompt(
  plan: MeetingPlan,
  prompt: Pick<MonthlyPrompt, 'theme' | 'materials' | 'cardIds'>,
  cards: ReadonlyMap<string, PlannedCard>,
): MeetingPlan {
  return {
    ...plan,
    fields: { ...plan.fields, theme: prompt.theme },
    materials: prompt.materials.map(({ text, link }) => ({ text, link })),
    cards: prompt.cardIds.flatMap((id) => {
      const card = cards.get(id)
      return card ? [plainCard(card)] : []
    }),
  }
}

export const plainCard = ({ id, kind, headline, county }: PlannedCard): PlannedCard => ({
  id,
  kind,
  headline,
  county,
})

const isOf = (branchId: string, month: string) => (plan: MeetingPlan) =>
  plan.branchId === branchId && plan.month === month

export const findPlan = (plans: readonly MeetingPlan[], branchId: string, month: string) =>
  plans.find(isOf(branchId, month)) ?? null

/** The plans with this one in its place, the one last touched first; the oldest make way. */
export const withPlan = (plans: readonly MeetingPlan[], plan: MeetingPlan): MeetingPlan[] =>
  [plan, ...plans.filter((one) => !isOf(plan.branchId, plan.month)(one))].slice(0, PLANS_KEPT)

/** Months a branch can still plan for: this one, and later ones that it has begun with. */
export const openMonths = (
  plans: readonly MeetingPlan[],
  branchId: string,
  month: string,
): string[] => [
  month,
  ...plans
    .filter((plan) => plan.branchId === branchId && plan.month > month)
    .map((plan) => plan.month)
    .sort(),
]

/** In: whatever the device kept. Out: the plans among it that are whole. */
export function plainPlans(given: unknown): MeetingPlan[] {
  if (!Array.isArray(given)) return []
  return given.flatMap((one: Partial<MeetingPlan> | null) => {
    const isWhole =
      typeof one?.branchId === 'string' &&
      typeof one.month === 'string' &&
      typeof one.fields === 'object' &&
      Array.isArray(one.materials) &&
      (one.cards === null || Array.isArray(one.cards))
    return isWhole ? [{ ...one, fields: { ...noFields, ...one.fields } } as MeetingPlan] : []
  })
}
