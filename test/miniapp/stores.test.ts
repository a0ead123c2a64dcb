import type { EditionListReply, EditionReply } from '../../src/contract/edition'
import type { StudyDayReply } from '../../src/contract/study-day'
import { RequestFailure, type FailureKind } from '../../src/miniapp/gateways/http'
import type { ReadingGateway } from '../../src/miniapp/gateways/reading'
import { createArchiveStore } from '../../src/miniapp/stores/archive'
import { createFeedbackStore } from '../../src/miniapp/stores/feedback'
import { createSettingsStore } from '../../src/miniapp/stores/settings'
import { createTodayStore } from '../../src/miniapp/stores/today'
import { aStore } from '../support/a-store'

const anEdition = (id: string, startsOn = '2026-11-23'): EditionReply => ({
  id,
  newspaper: '云泽日报',
  date: '2026-11-20',
  pageNumber: 3,
  pageTitle: '党的建设',
  startsOn,
  sample: false,
  cards: [],
})

describe('the text size', () => {
  const device = (px: number | null) => ({
    fontSizeSetting: () => px,
    showTabBar: () => undefined,
    scrollTo: () => undefined,
    glideTo: () => undefined,
    scrollToTop: () => undefined,
  })
  const sizeAt = (px: number | null) =>
    createSettingsStore(aStore().storage, device(px)).getState().textSize

  it("follows WeChat's own setting from the first picture on", () => {
    expect([15, 17, 18.9, 19, 21.9, 22, 23.8].map(sizeAt)).toEqual([
      ...['standard', 'standard', 'standard'],
      ...['large', 'large'],
      ...['extra-large', 'extra-large'],
    ])
  })

  it('is 标准 in a browser, which has no such setting', () => {
    expect(sizeAt(null)).toBe('standard')
  })

  it("is the reader's choice at the next start, whatever WeChat is set to", async () => {
    const { storage } = aStore()
    createSettingsStore(storage, device(23.8)).getState().chooseTextSize('standard')
    await new Promise((resolve) => setTimeout(resolve, 5))
    const next = createSettingsStore(storage, device(23.8))
    await next.getState().load()
    expect(next.getState().textSize).toBe('standard')
  })

  it('keeps a choice made while the phone was still reading', async () => {
    const { storage } = aStore({ settings: { textSize: 'standard' } })
    const settings = createSettingsStore(storage, device(null))
    const loading = settings.getState().load()
    settings.getState().chooseTextSize('extra-large')
    await loading
    expect(settings.getState().textSize).toBe('extra-large')
  })

  it('falls back to the platform when what was stored makes no sense', async () => {
    for (const broken of [null, 'large', { textSize: 'huge' }, { textSize: 3 }]) {
      const settings = createSettingsStore(aStore({ settings: broken }).storage, device(20))
      await settings.getState().load()
      expect(settings.getState().textSize).toBe('large')
    }
  })

  it('survives the emptying of the phone', async () => {
    const { storage } = aStore()
    const settings = createSettingsStore(storage, device(null))
    settings.getState().chooseTextSize('extra-large')
    await storage.clear()
    await settings.getState().keep()
    expect(await storage.read('settings')).toEqual({ textSize: 'extra-large' })
  })

  it('is not written over by another choice made before the phone was read', async () => {
    const { storage } = aStore({ settings: { textSize: 'large' } })
    const settings = createSettingsStore(storage, device(null))
    settings.getState().seeGuide()
    await settings.getState().keep()
    expect(await storage.read('settings')).toEqual({ textSize: 'large', guideSeen: true })
  })
})

/** A gateway that answers what `answer` says, and counts nothing. */
const reading = (answers: Partial<ReadingGateway>) => answers as ReadingGateway

