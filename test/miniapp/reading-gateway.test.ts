import type { CardReply } from '../../src/contract/card'
import { createReadingGateway } from '../../src/miniapp/gateways/reading'
import { RequestFailure, type FailureKind, type Http } from '../../src/miniapp/gateways/http'
import { anArticleCard } from '../support/an-article-card'
import { aStore } from '../support/a-store'

const TODAY = '2026-11-25'

/** A service that knows the given paths; `failing` makes every request fail in one way. */
function aService(replies: Record<string, unknown>) {
  const asked: string[] = []
  const service = {
    failing: null as FailureKind | null,
    slow: null as Promise<void> | null,
    asked,
    replies,
  }
  const http: Pick<Http, 'get'> = {
    async get<Reply>(path: string) {
      asked.push(path)
      await service.slow
      if (service.failing) throw new RequestFailure(service.failing)
      if (!(path in replies)) throw new RequestFailure('not-found')
      return replies[path] as Reply
    },
  }
  return { ...service, http: http as Http, service }
}

/** Comes true, or the test runs out of its time. */
async function until(comesTrue: () => boolean): Promise<void> {
  while (!comesTrue()) await new Promise((resolve) => setTimeout(resolve, 1))
}

const addressOf = (card: CardReply) => `/api/cards/${card.id}/versions/${card.version}`

function aReader(cards: CardReply[] = [anArticleCard()]) {
  const replies = Object.fromEntries([
    ...cards.map((card) => [addressOf(card), card]),
    ...cards.map(({ id, version }) => [`/api/cards/${id}`, { id, version }]),
    ['/api/editions', { editions: [], before: null }],
    [`/api/study-days/${TODAY}`, { studyDay: TODAY, current: null, latest: null }],
  ])
  const { http, service } = aService(replies)
  const store = aStore()
  let day = TODAY
  const waiting = new Set<() => void>()
  const timer = {
    after(_: number, work: () => void) {
      waiting.add(work)
      return () => void waiting.delete(work)
    },
  }
  const reading = createReadingGateway(http, store.storage, () => day, timer)
  const runOut = async () => {
    await until(() => waiting.size > 0)
    waiting.forEach((work) => work())
  }
  return { reading, service, store, runOut, on: (next: string) => (day = next) }
}

