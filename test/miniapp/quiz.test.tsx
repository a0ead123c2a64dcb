import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { CardReply } from '../../src/contract/card'
import type { QuizItem } from '../../src/core/quiz/quiz-item'
import { QuizScreen } from '../../src/miniapp/pages/quiz/_components/quiz-screen'
import { createQuizStore } from '../../src/miniapp/stores/quiz'
import type { TextSize } from '../../src/miniapp/theme/text-size'
import { anArticleCard } from '../support/an-article-card'
import { aQuizItem } from '../support/a-quiz-item'

const PARAGRAPHS = [
  '秋收过后，望禾县的打谷场上又摆起了长条桌。',
  '先定议题，把话头交给群众。听来的话归成三张清单。',
  '再摆道理，把分歧说在明处。目前，已修通生产路64公里，改造水渠27条。每月初二再议一回。',
  '回头再看，把评判留给大家。每场开头先交账。',
]

const cited = (paragraph: number, sentence: string, articleId = 'card-1') => {
  const start = PARAGRAPHS[paragraph]!.indexOf(sentence)
  return { articleId, paragraph, start, end: start + sentence.length, sentence }
}

const roads = aQuizItem({
  id: 'roads',
  articleId: 'card-1',
  stem: '目前，已修通生产路____，改造水渠27条。',
  options: ['46公里', '58公里', '64公里', '82公里'],
  key: [2],
  source: cited(2, '目前，已修通生产路64公里，改造水渠27条。'),
})
const leads = [
  cited(1, '先定议题，把话头交给群众'),
  cited(2, '再摆道理，把分歧说在明处'),
  cited(3, '回头再看，把评判留给大家'),
]
const halves = aQuizItem({
  id: 'halves',
  kind: 'match',
  stem: '根据文章各部分的小标题，将前后两部分正确搭配',
  left: ['先定议题', '再摆道理', '回头再看'],
  options: ['把分歧说在明处', '把评判留给大家', '把话头交给群众'],
  key: [2, 0, 1],
  source: leads[0]!,
  sources: leads,
})
const several = aQuizItem({
  id: 'several',
  kind: 'multiple-choice',
  stem: '根据文章，下列内容属于文中“三件事”的有',
  options: ['修路', '看戏', '用水', '养老'],
  key: [0, 2],
  source: roads.source,
})
const steps = aQuizItem({
  id: 'steps',
  kind: 'order',
  stem: '按文中表述，将下列各项依次排成“三步”',
  options: ['回头再看', '先定议题', '再摆道理'],
  key: [1, 2, 0],
  source: leads[0]!,
  sources: leads,
})
const altered = aQuizItem({
  id: 'altered',
  kind: 'true-false',
  stem: '目前，已修通生产路64公里，改造水渠72条。',
  options: ['与原文一致', '与原文不一致'],
  key: [1],
  source: roads.source,
})

function cardWith(...items: QuizItem[]): CardReply {
  return anArticleCard({ id: 'card-1', paragraphs: PARAGRAPHS, items })
}

interface Opened {
  size?: TextSize
  stored?: unknown
  storedOn?: string | null
  failure?: Error
}

async function open(card: CardReply, opened: Opened = {}) {
  const { size = 'standard', stored = null, storedOn = null, failure } = opened
  const phone = new Map<string, unknown>([['quiz-progress', stored]])
  const navigation = { card: jest.fn(), today: jest.fn(), feedback: jest.fn() }
  const reading = jest.fn(() =>
    failure ? Promise.reject(failure) : Promise.resolve({ value: card, storedOn }),
  )
  const noteAnswer = jest.fn()
  const store = createQuizStore({
    reading: { card: reading },
    storage: {
      read: async (key) => JSON.parse(JSON.stringify(phone.get(key) ?? null)) as unknown,
      write: async (key, value) => {
        phone.set(key, value)
        return true
      },
    },
    isGone: (reason) => (reason as Error).message === 'gone',
    noteAnswer,
  })
  const view = render(
    <QuizScreen
      store={store}
      navigation={navigation}
      scrollToTop={() => undefined}
      id="card-1"
      version={1}
      size={size}
      onSize={() => undefined}
      sample={false}
    />,
  )
  await act(() => store.getState().load('card-1', 1))
  return { ...view, store, navigation, phone, reading, noteAnswer }
}

const tap = async (words: string) => {
  fireEvent.click(screen.getByText(words))
  await act(async () => undefined)
}
const row = (option: number) => document.getElementById(`option-${option}`)!

