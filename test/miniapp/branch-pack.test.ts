import type { CardReply, CardSummary } from '../../src/contract/card'
import type { EditionReply } from '../../src/contract/edition'
import { noDetails } from '../../src/core/study/branch-details'
import { linkTo, webAddress } from '../../src/miniapp/gateways/web-address'
import { branchAddress } from '../../src/miniapp/gateways/navigation'
import { createBranchDetailsStore } from '../../src/miniapp/stores/branch-details'
import { createBranchPackStore } from '../../src/miniapp/stores/branch-pack'
import { anArticleCard } from '../support/an-article-card'

const summary = (id: string, kind: CardSummary['kind'] = 'article') =>
  ({ id, version: 1, kind, headline: id, characters: 400 }) as CardSummary
const anEdition = (id: string, ...cards: CardSummary[]) => ({ id, cards }) as EditionReply
const edition = anEdition('e1', summary('a'), summary('b'), summary('back', 'look-back'))
const kept = <Value>(value: Value) => Promise.resolve({ value, storedOn: null })

const GONE = new Error('gone')
function aPack(
  changes: { card?: (id: string) => Promise<{ value: CardReply; storedOn: null }> } = {},
) {
  const asked: string[] = []
  const card = (id: string) => {
    asked.push(id)
    if (id === 'back')
      return kept({ kind: 'look-back', id, editionId: 'e1', items: [] } as unknown as CardReply)
    return kept<CardReply>(anArticleCard({ id, editionId: 'e1' }))
  }
  const reading = {
    card: changes.card ?? card,
    edition: (id: string) => (id === 'e1' ? kept(edition) : Promise.reject(GONE)),
    studyDay: () => kept({ studyDay: '2026-11-23', current: edition, latest: null }),
  }
  const store = createBranchPackStore(
    reading,
    () => '2026-11-23',
    (failure) => failure === GONE,
  )
  return { asked, store, get: store.getState }
}

describe('what 支部用 is about', () => {
  it('is the edition of the week, all its articles meant, when nothing is named', async () => {
    const { get } = aPack()
    await get().open({})
    expect(get()).toMatchObject({ status: 'ready', chosenIds: ['a', 'b'] })
  })

  it('is the one article that was come from, of its edition', async () => {
    const { get } = aPack()
    await get().open({ cardId: 'b' })
    expect(get()).toMatchObject({ status: 'ready', chosenIds: ['b'] })
    expect(get().edition?.id).toBe('e1')
  })

  it('keeps a choice on the way to the next page of the same, and begins anew with another', async () => {
    const { get } = aPack()
    await get().open({ editionId: 'e1' })
    get().choose('a')
    await get().open({ editionId: 'e1' })
    expect(get().chosenIds).toEqual(['b'])
    await get().open({ cardId: 'a' })
    expect(get().chosenIds).toEqual(['a'])
  })

  it('is the cards of a plan, of whatever edition, and their texts come along', async () => {
    const { get, asked } = aPack()
    const planned = ['old', 'b'].map((id) => ({
      ...{ id, kind: 'article' as const, headline: id, county: null },
    }))
    await get().open({ planned })
    expect(get()).toMatchObject({ status: 'ready', chosenIds: ['old', 'b'] })
    expect(get().others.map(({ id }) => id)).toEqual(['old'])
    await get().openTexts()
    expect(asked).toEqual(['a', 'b', 'back', 'old'])
    expect(get().articles.map(({ id }) => id)).toEqual(['a', 'b', 'old'])
    await get().open({})
    expect(get()).toMatchObject({ chosenIds: ['a', 'b'], others: [] })
  })

  it('leaves out a planned card that was withdrawn since, and shows the others', async () => {
    const { get } = aPack({
      card: (id) => (id === 'old' ? Promise.reject(GONE) : kept<CardReply>(anArticleCard({ id }))),
    })
    await get().open({ planned: [{ id: 'old', kind: 'article', headline: '旧', county: null }] })
    await get().openTexts()
    expect(get().texts).toBe('ready')
    expect(get().articles.map(({ id }) => id)).toEqual(['a', 'b', 'back'])
  })

  it('says that an edition was withdrawn', async () => {
    const { get } = aPack()
    await get().open({ editionId: 'other' })
    expect(get().status).toBe('withdrawn')
  })

  it('fetches every text, the look back apart', async () => {
    const { get, asked } = aPack()
    await get().open({ editionId: 'e1' })
    await get().openTexts()
    expect(get().texts).toBe('ready')
    expect(get().articles.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(get().lookBack?.id).toBe('back')
    expect(asked).toEqual(['a', 'b', 'back'])
  })

  it('says when a text did not come, and can be asked again', async () => {
    let works = false
    const { get } = aPack({
      card: (id) =>
        works ? kept<CardReply>(anArticleCard({ id })) : Promise.reject(new Error('offline')),
    })
    await get().open({ editionId: 'e1' })
    await get().openTexts()
    expect(get().texts).toBe('failed')
    works = true
    await get().openTexts()
    expect(get().texts).toBe('ready')
  })
})

describe('what was typed in once', () => {
  it('is kept on the device and cleaned when it is read again', async () => {
    const phone = new Map<string, unknown>()
    const storage = {
      read: async (key: string) => phone.get(key) ?? null,
      write: async (key: string, value: unknown) => {
        phone.set(key, value)
        return true
      },
    }
    const store = createBranchDetailsStore(storage)
    await store.getState().load()
    expect(store.getState().details).toEqual(noDetails)
    store.getState().change({ liaison: '郑小满', phone: '0537x1234567' })
    const again = createBranchDetailsStore(storage)
    await again.getState().load()
    expect(again.getState().details).toEqual({
      branch: '',
      liaison: '郑小满',
      phone: '05371234567',
    })
  })
})

describe('a link to a PC', () => {
  it('begins with the address that the operator has set', () => {
    const web = webAddress('https://du.example.cn/')!
    expect(linkTo(web, branchAddress({ cardId: 'x 1' }, 'print'))).toBe(
      'https://du.example.cn/#/pages/for-branch/print/index?card=x%201',
    )
  })

  it('is none where no address is known', () => {
    expect(webAddress(null)).toBeNull()
  })
})
