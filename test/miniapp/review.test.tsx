import { act, fireEvent, render, screen } from '@testing-library/react'
import type { CardReply } from '../../src/contract/card'
import { addDays } from '../../src/core/calendar/study-day'
import type { QuizItem } from '../../src/core/quiz/quiz-item'
import type { QuizProgress } from '../../src/core/study/quiz-progress'
import { ReviewScreen } from '../../src/miniapp/pages/review/_components/review-screen'
import { createReviewStore } from '../../src/miniapp/stores/review'
import { createReviewSession } from '../../src/miniapp/stores/review-session'
import type { TextSize } from '../../src/miniapp/theme/text-size'
import { anArticleCard } from '../support/an-article-card'
import { aQuizItem } from '../support/a-quiz-item'
import { aStore } from '../support/a-store'

const MONDAY = '2031-03-10'
const PARAGRAPH = '目前，望禾县已修通生产路64公里，改造水渠27条。每月初二再议一回。'
const source = {
  articleId: 'card-1',
  paragraph: 0,
  start: 0,
  end: PARAGRAPH.indexOf('。') + 1,
  sentence: PARAGRAPH.slice(0, PARAGRAPH.indexOf('。') + 1),
}
const anItem = (id: string, changes: Partial<QuizItem> = {}) =>
  aQuizItem({
    id,
    articleId: 'card-1',
    stem: '目前，望禾县已修通生产路____，改造水渠27条。',
    options: ['46公里', '58公里', '64公里', '82公里'],
    key: [2],
    source,
    ...changes,
  })
const aCard = (id: string, ...items: QuizItem[]): CardReply =>
  anArticleCard({ id, headline: '望禾县：把议事桌搬到打谷场', paragraphs: [PARAGRAPH], items })

/** A phone, the service it reaches and the days that pass on it. */
function aReader(cards: CardReply[] = [], first: Record<string, unknown> = {}) {
  const { storage } = aStore(first)
  const world = {
    day: MONDAY,
    online: true,
    cards: new Map(cards.map((card) => [card.id, card])),
    /** Cards that the phone keeps, whatever the service has. */
    kept: new Map<string, CardReply>(),
    asked: [] as string[],
    storage,
    isFull: false,
  }
  const reading = {
    card: async (id: string) => {
      world.asked.push(id)
      const kept = world.kept.get(id)
      if (!world.online && kept) return { value: kept, storedOn: MONDAY }
      if (!world.online) throw new Error('no network')
      const value = world.cards.get(id)
      if (!value) throw new Error('gone')
      return { value, storedOn: null }
    },
  }
  const start = () => {
    const today = () => world.day
    const written = {
      read: storage.read,
      write: (key: string, value: unknown) =>
        world.isFull ? Promise.resolve(false) : storage.write(key, value),
    }
    const review = createReviewStore(written, today)
    const session = () =>
      createReviewSession({
        reading,
        review,
        quizProgress: async () =>
          ((await storage.read('quiz-progress')) as QuizProgress) ?? { version: 1, cards: {} },
        isGone: (failure) => (failure as Error).message === 'gone',
        today,
      })
    return { review, session, note: review.getState().note }
  }
  return { world, start, settled: () => act(() => new Promise((done) => setTimeout(done, 20))) }
}

const wrong = (itemId: string, cardId = 'card-1') => ({ itemId, cardId, isRight: false })

async function show(
  reader: ReturnType<typeof aReader>,
  started = reader.start(),
  size: TextSize = 'standard',
) {
  const navigation = { card: jest.fn(), today: jest.fn(), mine: jest.fn(), feedback: jest.fn() }
  const session = started.session()
  const view = render(
    <ReviewScreen
      session={session}
      review={started.review}
      navigation={navigation}
      scrollToTop={() => undefined}
      size={size}
      onSize={() => undefined}
      sample={false}
    />,
  )
  expect(view.container.textContent).toContain('正在打开')
  await act(() => session.getState().open())
  return { ...view, navigation, ...started, session }
}

const tap = async (words: string) => {
  fireEvent.click(screen.getByText(words))
  await act(async () => undefined)
}

