import { fireEvent, render, screen, within } from '@testing-library/react'
import type { CardSummary } from '../../src/contract/card'
import type { EditionReply } from '../../src/contract/edition'
import { nothingRead, type ReadingProgress } from '../../src/core/study/reading-progress'
import { ExtraLargeToday } from '../../src/miniapp/pages/today/_components/extra-large-today'
import { NoCard, type WithoutCard } from '../../src/miniapp/pages/today/_components/no-card'
import { TodaysCard } from '../../src/miniapp/pages/today/_components/todays-card'
import { Week } from '../../src/miniapp/pages/today/_components/week'
import { parts } from '../../src/miniapp/parts'

const MONDAY = '2026-11-23'
const WEDNESDAY = '2026-11-25'

const aCard = (changes: Partial<CardSummary> = {}): CardSummary => ({
  id: 'c1',
  version: 3,
  kind: 'article',
  studyDay: WEDNESDAY,
  headline: '望禾县：把议事桌搬到打谷场',
  kicker: null,
  subhead: '身边的大事小情，坐下来商量着办',
  column: '【基层治理】',
  county: '望禾县',
  characters: 720,
  leads: ['先定议题', '再定规矩', '后抓落实', '常听回声', '第五条要点'],
  itemCount: 4,
  ...changes,
})

const anEdition = (cards: CardSummary[]): EditionReply => ({
  id: 'e1',
  newspaper: '云泽日报',
  date: '2026-11-20',
  pageNumber: 3,
  pageTitle: '党的建设',
  startsOn: MONDAY,
  sample: false,
  cards,
})

const read = (id: string): ReadingProgress => ({
  version: 1,
  cards: {
    [id]: {
      version: 1,
      headline: 'x',
      county: null,
      paragraphs: 3,
      place: 2,
      excerpt: 'x',
      day: MONDAY,
      read: true,
    },
  },
})

const opened = jest.spyOn(parts.gateways.navigation, 'card').mockImplementation(() => undefined)
beforeEach(() => opened.mockClear())

describe("today's card", () => {
  it('sets the place as a line of its own and leaves the text as printed', () => {
    const { container } = render(<TodaysCard card={aCard()} read={false} />)
    expect(container.querySelector('.headline-above')).toHaveProperty('textContent', '望禾县：')
    expect(container.querySelector('.headline')?.textContent).toBe('望禾县：把议事桌搬到打谷场')
    screen.getByText('基层治理')
  })

  it('says how long it is and how many questions there are', () => {
    render(<TodaysCard card={aCard({ characters: 720, itemCount: 4 })} read={false} />)
    screen.getByText('约3分钟')
    screen.getByText('有4道小题')
  })

  it('says nothing of questions where there are none, nor draws a control that does nothing', () => {
    render(<TodaysCard card={aCard({ itemCount: 0 })} read={false} />)
    expect(screen.queryByText(/小题/)).toBeNull()
    expect(screen.queryByText(/听/, { selector: 'button, [role=button] *' })).toBeNull()
  })

  it('shows four leads at most, so that the button stays above the fold', () => {
    render(<TodaysCard card={aCard()} read={false} />)
    screen.getByText('常听回声')
    expect(screen.queryByText('第五条要点')).toBeNull()
  })

  it('opens the very version it lists', () => {
    render(<TodaysCard card={aCard()} read={false} />)
    fireEvent.click(screen.getByText('读今天这篇'))
    expect(opened).toHaveBeenCalledWith('c1', 3)
  })

  it('offers to read again what is read', () => {
    render(<TodaysCard card={aCard()} read />)
    screen.getByText('再读一遍')
    screen.getByText('已读')
  })
})

describe('the strip of the week', () => {
  const week = anEdition([
    aCard({ id: 'mon', studyDay: MONDAY, headline: '周一的一篇', county: null }),
    aCard({ id: 'thu-1', studyDay: '2026-11-26', headline: '周四的一篇', county: null }),
    aCard({ id: 'thu-2', studyDay: '2026-11-26', headline: '周四的另一篇', county: null }),
  ])
  const strip = (progress = nothingRead) =>
    render(<Week edition={week} today={WEDNESDAY} progress={progress} />).container

  it('draws one bar for each article of a day and none where nothing is printed', () => {
    const days = [...strip().querySelectorAll('.week-day')]
    const bars = days.map((day) => Number(/week-bars-(\d)/.exec(day.className)?.[1] ?? 0))
    expect(bars).toEqual([1, 0, 0, 2, 0, 0, 0])
  })

  it('looks the same whatever was read: 已读 stands in the list alone', () => {
    const before = strip().querySelector('.week')!.innerHTML
    const after = strip(read('mon'))
    expect(after.querySelector('.week')!.innerHTML).toBe(before)
    within(after).getByText(/周一\s已读/)
  })

  it('lists what is ahead before what has been', () => {
    const rows = [...strip().querySelectorAll('.row-headline')].map((row) => row.textContent)
    expect(rows).toEqual(['周四的一篇', '周四的另一篇', '周一的一篇'])
  })

  it('lists one day when it is tapped, and the week again when tapped twice', () => {
    const container = strip()
    const rows = () => [...container.querySelectorAll('.row-headline')].map((r) => r.textContent)
    fireEvent.click(container.querySelectorAll('.week-day')[0]!)
    expect(rows()).toEqual(['周一的一篇'])
    fireEvent.click(container.querySelectorAll('.week-day')[1]!)
    expect(rows()).toEqual([])
    within(container).getByText(/没有安排/)
    fireEvent.click(container.querySelectorAll('.week-day')[1]!)
    expect(rows()).toHaveLength(3)
  })
})

describe('a day without a card', () => {
  const shown = (view: WithoutCard) =>
    render(<NoCard view={view} edition={anEdition([])} listed />).container.textContent

  it('says what remains, or that all is read', () => {
    expect(shown({ kind: 'no-card-today', remaining: [aCard()] })).toContain('还有1篇可以读')
    expect(shown({ kind: 'no-card-today', remaining: [] })).toContain('都读过了')
  })

  it('names the paper by its date when the week has no edition', () => {
    const text = shown({ kind: 'no-edition', remaining: [aCard()] })
    expect(text).toContain('本周没有新版，看看往期')
    expect(text).toContain('11月20日')
  })

  it('does not claim that no paper came out when the phone could not ask', () => {
    const text = shown({ kind: 'week-unknown', remaining: [aCard()] })
    expect(text).toContain('还没有取到')
    expect(text).not.toContain('没有出')
  })
})

describe('今日 in 特大字', () => {
  it('leads to everything by buttons with words, and offers nothing that is not there', () => {
    const { container } = render(
      <ExtraLargeToday
        view={{ kind: 'card', card: aCard(), alsoToday: [] }}
        edition={anEdition([])}
        half={undefined}
        suggested={[]}
        size="extra-large"
        onSize={() => undefined}
        onGuide={null}
      />,
    )
    for (const words of ['看这一篇', '往期', '我的', '标准', '大字', '特大字'])
      within(container).getByText(words)
    expect(container.textContent).toContain('不收费，不用身份证，不收党费，点错了也没关系。')
    for (const missing of ['念给我听', '请支部帮一下', '可以搜'])
      expect(container.textContent).not.toContain(missing)
  })
})