describe('what the phone keeps of the newspaper', () => {
  it('says nothing of a store while the service answers', async () => {
    const { reading } = aReader()
    expect(await reading.studyDay(TODAY)).toMatchObject({ storedOn: null })
  })

  it.each(['offline', 'timeout', 'server'] as const)(
    'shows the last answer and its day when the request ends as %s',
    async (failing) => {
      const { reading, service, on } = aReader()
      await reading.editions(null)
      service.failing = failing
      on('2026-11-27')
      expect(await reading.editions(null)).toEqual({
        value: { editions: [], before: null },
        storedOn: TODAY,
      })
    },
  )

  it('fails when the network does and nothing was kept', async () => {
    const { reading, service } = aReader()
    service.failing = 'offline'
    await expect(reading.studyDay(TODAY)).rejects.toMatchObject({ kind: 'offline' })
  })

  it('opens a version it keeps without a network, since a version never changes', async () => {
    const card = anArticleCard()
    const { reading, service } = aReader([card])
    await reading.card(card.id, card.version)
    service.failing = 'offline'
    expect(await reading.card(card.id, card.version)).toEqual({ value: card, storedOn: null })
  })

  it('asks for nothing but what was withdrawn when it keeps the version', async () => {
    const card = anArticleCard()
    const { reading, service } = aReader([card])
    await reading.card(card.id, card.version)
    const asked = service.asked.length
    await reading.card(card.id, card.version)
    expect(service.asked.slice(asked)).toEqual(['/api/withdrawn-cards'])
  })

  it('asks once for all cards of an edition, and again some time later', async () => {
    const cards = ['a', 'b', 'c'].map((id) => anArticleCard({ id }))
    const { reading, service, runOut } = aReader(cards)
    for (const card of cards) await reading.card(card.id, card.version)
    const asked = service.asked.length
    await Promise.all(cards.map((card) => reading.card(card.id, card.version)))
    for (const card of cards) await reading.card(card.id, card.version)
    expect(service.asked.slice(asked)).toEqual(['/api/withdrawn-cards'])
    await runOut()
    await reading.card('a', 1)
    expect(service.asked.slice(asked)).toEqual(['/api/withdrawn-cards', '/api/withdrawn-cards'])
  })

  it('does not show what it keeps of a card that was withdrawn, and keeps it no longer', async () => {
    const card = anArticleCard()
    const { reading, service, store } = aReader([card])
    await reading.card(card.id, card.version)
    service.replies['/api/withdrawn-cards'] = { cardIds: [card.id] }
    await expect(reading.card(card.id, card.version)).rejects.toMatchObject({ kind: 'gone' })
    expect(store.keys()).not.toContain(`card:${card.id}`)
  })

  it('does not make a reader wait for a slow network, and takes the card off the phone afterwards', async () => {
    const card = anArticleCard()
    const { reading, service, store, runOut } = aReader([card])
    await reading.card(card.id, card.version)
    let answer: () => void = () => undefined
    service.slow = new Promise((resolve) => (answer = resolve))
    service.replies['/api/withdrawn-cards'] = { cardIds: [card.id] }
    const opening = reading.card(card.id, card.version)
    await runOut()
    expect((await opening).value).toEqual(card)
    answer()
    await until(() => !store.keys().includes(`card:${card.id}`))
  })

  it('takes every withdrawn card off the phone when the program is shown', async () => {
    const cards = ['a', 'b', 'c'].map((id) => anArticleCard({ id }))
    const { reading, service, store } = aReader(cards)
    for (const card of cards) await reading.card(card.id, card.version)
    service.replies['/api/withdrawn-cards'] = { cardIds: ['a', 'c', 'never-read'] }
    await reading.dropWithdrawn()
    expect(store.keys().filter((key) => key.startsWith('card:'))).toEqual(['card:b'])
    expect(await store.storage.read('cards')).toEqual(['b'])
    service.failing = 'offline'
    await reading.dropWithdrawn()
    expect((await reading.card('b', 1)).value.id).toBe('b')
  })

  it('tells how other places did it, and nothing where nobody answers', async () => {
    const { reading, service } = aReader()
    const practice = {
      id: 'b',
      version: 1,
      headline: '别处的做法',
      county: null,
      date: null,
      terms: [],
    }
    service.replies['/api/cards/a/related-practices'] = { practices: [practice] }
    expect(await reading.related('a')).toEqual([practice])
    service.failing = 'offline'
    expect(await reading.related('a')).toEqual([])
  })

  it('fetches the newer version when the service names one', async () => {
    const first = anArticleCard()
    const { reading, service } = aReader([first])
    await reading.card(first.id, first.version)
    const second = { ...first, version: 2, headline: '改过的标题' }
    service.replies[addressOf(second)] = second
    service.replies[`/api/cards/${first.id}`] = { id: first.id, version: 2 }
    expect((await reading.card(first.id, null)).value.headline).toBe('改过的标题')
  })

  it('does not keep a card that the service has withdrawn', async () => {
    const card = anArticleCard()
    const { reading, service, store } = aReader([card])
    await reading.card(card.id, card.version)
    delete service.replies[`/api/cards/${card.id}`]
    await expect(reading.card(card.id, null)).rejects.toMatchObject({ kind: 'not-found' })
    expect(store.keys()).not.toContain(`card:${card.id}`)
    service.failing = 'offline'
    await expect(reading.card(card.id, null)).rejects.toMatchObject({ kind: 'offline' })
  })

  it('keeps the forty cards opened last and knows each of them, even fetched all at once', async () => {
    const cards = Array.from({ length: 45 }, (_, n) => anArticleCard({ id: `card-${n}` }))
    const { reading, store } = aReader(cards)
    await Promise.all(cards.map((card) => reading.card(card.id, card.version)))
    const kept = store.keys().filter((key) => key.startsWith('card:'))
    expect(kept).toHaveLength(40)
    expect(kept.sort()).toEqual(((await store.storage.read('cards')) as string[]).map(asKey).sort())
  })

  it('reads from the network when what the phone kept is damaged', async () => {
    const { reading, store } = aReader()
    for (const broken of [null, 7, 'x', {}, { day: 3, value: {} }, { day: TODAY }, []]) {
      await store.storage.write('editions', broken)
      await store.storage.write('cards', broken)
      await store.storage.write('card:card-1', broken)
      expect((await reading.editions(null)).storedOn).toBeNull()
      expect((await reading.card('card-1', 1)).value.id).toBe('card-1')
    }
  })

  it('goes on reading on a phone that refuses to store', async () => {
    const { http } = aService({ '/api/editions': { editions: [], before: null } })
    const full = { ...aStore().storage, write: async () => false }
    const reading = createReadingGateway(http, full, () => TODAY, { after: () => () => undefined })
    expect((await reading.editions(null)).storedOn).toBeNull()
  })
})

const asKey = (id: string) => `card:${id}`