describe('a number item', () => {
  it('says which item it is and asks without the answer', async () => {
    const { container } = await open(cardWith(roads, altered))
    expect(screen.getByText(/第1题，共2题/)).toBeTruthy()
    expect(container.querySelector('.quiz-gap')).not.toBeNull()
    expect(screen.queryByText('原文这样写')).toBeNull()
    expect(screen.queryByText('下一题')).toBeNull()
  })

  it('shows the answer at once: own choice struck, the key ticked, the sentence marked', async () => {
    const { container } = await open(cardWith(roads, altered))
    await tap('58公里')
    expect(within(row(1)).getByText('您选的')).toBeTruthy()
    expect(row(1).querySelector('.quiz-struck')?.textContent).toBe('58公里')
    expect(within(row(2)).getByText('原文')).toBeTruthy()
    expect(row(2).querySelector('.icon-tick')).not.toBeNull()
    expect(container.querySelector('.quiz-filled')?.textContent).toBe('64公里')
    expect(container.querySelector('.mark')?.textContent).toBe(roads.source.sentence)
    expect(screen.getByText('下一题')).toBeTruthy()
  })

  it('says both words on one row, without a strike, when it was right first time', async () => {
    const { container } = await open(cardWith(roads))
    await tap('64公里')
    expect(within(row(2)).getByText('您选的')).toBeTruthy()
    expect(within(row(2)).getByText('原文')).toBeTruthy()
    expect(container.querySelector('.quiz-struck')).toBeNull()
    expect(screen.getByText('做完了')).toBeTruthy()
  })

  it('does not take a second answer', async () => {
    const { phone } = await open(cardWith(roads))
    await tap('58公里')
    fireEvent.click(row(2))
    await act(async () => undefined)
    expect(within(row(2)).queryByText('您选的')).toBeNull()
    expect(JSON.stringify(phone.get('quiz-progress'))).toContain('"chosen":1')
  })

  it('tells the review once what was answered, and whether as the article says', async () => {
    const { noteAnswer } = await open(cardWith(roads, altered))
    await tap('58公里')
    fireEvent.click(row(2))
    await tap('下一题')
    await tap('与原文不一致')
    expect(noteAnswer.mock.calls).toEqual([
      [{ itemId: 'roads', cardId: 'card-1', isRight: false }],
      [{ itemId: 'altered', cardId: 'card-1', isRight: true }],
    ])
  })

  it('leads back to the paragraph it is taken from', async () => {
    const { navigation } = await open(cardWith(roads))
    await tap('回到原文找一找')
    expect(navigation.card).toHaveBeenLastCalledWith('card-1', 1, undefined)
    await tap('58公里')
    await tap('第3段，回到原文')
    expect(navigation.card).toHaveBeenLastCalledWith('card-1', 1, 2)
  })

  it('keeps only the chosen and the right option in 特大字', async () => {
    await open(cardWith(roads), { size: 'extra-large' })
    expect(screen.getByText('第1题，共1题')).toBeTruthy()
    await tap('58公里')
    expect([0, 1, 2, 3].filter((option) => document.getElementById(`option-${option}`))).toEqual([
      1, 2,
    ])
  })

  it('has no docked bar in 特大字 and one otherwise', async () => {
    const { container, unmount } = await open(cardWith(roads), { size: 'extra-large' })
    await tap('58公里')
    expect(container.querySelector('.dock')).toBeNull()
    unmount()
    const standard = await open(cardWith(roads))
    await tap('58公里')
    expect(standard.container.querySelector('.dock')?.textContent).toBe('做完了')
  })
})

