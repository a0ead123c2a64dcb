import type { CardReply } from '../../src/contract/card'
import { createReadingGateway } from '../../src/miniapp/gateways/reading'
import { RequestFailure, type FailureKind, type Http } from '../../src/miniapp/gateways/http'
import { anArticleCard } from '../support/an-article-card'
import { aStore } from '../support/a-store'

const TODAY = '2026-11-25'

/** A service that knows the given paths; `failing` makes every request fail in one way. */
function aService(replies: Record<string, unknown>) {
  const asked: string[] = []
  const service = { failing: null as FailureKind | null, asked, replies }
  const http: Pick<Http, 'get'> = {
    async get<Reply>(path: string) {
      asked.push(path)
      if (service.failing) throw new RequestFailure(service.failing)
      if (!(path in replies)) throw new RequestFailure('not-found')
      return replies[path] as Reply
    },
  }
  return { ...service, http: http as Http, service }
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
  const reading = createReadingGateway(http, store.storage, () => day)
  return { reading, service, store, on: (next: string) => (day = next) }
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

  it('opens a version it keeps without asking, since a version never changes', async () => {
    const card = anArticleCard()
    const { reading, service } = aReader([card])
    await reading.card(card.id, card.version)
    service.failing = 'offline'
    const asked = service.asked.length
    expect(await reading.card(card.id, card.version)).toEqual({ value: card, storedOn: null })
    expect(service.asked).toHaveLength(asked)
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
    const reading = createReadingGateway(http, full, () => TODAY)
    expect((await reading.editions(null)).storedOn).toBeNull()
  })
})

const asKey = (id: string) => `card:${id}`