describe('今日', () => {
  const reply: StudyDayReply = { studyDay: '2026-11-25', current: null, latest: null }

  it("fetches the cards of the week, the day's first, and of the edition before, so that they open without a network", async () => {
    const summary = { version: 2 } as EditionReply['cards'][number]
    const cards = [
      { ...summary, id: 'tue', studyDay: '2026-11-24' },
      { ...summary, id: 'wed', studyDay: '2026-11-25' },
    ]
    const old = { ...summary, id: 'old', studyDay: '2026-11-18' }
    const before = { ...anEdition('before'), cards: [old] }
    const fetched: unknown[] = []
    const store = createTodayStore(
      reading({
        studyDay: async () => ({
          value: { ...reply, current: { ...anEdition('e'), cards } },
          storedOn: null,
        }),
        editions: async () => ({
          value: { editions: [{ ...anEdition('e'), cards }, before], before: null },
          storedOn: null,
        }),
        card: async (...asked) => {
          fetched.push(asked)
          throw new RequestFailure('offline')
        },
      }),
      () => '2026-11-25',
    )
    await store.getState().load()
    expect(fetched).toEqual([
      ['wed', 2],
      ['tue', 2],
      ['old', 2],
    ])
    expect(store.getState().status).toBe('ready')
  })

  it('stays open when a later refresh fails', async () => {
    let online = true
    const store = createTodayStore(
      reading({
        studyDay: async () => {
          if (!online) throw new RequestFailure('offline')
          return { value: reply, storedOn: null }
        },
      }),
      () => '2026-11-25',
    )
    await store.getState().load()
    online = false
    await store.getState().load()
    expect(store.getState()).toMatchObject({ status: 'ready', reply })
  })

  it('asks once while an answer is on its way, and again afterwards', async () => {
    let asked = 0
    const studyDay = async () => {
      asked += 1
      return { value: reply, storedOn: null }
    }
    const store = createTodayStore(reading({ studyDay }), () => '2026-11-25')
    const launch = store.getState().load()
    await store.getState().load()
    await launch
    expect([asked, store.getState().status]).toEqual([1, 'ready'])
    await store.getState().load()
    expect(asked).toBe(2)
  })

  it('says that it failed when there is nothing to show, and opens when tried again', async () => {
    let online = false
    const store = createTodayStore(
      reading({
        studyDay: async () => {
          if (!online) throw new RequestFailure('offline')
          return { value: reply, storedOn: null }
        },
      }),
      () => '2026-11-25',
    )
    await store.getState().load()
    expect(store.getState().status).toBe('failed')
    online = true
    await store.getState().load()
    expect(store.getState().status).toBe('ready')
  })

  it('asks for the new day when it was left open overnight', async () => {
    let day = '2026-11-25'
    const asked: string[] = []
    const store = createTodayStore(
      reading({
        studyDay: async (one) => {
          asked.push(one)
          return { value: { ...reply, studyDay: one }, storedOn: null }
        },
      }),
      () => day,
    )
    await store.getState().load()
    day = '2026-11-26'
    await store.getState().load()
    expect(asked).toEqual(['2026-11-25', '2026-11-26'])
    expect(store.getState().day).toBe('2026-11-26')
  })
})

describe('往期', () => {
  const pages: Record<string, EditionListReply> = {
    first: { editions: [anEdition('e4'), anEdition('e3')], before: 'e3' },
    e3: { editions: [anEdition('e2'), anEdition('e1')], before: null },
  }
  const archive = () => {
    const state = { pages: { ...pages }, online: true }
    const store = createArchiveStore(
      reading({
        editions: async (before) => {
          if (!state.online) throw new RequestFailure('offline')
          return { value: state.pages[before ?? 'first']!, storedOn: null }
        },
      }),
    )
    return { store, state, ids: () => store.getState().editions.map((edition) => edition.id) }
  }

  it('adds older pages until there are none', async () => {
    const { store, ids } = archive()
    await store.getState().load()
    await store.getState().loadMore()
    expect(ids()).toEqual(['e4', 'e3', 'e2', 'e1'])
    expect(store.getState().before).toBeNull()
  })

  it('keeps the older pages when the reader comes back from a card', async () => {
    const { store, ids, state } = archive()
    await store.getState().load()
    await store.getState().loadMore()
    state.pages.first = { editions: [anEdition('e5'), anEdition('e4')], before: 'e4' }
    await store.getState().load()
    expect(ids()).toEqual(['e5', 'e4', 'e3', 'e2', 'e1'])
  })

  it('begins again when nothing of what it shows is left', async () => {
    const { store, ids, state } = archive()
    await store.getState().load()
    state.pages.first = { editions: [anEdition('e9')], before: null }
    await store.getState().load()
    expect(ids()).toEqual(['e9'])
  })

  it('says that older pages did not come and lets the reader try again', async () => {
    const { store, ids, state } = archive()
    await store.getState().load()
    state.online = false
    await store.getState().loadMore()
    expect(store.getState().more).toBe('failed')
    state.online = true
    await store.getState().loadMore()
    expect(ids()).toEqual(['e4', 'e3', 'e2', 'e1'])
  })
})

