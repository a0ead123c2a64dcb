import { halfRead, isRead, nothingRead, placeToResume } from '../../src/core/study/reading-progress'
import { createReadingProgressStore } from '../../src/miniapp/stores/reading-progress'
import { aPhone } from '../support/a-phone'
import { anArticleCard } from '../support/an-article-card'

const card = anArticleCard({ paragraphs: ['一', '二', '三', '四', '五'] })
const today = () => '2026-11-23'
const aStore = (phone = aPhone()) => ({ phone, store: createReadingProgressStore(phone, today) })

describe('where a reader is', () => {
  it('is still there after a restart', async () => {
    const { phone, store } = aStore()
    await store.getState().see(card, 3)
    await phone.settled()
    const restarted = aStore(phone).store
    await restarted.getState().load()
    expect(placeToResume(restarted.getState().progress, card)).toBe(3)
  })

  it('begins anew when the phone cleared or garbled its storage', async () => {
    for (const stored of [undefined, '{"version"', { version: 1, cards: 'x' }]) {
      const { store } = aStore(aPhone({ 'reading-progress': stored }))
      await store.getState().load()
      expect(store.getState()).toMatchObject({ progress: nothingRead, loaded: true })
      await store.getState().see(card, 1)
      expect(placeToResume(store.getState().progress, card)).toBe(1)
    }
  })

  it('goes on when the phone can neither read nor write', async () => {
    const refuse = () => Promise.reject(new Error('full'))
    const store = createReadingProgressStore({ read: refuse, write: refuse }, today)
    await store.getState().see(card, 2)
    await store.getState().mark(card, true)
    expect(isRead(store.getState().progress, card.id)).toBe(true)
  })

  it('does not lose what the phone keeps to a finger quicker than its storage', async () => {
    const { phone, store } = aStore()
    await store.getState().see(anArticleCard({ id: 'card-2', paragraphs: card.paragraphs }), 2)
    await phone.settled()
    const restarted = aStore(phone).store
    await restarted.getState().mark(card, true)
    await phone.settled()
    const { progress } = restarted.getState()
    expect(isRead(progress, 'card-1')).toBe(true)
    expect(halfRead(progress).map(({ cardId }) => cardId)).toEqual(['card-2'])
    expect(phone.kept('reading-progress')).toEqual(progress)
  })
})

describe('writing', () => {
  it('runs once at a time and writes of a burst only the first and the newest', async () => {
    const { phone, store } = aStore()
    await store.getState().load()
    for (const place of [0, 1, 2, 3, 4]) await store.getState().see(card, place)
    await phone.settled()
    expect(phone.writes()).toBe(2)
    expect(phone.kept('reading-progress')).toEqual(store.getState().progress)
  })

  it('is spared when nothing changed', async () => {
    const { phone, store } = aStore()
    await store.getState().see(card, 4)
    await phone.settled()
    await store.getState().see(card, 2)
    await phone.settled()
    expect(phone.writes()).toBe(1)
  })

  it('does not bring back what was cleared', async () => {
    const { phone, store } = aStore()
    await store.getState().see(card, 1)
    await store.getState().see(card, 3)
    store.getState().forget()
    await phone.settled()
    expect(phone.kept('reading-progress')).toEqual(nothingRead)
  })
})
