import fc from 'fast-check'
import {
  emptyPlan,
  findPlan,
  type MeetingPlan,
  openMonths,
  planFromPrompt,
  type PlannedCard,
  PLANS_KEPT,
  plainPlans,
  withPlan,
} from '../../../src/core/study/meeting-plan'

const card = (id: string): PlannedCard => ({
  id,
  kind: 'article',
  headline: `望禾县：${id}的板凳会`,
  county: '望禾县',
})
const cards = new Map(['c1', 'c2'].map((id) => [id, card(id)]))
const prompt = {
  theme: '把群众的事办好',
  materials: [{ text: '某篇文章', link: 'https://www.example.cn/a' }],
  cardIds: ['c2', 'gone', 'c1'],
}

describe('主题党日安排 of a prompt', () => {
  it('takes theme, readings and cards, in their order; a card that is gone is left out', () => {
    const plan = planFromPrompt(emptyPlan('b', '2031-03'), prompt, cards)
    expect(plan).toMatchObject({ branchId: 'b', month: '2031-03', materials: prompt.materials })
    expect(plan.fields.theme).toBe('把群众的事办好')
    expect(plan.cards?.map(({ id }) => id)).toEqual(['c2', 'c1'])
  })

  it('never fills in 第一议题, nor takes away what was written there by hand', () => {
    const text = fc.string({ maxLength: 40 })
    const anyPrompt = fc.record({
      theme: text,
      materials: fc.array(fc.record({ text, link: fc.option(text) }), { maxLength: 4 }),
      cardIds: fc.subarray(['c1', 'c2', 'gone']),
    })
    fc.assert(
      fc.property(anyPrompt, text, text, text, (prompt, firstTopic, officialLink, agenda) => {
        const empty = emptyPlan('b', '2031-03')
        const before = { ...empty, fields: { theme: '旧', firstTopic, officialLink, agenda } }
        const { fields } = planFromPrompt(before, prompt, cards)
        expect(fields).toEqual({ theme: prompt.theme, firstTopic, officialLink, agenda })
        expect(planFromPrompt(empty, prompt, cards).fields.firstTopic).toBe('')
      }),
    )
  })

  it('is kept by branch and month, the newest first, and no more than a year of them', () => {
    const anyPlan = fc
      .tuple(fc.constantFrom('', 'a', 'b'), fc.integer({ min: 1, max: 12 }), fc.string())
      .map(([branchId, month, theme]): MeetingPlan => {
        const empty = emptyPlan(branchId, `2031-${String(month).padStart(2, '0')}`)
        return { ...empty, fields: { ...empty.fields, theme } }
      })
    fc.assert(
      fc.property(fc.array(anyPlan, { maxLength: 30 }), (made) => {
        const kept = made.reduce<MeetingPlan[]>(withPlan, [])
        const keys = kept.map(({ branchId, month }) => `${branchId} ${month}`)
        expect(new Set(keys).size).toBe(keys.length)
        expect(kept.length).toBeLessThanOrEqual(PLANS_KEPT)
        const last = made[made.length - 1]
        if (last) expect(findPlan(kept, last.branchId, last.month)).toEqual(last)
        expect(plainPlans(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
      }),
    )
  })

  it('is open for this month and for later ones begun with, of the same branch', () => {
    const plans = [
      emptyPlan('b', '2031-05'),
      emptyPlan('b', '2031-02'),
      emptyPlan('a', '2031-04'),
      emptyPlan('b', '2031-04'),
    ]
    expect(openMonths(plans, 'b', '2031-03')).toEqual(['2031-03', '2031-04', '2031-05'])
    expect(openMonths(plans, 'b', '2031-05')).toEqual(['2031-05'])
  })

  it.each([null, 'x', [1], [null], [{ branchId: 'b' }], { branchId: 'b' }])(
    'takes nothing from a store that was half written: %j',
    (kept) => {
      expect(plainPlans(kept)).toEqual([])
    },
  )
})
