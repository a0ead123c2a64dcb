import { sql } from 'kysely'
import { storeEdition } from '../../../src/server/operations/store-edition'
import { aPage, articleNumber, aStoreRequest, publishPage } from '../../support/a-page'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
beforeAll(async () => (server = await testServer()))
afterAll(() => server.close())
beforeEach(async () => {
  await sql`TRUNCATE edition, article, card, card_version, signature CASCADE`.execute(
    server.database,
  )
})

const pageOf = (numbers: number[], date: string | null = '2031-03-05') =>
  aPage(
    numbers.map((number) => articleNumber(number)),
    { date },
  )

const kindOf = async (...request: Parameters<typeof aStoreRequest>) =>
  (await storeEdition(server.parts, aStoreRequest(...request))).kind

const sampleFlags = async () =>
  (await server.database.selectFrom('edition').select('sample').orderBy('sample').execute()).map(
    ({ sample }) => sample,
  )

describe('a page is the stored edition', () => {
  it('not when that is a sample: the sample stays one beside the real edition', async () => {
    expect(await kindOf(pageOf([1, 2, 3]), { sample: true })).toBe('stored')
    expect(await kindOf(pageOf([1, 2, 3]))).toBe('stored')
    expect(await sampleFlags()).toEqual([false, true])
    expect(await kindOf(pageOf([1, 2, 3]))).toBe('unchanged')
    expect(await kindOf(pageOf([1, 2, 3]), { text: 'extracted anew' })).toBe('unchanged')
  })

  it('not when both dates are known and differ', async () => {
    expect(await kindOf(pageOf([1, 2, 3]))).toBe('stored')
    expect(await kindOf(pageOf([1, 2, 3], '2031-03-12'))).toBe('stored')
    expect(await kindOf(pageOf([1, 2, 3]), { date: '2031-03-19' })).toBe('stored')
  })

  it('when one of the dates is unknown', async () => {
    expect(await kindOf(pageOf([1, 2, 3], null))).toBe('stored')
    expect(await kindOf(pageOf([1, 2, 3]), { text: 'another' })).toBe('updated')
  })

  it('without a date only when more than half of the longer page is common', async () => {
    expect(await kindOf(pageOf([1, 2, 3, 4], null))).toBe('stored')
    expect(await kindOf(pageOf([1], null))).toBe('stored')
    expect(await kindOf(pageOf([1, 2, 5, 6], null))).toBe('stored')
    expect(await kindOf(pageOf([1, 2, 3, 7], null))).toBe('updated')
  })

  it('on the same day when an article is common: it is that page, mended', async () => {
    expect(await kindOf(pageOf([1, 2, 3, 4]))).toBe('stored')
    expect(await kindOf(pageOf([1]))).toBe('updated')
    expect(await kindOf(pageOf([8, 9]))).toBe('stored')
  })
})

describe('an article id', () => {
  it('stays with the published card of a dropped article', async () => {
    await publishPage(server.parts, pageOf([1, 2, 3]))
    await publishPage(server.parts, pageOf([1, 2]), { mayChangePublished: true })
    expect(await kindOf(pageOf([3, 4, 5], '2031-03-12'))).toBe('stored')
    const cards = await server.database.selectFrom('card').select('id').execute()
    expect(cards.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['article003', 'article003-2']),
    )
  })

  it('is of one edition only when a third prints the article', async () => {
    for (const date of ['2031-03-05', '2031-03-12', '2031-03-19'])
      expect(await kindOf(pageOf([1, 2, 3], date))).toBe('stored')
    const cards = await server.database.selectFrom('card').select('id').execute()
    expect(cards.map(({ id }) => id)).toContain('article001-3')
  })
})
