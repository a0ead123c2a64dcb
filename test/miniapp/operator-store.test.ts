import type { OperatorListReply } from '../../src/contract/operator-list'
import type { OperatorList } from '../../src/core/desk/operator-lists'
import type { OperatorGateway, Stored } from '../../src/miniapp/desk/operator-gateway'
import { createOperatorStore, type Unsaved } from '../../src/miniapp/desk/operator-store'
import { RequestFailure } from '../../src/miniapp/gateways/http'

const sketch = { list: 'hidden-names' as const, name: '云', note: '', at: '2031-03-05T01:00:00Z' }
const report = { looked: [], found: [], counts: {}, fields: [] }

/** The service with one list, and what it was asked. */
function aDesk() {
  const kept = new Map<OperatorList, Unsaved>()
  const sent: { id: string; seen: number; content: string }[] = []
  let newest = { number: 1, content: '甲乙\n' }
  let answer: ((change: { seen: number; content: string }) => Stored) | 'offline' | null = null
  const versionOf = (number: number, content: string) => ({ ...sketch, number, content })
  const gateway: OperatorGateway = {
    lists: async () => ({ mayChange: true, lists: [{ ...sketch, number: newest.number }] }),
    open: async (): Promise<OperatorListReply> => ({
      ...versionOf(newest.number, newest.content),
      mayChange: true,
      voice: false,
      history: [],
    }),
    version: async (_list, number) => versionOf(number, `第${number}版\n`),
    async store(_list, change) {
      sent.push(change)
      if (answer === 'offline') throw new RequestFailure('offline')
      if (answer) return answer(change)
      newest = { number: change.seen + 1, content: change.content }
      return { kind: 'stored', version: versionOf(newest.number, newest.content) }
    },
    speak: async () => new ArrayBuffer(0),
    try: (_list, _content, told, signal) =>
      new Promise((resolve, reject) => {
        told(1, 2)
        signal.addEventListener('abort', () => reject(new RequestFailure('timeout')))
        finish = () => resolve({ kind: 'tried', report })
      }),
  }
  let finish = () => undefined as void
  const fresh = () => {
    let ids = 0
    return createOperatorStore({
      gateway,
      storage: {
        read: (list) => kept.get(list) ?? null,
        write: (list, unsaved) => void (unsaved ? kept.set(list, unsaved) : kept.delete(list)),
      },
      newId: () => `id-${++ids}`,
    })
  }
  return {
    fresh,
    kept,
    sent,
    finish: () => finish(),
    answers: (next: typeof answer) => {
      answer = next
    },
    changedByOther: (content: string) => {
      newest = { number: newest.number + 1, content }
    },
    versionOf,
  }
}

async function opened(desk: ReturnType<typeof aDesk>) {
  const store = desk.fresh()
  await store.getState().choose('hidden-names')
  return store
}

describe('a list that is being written', () => {
  it('is kept in this browser until it is stored, and found again', async () => {
    const desk = aDesk()
    const store = await opened(desk)
    store.getState().write('丙丁\n')
    expect(desk.kept.get('hidden-names')).toEqual({ seen: 1, content: '丙丁\n' })
    const again = await opened(desk)
    expect([again.getState().text, again.getState().found]).toEqual(['丙丁\n', true])
    await again.getState().store()
    expect(desk.kept.size).toBe(0)
    expect(again.getState().seen).toBe(2)
  })

  it('is let go of when it says again what is in effect', async () => {
    const desk = aDesk()
    const store = await opened(desk)
    store.getState().write('丙丁\n')
    store.getState().write('甲乙\n')
    expect(desk.kept.size).toBe(0)
  })

  it('is not lost without a network, and sent again as the same change', async () => {
    const desk = aDesk()
    const store = await opened(desk)
    store.getState().write('丙丁\n')
    desk.answers('offline')
    await store.getState().store()
    expect(store.getState().said).toContain('没有连上')
    expect(store.getState().text).toBe('丙丁\n')
    desk.answers(null)
    await store.getState().store()
    expect(desk.sent.map(({ id }) => id)).toEqual(['id-1', 'id-1'])
  })

  it('stays when somebody else stored meanwhile, and can be put on top of theirs', async () => {
    const desk = aDesk()
    const store = await opened(desk)
    store.getState().write('丙丁\n')
    desk.changedByOther('戊己\n')
    desk.answers(({ seen }) =>
      seen === 1
        ? { kind: 'conflict', message: '刚刚存了', newest: desk.versionOf(2, '戊己\n') }
        : { kind: 'stored', version: desk.versionOf(3, '丙丁\n') },
    )
    await store.getState().store()
    expect(store.getState().conflict?.newest.content).toBe('戊己\n')
    expect(store.getState().text).toBe('丙丁\n')
    store.getState().keepMine()
    await store.getState().store()
    expect(desk.sent.map(({ seen, id }) => [seen, id])).toEqual([
      [1, 'id-1'],
      [2, 'id-2'],
    ])
  })

  it('or gives way to theirs', async () => {
    const desk = aDesk()
    const store = await opened(desk)
    store.getState().write('丙丁\n')
    desk.changedByOther('戊己\n')
    await store.getState().takeTheirs()
    expect([store.getState().text, desk.kept.size]).toEqual(['戊己\n', 0])
  })
})

describe('a try-out', () => {
  it('tells how far it is, and can be stopped', async () => {
    const desk = aDesk()
    const store = await opened(desk)
    store.getState().write('丙丁\n')
    const trying = store.getState().try()
    expect(store.getState().trial).toEqual({ kind: 'running', done: 1, of: 2 })
    store.getState().stop()
    await trying
    expect(store.getState().trial).toEqual({ kind: 'said', why: '已停下，什么也没有变。' })
  })

  it('is of the text it began with', async () => {
    const desk = aDesk()
    const store = await opened(desk)
    store.getState().write('丙丁\n')
    const trying = store.getState().try()
    store.getState().write('丙丁戊\n')
    desk.finish()
    await trying
    expect(store.getState().trial).toEqual({ kind: 'done', report, content: '丙丁\n' })
  })
})

describe('an earlier version', () => {
  it('is laid into the form and stored like any other text', async () => {
    const desk = aDesk()
    desk.changedByOther('乙\n')
    const store = await opened(desk)
    await store.getState().layBack(1)
    expect(store.getState()).toMatchObject({ text: '第1版\n', seen: 2, note: '回到第1版' })
    expect(desk.sent).toEqual([])
    await store.getState().store()
    expect(desk.sent[0]).toMatchObject({ seen: 2, content: '第1版\n', note: '回到第1版' })
  })
})
