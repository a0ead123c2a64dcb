import { createExcerptsStore } from '../../src/miniapp/stores/excerpts'
import { excerpts as words } from '../../src/copy/zh-cn/excerpts'
import { aStore } from '../support/a-store'
import { anArticleCard } from '../support/an-article-card'

const card = anArticleCard({ id: 'c1', paragraphs: ['第一句话。第二句话。', '第三句话。'] })
const first = { start: 0, end: 5 }
const second = { start: 5, end: 10 }
const settle = () => new Promise((resolve) => setTimeout(resolve, 5))

describe('摘抄本 on the phone', () => {
  it('keeps a sentence by a tap, lets go of it by another, and remembers over a restart', async () => {
    const { storage } = aStore()
    const store = createExcerptsStore(storage)
    expect(await store.getState().turn(card, 0, first)).toBe('kept')
    expect(await store.getState().turn(card, 0, second)).toBe('kept')
    expect(await store.getState().turn(card, 0, first)).toBe('left')
    await settle()
    const again = createExcerptsStore(storage)
    await again.getState().load()
    expect(again.getState().book.map(({ text }) => text)).toEqual(['第二句话。'])
  })

  it('puts back what was taken out, where it stood', async () => {
    const store = createExcerptsStore(aStore().storage)
    await store.getState().turn(card, 0, first)
    await store.getState().turn(card, 0, second)
    await store.getState().turn(card, 1, first)
    const before = store.getState().book
    store.getState().remove(before[1]!)
    expect(store.getState().book).toHaveLength(2)
    store.getState().putBack()
    expect(store.getState()).toMatchObject({ book: before, removed: null })
  })

  it('is empty, not broken, where the phone keeps nonsense', async () => {
    for (const nonsense of [null, 'x', [{ cardId: 3 }, null], {}]) {
      const store = createExcerptsStore(aStore({ excerpts: nonsense }).storage)
      await store.getState().load()
      expect(store.getState()).toMatchObject({ book: [], loaded: true })
    }
  })

  it('copies a sentence with newspaper, date, page and headline, and leaves out what is not known', () => {
    const excerpt = {
      ...{
        cardId: 'c1',
        version: 1,
        headline: '板凳会',
        county: null,
        paragraph: 0,
        text: '一句。',
      },
    }
    expect(
      words.quoted({ ...excerpt, newspaper: '云泽日报', date: '2031-03-10', pageNumber: 3 }),
    ).toBe('一句。（《云泽日报》2031年3月10日第3版，《板凳会》）')
    expect(words.quoted({ ...excerpt, newspaper: null, date: null, pageNumber: null })).toBe(
      '一句。（《板凳会》）',
    )
  })
})