describe('the other kinds', () => {
  it('true-false carries its label in the box of the statement', async () => {
    const { container } = await open(cardWith(altered))
    const box = container.querySelector('.quiz-altered')!
    expect(box.textContent).toBe(`判断题：下面这句话里的数字可能改动过，不是原文。${altered.stem}`)
  })

  it('multiple choice waits for 选好了', async () => {
    await open(cardWith(several))
    expect(screen.queryByText('选好了')).toBeNull()
    await tap('修路')
    await tap('看戏')
    await tap('看戏')
    await tap('选好了')
    expect(within(row(0)).getByText('您选的')).toBeTruthy()
    expect(within(row(1)).queryByText('您选的')).toBeNull()
    expect(within(row(2)).getByText('原文')).toBeTruthy()
  })

  it('order numbers the rows as they are tapped, and a second tap takes back', async () => {
    await open(cardWith(steps))
    await tap('先定议题')
    await tap('回头再看')
    await tap('先定议题')
    await tap('先定议题')
    expect(row(0).textContent).toBe('1回头再看')
    expect(row(1).textContent).toBe('2先定议题')
    expect(screen.queryByText('排好了')).toBeNull()
    await tap('再摆道理')
    await tap('排好了')
    expect(row(1).textContent).toBe('1先定议题您排在第2')
    expect(row(0).textContent).toBe('3回头再看您排在第1')
  })

  it('match fills places by taps and takes back by a tap', async () => {
    const { container } = await open(cardWith(halves))
    await tap('把话头交给群众')
    await tap('把评判留给大家')
    fireEvent.click(document.getElementById('place-1')!)
    await tap('把分歧说在明处')
    expect(screen.queryByText('搭好了')).not.toBeTruthy()
    await tap('把评判留给大家')
    await tap('搭好了')
    expect(container.querySelector('.quiz-struck')).toBeNull()
    expect(screen.getAllByText('原文')).toHaveLength(3)
  })

  it('match shows the own half struck where the article has another', async () => {
    const { container } = await open(cardWith(halves))
    await tap('把分歧说在明处')
    await tap('把话头交给群众')
    await tap('把评判留给大家')
    await tap('搭好了')
    const struck = [...container.querySelectorAll('.quiz-struck')].map((one) => one.textContent)
    expect(struck).toEqual(['把分歧说在明处', '把话头交给群众'])
    expect([...container.querySelectorAll('.mark')]).toHaveLength(3)
  })
})

describe('the end', () => {
  it('lists the sentences to look at again and counts nothing', async () => {
    const { navigation, container } = await open(cardWith(roads, altered))
    await tap('58公里')
    await tap('下一题')
    await tap('与原文不一致')
    await tap('做完了')
    expect(screen.getByText('小题做完了')).toBeTruthy()
    expect(screen.getByText('目前，已修通生产路64公里，改造水渠27条。')).toBeTruthy()
    expect(screen.queryByText(altered.stem)).toBeNull()
    expect(container.textContent).not.toMatch(/[0-9]道|对了|错了/)
    expect(container.textContent).toContain('这几道过一天放进“我的·错题回顾”')
    await tap('再看原文')
    expect(navigation.card).toHaveBeenLastCalledWith('card-1', 1, 2)
  })

  it('begins anew with 再做一遍', async () => {
    await open(cardWith(roads))
    await tap('64公里')
    await tap('做完了')
    await tap('再做一遍')
    expect(screen.getByText(/第1题，共1题/)).toBeTruthy()
    expect(screen.queryByText('您选的')).toBeNull()
  })
})

describe('after a restart', () => {
  it('shows the item and the answer as they were left', async () => {
    const first = await open(cardWith(altered, roads))
    await tap('与原文一致')
    await tap('下一题')
    await tap('58公里')
    const stored = first.phone.get('quiz-progress')
    first.unmount()
    await open(cardWith(altered, roads), { stored })
    expect(screen.getByText(/第2题，共2题/)).toBeTruthy()
    expect(within(row(1)).getByText('您选的')).toBeTruthy()
  })

  it('begins at the first item when the phone kept nonsense', async () => {
    await open(cardWith(roads), { stored: { version: 1, cards: 'x' } })
    expect(screen.getByText(/第1题，共1题/)).toBeTruthy()
  })
})

describe('what may be instead of an item', () => {
  it('a card without items says so', async () => {
    await open(cardWith())
    expect(screen.getByText('这一篇没有小题')).toBeTruthy()
  })

  it('a card that is gone is not called a failure', async () => {
    await open(cardWith(), { failure: new Error('gone') })
    expect(screen.getByText('没有找到这几道小题')).toBeTruthy()
  })

  it('a failure can be tried again', async () => {
    const { reading } = await open(cardWith(roads), { failure: new Error('no network') })
    reading.mockImplementation(() =>
      Promise.resolve({ value: cardWith(roads), storedOn: '2026-11-20' }),
    )
    await tap('再试一次')
    expect(screen.getByText(/第1题，共1题/)).toBeTruthy()
    expect(screen.getByText(/^暂时没有连上，看到的是11月20日存下的内容/)).toBeTruthy()
  })

  it('a look back cites the sentence and leads to its own article', async () => {
    const lookBack: CardReply = {
      kind: 'look-back',
      id: 'card-1',
      version: 1,
      editionId: 'e',
      studyDay: '2026-11-29',
      headline: '一周回看',
      sample: false,
      captions: [],
      entries: [],
      items: [{ ...roads, source: cited(2, roads.source.sentence, 'other-card') }],
    }
    const { navigation, container } = await open(lookBack)
    await tap('58公里')
    expect(container.querySelector('.mark')?.textContent).toBe(roads.source.sentence)
    await tap('回到原文')
    expect(navigation.card).toHaveBeenLastCalledWith('other-card', undefined, 2)
  })
})