describe('错题回顾', () => {
  it('asks the day after what a quiz noted, under the headline of its article', async () => {
    const reader = aReader([aCard('card-1', anItem('roads'))])
    const started = reader.start()
    await started.note(wrong('roads'))
    const first = await show(reader, started)
    expect(screen.getByText('今天没有要回顾的')).toBeTruthy()
    first.unmount()
    reader.world.day = addDays(MONDAY, 1)
    const { container } = await show(reader, started)
    expect(screen.getByText(/第1题，共1题/)).toBeTruthy()
    expect(screen.getByText('只问文章里怎么写的。')).toBeTruthy()
    expect(screen.getByText('出自《望禾县：把议事桌搬到打谷场》')).toBeTruthy()
    expect(container.querySelector('.quiz-gap')).not.toBeNull()
  })

  it('shows what the page says, marked in its paragraph, with a way back into the article', async () => {
    const reader = aReader([aCard('card-1', anItem('roads'))])
    const started = reader.start()
    await started.note(wrong('roads'))
    reader.world.day = addDays(MONDAY, 1)
    const { container, navigation } = await show(reader, started)
    await tap('46公里')
    expect(container.querySelector('.quiz-struck')?.textContent).toBe('46公里')
    expect(container.querySelector('.mark')?.textContent).toBe(source.sentence)
    await tap('第1段，回到原文')
    expect(navigation.card).toHaveBeenLastCalledWith('card-1', 1, 0)
    await tap('看完了')
    expect(screen.getByText('今天的看完了')).toBeTruthy()
    expect(screen.getByText('目前，望禾县已修通生产路64公里，改造水渠27条。')).toBeTruthy()
    expect(container.textContent).not.toMatch(/[0-9]道|对了|错了/)
  })

  it('spaces out what was answered right and brings back tomorrow what was not', async () => {
    const items = ['a', 'b'].map((id) => anItem(id))
    const reader = aReader([aCard('card-1', ...items)])
    const started = reader.start()
    for (const { id } of items) await started.note(wrong(id))
    reader.world.day = addDays(MONDAY, 1)
    await show(reader, started)
    await tap('64公里')
    await tap('下一题')
    await tap('58公里')
    await tap('看完了')
    await reader.settled()
    const [right, differing] = started.review.getState().review.entries
    expect([right!.itemId, differing!.itemId]).toEqual(['a', 'b'])
    expect(right!.due > addDays(MONDAY, 2)).toBe(true)
    expect(differing!.due).toBe(addDays(MONDAY, 2))
  })

  it('asks a few a day however many there are, and never more after a missed week', async () => {
    const items = Array.from({ length: 12 }, (_, n) => anItem(`item-${n}`))
    const reader = aReader([aCard('card-1', ...items)])
    const started = reader.start()
    for (const { id } of items) await started.note(wrong(id))
    reader.world.day = addDays(MONDAY, 9)
    await show(reader, started)
    expect(screen.getByText(/第1题，共5题/)).toBeTruthy()
  })

  it('goes on where it was when the reader comes back from the article', async () => {
    const reader = aReader([aCard('card-1', anItem('a'), anItem('b'))])
    const started = reader.start()
    for (const id of ['a', 'b']) await started.note(wrong(id))
    reader.world.day = addDays(MONDAY, 1)
    const { session } = await show(reader, started)
    await tap('46公里')
    await act(() => session.getState().open())
    expect(screen.getByText('您选的')).toBeTruthy()
    await tap('下一题')
    expect(screen.getByText(/第2题，共2题/)).toBeTruthy()
  })

  it('says kindly that there is nothing, and counts nothing', async () => {
    const { container, navigation } = await show(aReader())
    expect(screen.getByText('没有要回顾的题')).toBeTruthy()
    expect(container.textContent).not.toMatch(/[0-9]/)
    await tap('回到今日')
    expect(navigation.today).toHaveBeenCalled()
  })

  it('keeps only the chosen and the right option in 特大字, and the button in the page', async () => {
    const reader = aReader([aCard('card-1', anItem('a'))])
    const started = reader.start()
    await started.note(wrong('a'))
    reader.world.day = addDays(MONDAY, 1)
    const { container } = await show(reader, started, 'extra-large')
    await tap('46公里')
    expect(container.querySelectorAll('.quiz-option')).toHaveLength(2)
    expect(container.querySelector('.dock')).toBeNull()
    expect(screen.getByText('看完了')).toBeTruthy()
  })
})

describe('an item that was withdrawn', () => {
  it.each([
    ['the card no longer has it', [aCard('card-1', anItem('b'))]],
    ['the card is gone', []],
  ])('leaves quietly when %s', async (_, cards) => {
    const reader = aReader(cards)
    const started = reader.start()
    await started.note(wrong('a'))
    reader.world.day = addDays(MONDAY, 1)
    await show(reader, started)
    expect(screen.getByText('没有要回顾的题')).toBeTruthy()
    await reader.settled()
    const next = reader.start()
    await next.review.getState().load()
    expect(next.review.getState().review.entries).toEqual([])
  })

  it('makes room for another that is due', async () => {
    const items = Array.from({ length: 6 }, (_, n) => anItem(`item-${n}`))
    const reader = aReader([aCard('card-1', ...items.slice(1))])
    const started = reader.start()
    for (const { id } of items) await started.note(wrong(id))
    reader.world.day = addDays(MONDAY, 1)
    await show(reader, started)
    expect(screen.getByText(/第1题，共5题/)).toBeTruthy()
  })

  it('is not called so by a copy that the phone kept', async () => {
    const reader = aReader()
    const started = reader.start()
    await started.note(wrong('a'))
    reader.world.day = addDays(MONDAY, 1)
    reader.world.online = false
    reader.world.kept.set('card-1', aCard('card-1', anItem('b')))
    await show(reader, started)
    expect(screen.getByText('这一页没有打开')).toBeTruthy()
    expect(started.review.getState().review.entries).toHaveLength(1)
  })
})

