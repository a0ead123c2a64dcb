import { act, fireEvent, render, screen } from '@testing-library/react'
import type { CardReply } from '../../src/contract/card'
import { isRead } from '../../src/core/study/reading-progress'
import { RequestFailure } from '../../src/miniapp/gateways/http'
import { ArticleView } from '../../src/miniapp/pages/card/_components/article-view'
import { printedOn } from '../../src/miniapp/pages/card/_components/printed-on'
import { parts } from '../../src/miniapp/parts'
import { createCardStore } from '../../src/miniapp/stores/card'
import { anArticleCard } from '../support/an-article-card'

const card = anArticleCard({
  headline: '望禾县：把议事桌搬到打谷场',
  subhead: '身边的大事小情，坐下来商量着办',
  column: '【基层治理】',
  characters: 720,
  byline: '本报望禾讯（通讯员 周一禾 郑小满）',
  reporters: ['周一禾', '郑小满'],
  editors: { 校对: '何小满', 责任编辑: '沈秋' },
  leads: [
    { text: '先定议题，把话头交给群众', paragraph: 1 },
    { text: '后抓落实，把清单贴到墙上', paragraph: 2 },
  ],
  paragraphs: [
    '秋收过后，打谷场上又摆起了长条桌。',
    '先定议题，把话头交给群众。每月上旬走访收集意见。',
    '后抓落实，把清单贴到墙上。三天内张贴。',
  ],
  captions: [{ text: '图为议事现场。', credit: '■周一禾 摄' }],
})

const scrolled: string[] = []
beforeEach(() => {
  scrolled.length = 0
  parts.readingProgress.getState().forget()
  parts.gateways.device.scrollTo = (selector) => void scrolled.push(selector)
})

async function open(shown = card, paragraph: number | null = null) {
  const view = render(<ArticleView card={shown} paragraph={paragraph} />)
  await act(() => parts.readingProgress.getState().load())
  return view
}
const text = () => document.body.textContent ?? ''
const press = (words: string) => act(async () => void fireEvent.click(screen.getByText(words)))

describe('a card', () => {
  it('is set as printed: column, place, headline, subhead, leads, text, captions, source', async () => {
    await open()
    const order = [
      '基层治理',
      '望禾县：',
      '把议事桌搬到打谷场',
      '身边的大事小情，坐下来商量着办',
      '望禾县720字约3分钟',
      '要点',
      '本报望禾讯（通讯员 周一禾 郑小满）秋收过后',
      '图片说明',
      '■周一禾 摄',
      '《云泽日报》2026年11月15日',
      '第3版「党的建设」',
      '通讯员　周一禾　郑小满',
      '责任编辑　沈秋',
      '校对　何小满',
      '文字有误？告诉编辑',
    ].map((piece) => text().indexOf(piece))
    expect(order).not.toContain(-1)
    expect(order).toEqual([...order].sort((a, b) => a - b))
  })

  it('loses no character of the article and sets the run-in leads bold with their full stop', async () => {
    const { container } = await open()
    const printed = [...container.querySelectorAll('.paragraph')].map((one) => one.textContent)
    expect(printed).toEqual([card.byline! + card.paragraphs[0], ...card.paragraphs.slice(1)])
    const bold = [...container.querySelectorAll('.run-in')].map((one) => one.textContent)
    expect(bold).toEqual(['先定议题，把话头交给群众。', '后抓落实，把清单贴到墙上。'])
  })

  it('jumps from a lead to its paragraph', async () => {
    await open()
    await press('后抓落实，把清单贴到墙上')
    expect(scrolled).toEqual(['#p2'])
  })

  it('opens at the cited paragraph and offers no other place then', async () => {
    await act(() => parts.readingProgress.getState().see(card, 1))
    await open(card, 2)
    expect(scrolled).toEqual(['#p2'])
    expect(text()).not.toContain('接着读')
  })

  it('offers to go on where the reader stopped, and the offer stays while they go on', async () => {
    await act(() => parts.readingProgress.getState().see(card, 1))
    await open()
    await act(() => parts.readingProgress.getState().see(card, 2))
    await press('上次读到第2段，接着读')
    expect(scrolled).toEqual(['#p1'])
  })

  it('is 已读 by the reader’s own tap, which can be taken back', async () => {
    await open()
    const read = () => isRead(parts.readingProgress.getState().progress, card.id)
    await press('读完了')
    expect([read(), text().includes('已读'), screen.queryByText('读完了')]).toEqual([
      true,
      true,
      null,
    ])
    await press('还没读完，取消')
    expect(read()).toBe(false)
    expect(screen.getByText('读完了')).toBeTruthy()
  })

  it('asks for a quiz only where there are items', async () => {
    await open()
    expect(screen.queryByText('做几道小题')).toBeNull()
  })

  it('says what it knows of date and page, and nothing where it knows nothing', () => {
    expect(printedOn(card, '2026-11-18')).toBe('11月15日见报　第3版')
    expect(printedOn(anArticleCard({ date: null, pageNumber: null }), '2026-11-18')).toBe('')
  })

  it('says the year of an old page', () => {
    expect(printedOn(card, '2028-01-03')).toBe('2026年11月15日见报　第3版')
  })
})

describe('opening a card', () => {
  const storeWith = (reply: () => Promise<{ value: CardReply; storedOn: string | null }>) =>
    createCardStore({ card: reply } as never, parts.isGone)

  it('shows what the phone keeps, and since when', async () => {
    const store = storeWith(async () => ({ value: card, storedOn: '2026-11-20' }))
    await store.getState().open('card-1', 1)
    expect(store.getState()).toMatchObject({ status: 'ready', card, storedOn: '2026-11-20' })
  })

  it('tells a withdrawn card from a network that does not answer', async () => {
    for (const [kind, status] of [
      ['not-found', 'withdrawn'],
      ['offline', 'failed'],
    ] as const) {
      const store = storeWith(() => Promise.reject(new RequestFailure(kind)))
      await store.getState().open('card-1', null)
      expect(store.getState().status).toBe(status)
    }
  })

  it('succeeds at a second try', async () => {
    let tries = 0
    const store = storeWith(async () => {
      if (++tries === 1) throw new Error('no network')
      return { value: card, storedOn: null }
    })
    await store.getState().open('card-1', 1)
    expect(store.getState().status).toBe('failed')
    await store.getState().open('card-1', 1)
    expect(store.getState().status).toBe('ready')
  })
})
