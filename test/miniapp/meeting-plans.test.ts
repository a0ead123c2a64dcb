import { noFields } from '../../src/core/study/record-draft'
import { createMeetingPlansStore } from '../../src/miniapp/stores/meeting-plans'

const card = { id: 'c1', kind: 'article' as const, headline: '板凳会', county: '望禾县' }
const cards = new Map([['c1', card]])
const prompt = (month: string) => ({
  month,
  theme: '办好实事',
  materials: [{ text: '某篇文章', link: null }],
  cardIds: ['c1'],
})

function aDevice() {
  const kept = new Map<string, string>()
  let today = '2031-03-10'
  const storage = {
    read: async (key: string) => JSON.parse(kept.get(key) ?? 'null') as unknown,
    write: async (key: string, value: unknown) => {
      kept.set(key, JSON.stringify(value))
      return true
    },
  }
  return {
    begin: async (branchId: string | null) => {
      const store = createMeetingPlansStore(storage, () => today)
      await store.getState().open(branchId)
      return store.getState
    },
    turn: (day: string) => (today = day),
  }
}

describe('主题党日安排 on a device', () => {
  it('is there again after the program was closed', async () => {
    const device = aDevice()
    const get = await device.begin('b1')
    get().follow(prompt('2031-03'), cards)
    get().fill({ firstTopic: '某篇重要讲话' })
    const { plan } = (await device.begin('b1'))()
    expect(plan).toEqual(get().plan)
    expect(plan).toMatchObject({
      fields: { ...noFields, theme: '办好实事', firstTopic: '某篇重要讲话' },
      cards: [card],
    })
  })

  it('is of one branch and one month: another begins empty', async () => {
    const device = aDevice()
    const get = await device.begin('b1')
    get().fill({ theme: '三月' })
    expect((await device.begin('b2'))().plan.fields.theme).toBe('')
    expect((await device.begin(null))().plan.fields.theme).toBe('')
    device.turn('2031-04-01')
    expect((await device.begin('b1'))().plan).toMatchObject({ month: '2031-04', fields: noFields })
  })

  it('of a coming month stands beside that of this one', async () => {
    const device = aDevice()
    const get = await device.begin('b1')
    get().fill({ theme: '三月' })
    get().follow(prompt('2031-04'), cards)
    expect(get()).toMatchObject({ plan: { month: '2031-04' }, months: ['2031-03', '2031-04'] })
    await get().open('b1')
    expect(get().plan.month).toBe('2031-04')
    get().turnTo('2031-03')
    expect(get().plan.fields.theme).toBe('三月')
    device.turn('2031-05-01')
    await get().open('b1')
    expect(get()).toMatchObject({ plan: { month: '2031-05' }, months: ['2031-05'] })
  })

  it('remembers which cards were ticked, by name', async () => {
    const device = aDevice()
    const get = await device.begin('b1')
    get().choose([{ ...card, leads: ['x'] } as typeof card])
    expect((await device.begin('b1'))().plan.cards).toEqual([card])
  })
})