describe('without a network', () => {
  it('asks from the cards that the phone keeps, and says so', async () => {
    const reader = aReader()
    const started = reader.start()
    await started.note(wrong('old', 'not-kept'))
    await started.note(wrong('a'))
    reader.world.day = addDays(MONDAY, 1)
    reader.world.online = false
    reader.world.kept.set('card-1', aCard('card-1', anItem('a')))
    await show(reader, started)
    expect(screen.getByText(/第1题，共1题/)).toBeTruthy()
    expect(screen.getByText(/^暂时没有连上，看到的是3月10日存下的内容/)).toBeTruthy()
    expect(started.review.getState().review.entries).toHaveLength(2)
  })

  it('fails with a way to try again, and then opens', async () => {
    const reader = aReader([aCard('card-1', anItem('a'))])
    const started = reader.start()
    await started.note(wrong('a'))
    reader.world.day = addDays(MONDAY, 1)
    reader.world.online = false
    await show(reader, started)
    reader.world.online = true
    await tap('再试一次')
    await reader.settled()
    expect(screen.getByText(/第1题，共1题/)).toBeTruthy()
  })
})

describe('what was answered wrong before there was a review', () => {
  const progress = (ids: string[]) => ({
    version: 1,
    cards: Object.fromEntries(
      ids.map((id) => [
        id,
        { at: null, responses: { [`${id}-x`]: { kind: 'single-choice', chosen: 0 } } },
      ]),
    ),
  })
  const cards = (ids: string[]) => ids.map((id) => aCard(id, anItem(`${id}-x`)))
  const many = Array.from({ length: 8 }, (_, n) => `c${n}x`)

  it('is taken in from the quizzes, a few cards a visit, newest first', async () => {
    const reader = aReader(cards(many), { 'quiz-progress': progress(many) })
    const started = reader.start()
    const first = await show(reader, started)
    expect(screen.getByText(/第1题，共5题/)).toBeTruthy()
    const taken = () => started.review.getState().review.entries.map(({ cardId }) => cardId)
    expect(taken()).toEqual(many.slice(2).reverse())
    first.unmount()
    await show(reader, started)
    expect(taken()).toHaveLength(8)
    expect(started.review.getState().review.earlier).toEqual([])
  })

  it('waits for a network, and is taken in once', async () => {
    const reader = aReader(cards(['c1x']), { 'quiz-progress': progress(['c1x']) })
    reader.world.online = false
    const started = reader.start()
    const offline = await show(reader, started)
    offline.unmount()
    expect(started.review.getState().review).toMatchObject({ entries: [], earlier: ['c1x'] })
    reader.world.online = true
    for (let visit = 0; visit < 2; visit++) {
      const shown = await show(reader, started)
      shown.unmount()
    }
    expect(started.review.getState().review.entries[0]).toMatchObject({
      itemId: 'c1x-x',
      answers: 1,
    })
  })

  it('comes back from there when the store of the review was lost', async () => {
    const reader = aReader(cards(['c1x']), {
      'quiz-progress': progress(['c1x']),
      review: 'half-writ',
    })
    await show(reader)
    expect(screen.getByText(/第1题，共1题/)).toBeTruthy()
  })
})

describe('what the phone keeps', () => {
  it('is not written over by an answer given before it was read', async () => {
    const reader = aReader()
    await reader.start().note(wrong('a'))
    await reader.settled()
    const next = reader.start()
    await next.note(wrong('b'))
    expect(next.review.getState().review.noted.map(({ itemId }) => itemId)).toEqual(['a', 'b'])
  })

  it('is written with the next answer when the phone was full', async () => {
    const reader = aReader()
    const started = reader.start()
    reader.world.isFull = true
    await started.note(wrong('a'))
    await reader.settled()
    reader.world.isFull = false
    await started.note(wrong('b'))
    await reader.settled()
    const next = reader.start()
    await next.review.getState().load()
    expect(next.review.getState().review.noted.map(({ itemId }) => itemId)).toEqual(['a', 'b'])
  })

  it('is empty once it was forgotten', async () => {
    const reader = aReader()
    const started = reader.start()
    await started.note(wrong('a'))
    started.review.getState().forget()
    await reader.settled()
    expect(await reader.world.storage.read('review')).toMatchObject({ entries: [], noted: [] })
  })
})