describe('投诉建议', () => {
  function aDesk() {
    const taken: { id: string; text: string }[] = []
    const desk = { failing: null as RequestFailure | null, taken, answers: [] as object[] }
    const http = {
      async post<Reply>(_path: string, body: object) {
        if (desk.failing) throw desk.failing
        taken.push(body as (typeof taken)[number])
        return { id: 'x', answers: desk.answers } as Reply
      },
    }
    const store = aStore()
    let ids = 0
    const newStore = () => createFeedbackStore(http, store.storage, async () => `id-${++ids}`)
    return { desk, newStore, store }
  }
  const failure = (kind: FailureKind, message = '') => new RequestFailure(kind, message)

  it('goes to the editors without a name, and leaves nothing on the phone', async () => {
    const { desk, newStore, store } = aDesk()
    const feedback = newStore()
    await feedback.getState().open('card-1')
    feedback.getState().write({ text: ' 第二段少一个字 ' })
    await feedback.getState().send()
    expect(desk.taken).toEqual([
      {
        id: 'id-1',
        kind: 'text-error',
        text: '第二段少一个字',
        cardId: 'card-1',
        secret: 'id-2id-3',
      },
    ])
    expect(feedback.getState()).toMatchObject({ status: 'sent', text: '' })
    expect(store.keys()).toEqual(['feedback-written'])
  })

  it('hears the answer on the device it was written on, and keeps it for when there is no network', async () => {
    const { desk, newStore } = aDesk()
    const feedback = newStore()
    feedback.getState().write({ text: '字太小' })
    await feedback.getState().send()
    desk.answers = [{ id: 'id-1', text: '改了。', by: '沈编辑', day: '2031-03-10' }]
    await feedback.getState().readAnswers()
    expect(desk.taken.at(-1)).toEqual({ entries: [{ id: 'id-1', secret: 'id-2id-3' }] })
    const answer = { text: '改了。', by: '沈编辑', day: '2031-03-10' }
    expect(feedback.getState().written).toEqual([
      { id: 'id-1', secret: 'id-2id-3', text: '字太小', answer },
    ])
    desk.failing = failure('offline')
    const later = newStore()
    await later.getState().readAnswers()
    expect(later.getState().written[0]).toMatchObject({ text: '字太小', answer })
  })

  it('waits on the phone without a network and is sent once, after a restart too', async () => {
    const { desk, newStore } = aDesk()
    desk.failing = failure('timeout')
    const feedback = newStore()
    await feedback.getState().open('card-1')
    feedback.getState().write({ text: '字太小' })
    await feedback.getState().send()
    expect(feedback.getState()).toMatchObject({ status: 'kept', text: '字太小' })
    desk.failing = null
    const next = newStore()
    await next.getState().open(null)
    await next.getState().send()
    // The same id: had the first try arrived after all, the service stores it once.
    expect(desk.taken).toEqual([
      {
        id: 'id-1',
        kind: 'text-error',
        text: '字太小',
        cardId: 'card-1',
        secret: 'id-2id-3',
      },
    ])
  })

  it("gives the service's own sentence when it refuses, and keeps the words", async () => {
    const { desk, newStore } = aDesk()
    desk.failing = failure('refused', '请过一会儿再试。')
    const feedback = newStore()
    feedback.getState().write({ text: '好' })
    await feedback.getState().send()
    expect(feedback.getState()).toMatchObject({
      status: 'refused',
      reason: '请过一会儿再试。',
      text: '好',
    })
  })

  it('is about the article it was begun with, whatever is open later', async () => {
    const { desk, newStore } = aDesk()
    desk.failing = failure('offline')
    const general = newStore()
    await general.getState().open(null)
    general.getState().write({ text: '字太小' })
    await general.getState().send()
    desk.failing = null
    const next = newStore()
    await next.getState().open('card-2')
    await next.getState().send()
    expect(desk.taken).toMatchObject([{ text: '字太小', cardId: null }])
  })

  it('takes no typing while it is on its way, and goes only once', async () => {
    const { desk, newStore } = aDesk()
    const feedback = newStore()
    feedback.getState().write({ text: '第一句' })
    const sending = feedback.getState().send()
    feedback.getState().write({ text: '第一句，还有' })
    await Promise.all([sending, feedback.getState().send()])
    expect(desk.taken).toMatchObject([{ text: '第一句' }])
  })

  it('sends nothing when nothing is written', async () => {
    const { desk, newStore } = aDesk()
    const feedback = newStore()
    feedback.getState().write({ text: '  ' })
    await feedback.getState().send()
    expect(desk.taken).toEqual([])
  })

  it('does not trip over a damaged draft', async () => {
    for (const broken of [null, 1, 'x', { text: 5 }, { text: '留着', kind: 'praise', cardId: 8 }]) {
      const store = aStore({ 'feedback-draft': broken })
      const feedback = createFeedbackStore({ post: async () => ({}) as never }, store.storage, () =>
        Promise.resolve('id'),
      )
      await feedback.getState().open(null)
      expect(feedback.getState().kind).toBe('suggestion')
      expect(feedback.getState().cardId).toBeNull()
    }
  })
})
