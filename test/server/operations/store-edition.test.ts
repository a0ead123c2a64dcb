import { sql } from 'kysely'
import { publishEdition } from '../../../src/server/operations/publish-edition'
import { storeEdition, type StoreOutcome } from '../../../src/server/operations/store-edition'
import { aPage, articleNumber, aStoreRequest, SIGNATURES } from '../../support/a-page'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
beforeAll(async () => (server = await testServer()))
afterAll(() => server.close())
beforeEach(async () => {
  await sql`TRUNCATE edition, article, card, card_version, signature CASCADE`.execute(
    server.database,
  )
})

const page = () => aPage([1, 2, 3].map((number) => articleNumber(number)))

function idOf(outcome: StoreOutcome): string {
  return outcome.editionId
}

async function everything(): Promise<unknown> {
  const tables = ['edition', 'article', 'card', 'card_version', 'signature']
  const rows = tables.map((table) =>
    sql`SELECT * FROM ${sql.table(table)} AS t ORDER BY t::text`.execute(server.database),
  )
  return (await Promise.all(rows)).map(({ rows }) => rows)
}

const versions = async () =>
  (
    await server.database
      .selectFrom('card_version')
      .select(['card_id', 'version', 'published_at'])
      .orderBy('card_id')
      .orderBy('version')
      .execute()
  ).map((row) => `${row.card_id} ${row.version} ${row.published_at ? 'published' : 'draft'}`)

describe('storing an extracted page', () => {
  it('keeps it as a draft whose cards start on the Monday after its date', async () => {
    const outcome = await storeEdition(server.parts, aStoreRequest(page()))
    expect(outcome).toMatchObject({ kind: 'stored', published: false, articleCount: 3 })
    if (outcome.kind !== 'stored') throw new Error(outcome.kind)
    expect(outcome.cards[0]!.studyDay).toBe('2031-03-10')
    expect(outcome.cards).toHaveLength(4)
    expect((await versions()).every((line) => line.endsWith('1 draft'))).toBe(true)
  })

  it('changes nothing when done twice, before and after publication', async () => {
    const first = await storeEdition(server.parts, aStoreRequest(page()))
    const draft = await everything()
    expect((await storeEdition(server.parts, aStoreRequest(page()))).kind).toBe('unchanged')
    expect(await everything()).toEqual(draft)

    await publishEdition(server.parts, idOf(first), SIGNATURES)
    const published = await everything()
    expect((await storeEdition(server.parts, aStoreRequest(page()))).kind).toBe('unchanged')
    const again = await publishEdition(server.parts, idOf(first), SIGNATURES)
    expect(again).toEqual({ kind: 'already-published' })
    expect(await everything()).toEqual(published)
  })

  it('stores it once when two imports run at the same time', async () => {
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => storeEdition(server.parts, aStoreRequest(page()))),
    )
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['stored', 'unchanged', 'unchanged'])
  })

  it('keeps edition and article ids when headlines are mended and the text is extracted anew', async () => {
    const first = await storeEdition(server.parts, aStoreRequest(page()))
    const mended = aPage([
      articleNumber(1, { headline: '改过的标题' }),
      articleNumber(2, { id: 'otherbody2', paragraphs: ['另一个开头。'] }),
      articleNumber(3),
    ])
    const second = await storeEdition(server.parts, aStoreRequest(mended))
    expect(second.kind).toBe('updated')
    expect(idOf(second)).toBe(idOf(first))
    const articles = await server.database.selectFrom('article').select('id').execute()
    expect(articles.map(({ id }) => id).sort()).toEqual(['article001', 'article002', 'article003'])
  })

  it('gives an article that another edition printed too an id of its own', async () => {
    await storeEdition(server.parts, aStoreRequest(page()))
    const other = aPage([articleNumber(3), articleNumber(4), articleNumber(5), articleNumber(6)], {
      date: '2031-03-12',
    })
    const second = await storeEdition(server.parts, aStoreRequest(other))
    expect(second.kind).toBe('stored')
    expect((await storeEdition(server.parts, aStoreRequest(other))).kind).toBe('unchanged')
    expect((await versions()).some((line) => line.startsWith('article003-2 1'))).toBe(true)
  })

  it('stores a page without a date as a draft that cannot be published until it has one', async () => {
    const undated = aPage(page().articles, { date: null })
    const outcome = await storeEdition(server.parts, aStoreRequest(undated))
    expect(outcome).toMatchObject({ kind: 'stored', date: null, cards: [] })
    const refused = await publishEdition(server.parts, idOf(outcome), SIGNATURES)
    expect(refused).toEqual({ kind: 'no-date' })

    const request = aStoreRequest(undated, { date: '2031-03-05' })
    const dated = await storeEdition(server.parts, request)
    expect(dated).toMatchObject({ kind: 'updated', editionId: idOf(outcome), date: '2031-03-05' })
    // Importing once more without the date keeps the one that was given.
    expect((await storeEdition(server.parts, aStoreRequest(undated))).kind).toBe('unchanged')
    const published = await publishEdition(server.parts, idOf(outcome), SIGNATURES)
    expect(published).toEqual({ kind: 'published', name: '甲乙丙' })
  })

  it('moves the week to the day the editor sets', async () => {
    const request = aStoreRequest(page(), { startsOn: '2031-03-24' })
    const outcome = await storeEdition(server.parts, request)
    if (outcome.kind !== 'stored') throw new Error(outcome.kind)
    expect(outcome.cards[0]!.studyDay).toBe('2031-03-24')
    expect((await storeEdition(server.parts, aStoreRequest(page()))).kind).toBe('unchanged')
  })
})

describe('publishing an edition', () => {
  const stored = async () => idOf(await storeEdition(server.parts, aStoreRequest(page())))

  it.each([
    ['no signatures', [], 'no-name'],
    ['a blank name', [{ role: 'signatory' as const, name: ' 　' }], 'no-name'],
    ['no signatory among them', [{ role: 'proofreader' as const, name: '甲乙' }], 'no-name'],
    [
      'a text instead of a name',
      [{ role: 'signatory' as const, name: '甲'.repeat(21) }],
      'name-too-long',
    ],
  ])('is refused with %s', async (_what, signatures, kind) => {
    const id = await stored()
    expect(await publishEdition(server.parts, id, signatures)).toEqual({ kind })
    expect((await versions()).some((line) => line.endsWith('published'))).toBe(false)
  })

  it('is refused for an edition that is not there', async () => {
    expect(await publishEdition(server.parts, 'nothing', SIGNATURES)).toEqual({
      kind: 'no-edition',
    })
  })

  it('leaves a published edition alone unless a change of it is asked for', async () => {
    await publishEdition(server.parts, await stored(), SIGNATURES)
    const before = await everything()
    const mended = aPage([
      articleNumber(1, { headline: '改过的标题' }),
      ...page().articles.slice(1),
    ])
    const outcome = await storeEdition(server.parts, aStoreRequest(mended))
    expect(outcome.kind).toBe('published-differs')
    expect(await everything()).toEqual(before)
  })

  it('makes a new version of changed cards only, and keeps the published ones as they were', async () => {
    const id = await stored()
    await publishEdition(server.parts, id, SIGNATURES)
    const mended = aPage([
      articleNumber(1, { headline: '改过的标题' }),
      ...page().articles.slice(1),
    ])
    const request = aStoreRequest(mended, { mayChangePublished: true })
    expect((await storeEdition(server.parts, request)).kind).toBe('updated')
    expect(await versions()).toEqual([
      'article001 1 published',
      'article001 2 draft',
      'article002 1 published',
      'article003 1 published',
      `${id}-look-back 1 published`,
      `${id}-look-back 2 draft`,
    ])
    const outcome = await publishEdition(server.parts, id, SIGNATURES)
    expect(outcome).toEqual({ kind: 'published', name: '甲乙丙' })
    expect((await versions()).every((line) => line.endsWith('published'))).toBe(true)
  })

  it('lets nobody change a published version, not even by hand', async () => {
    await publishEdition(server.parts, await stored(), SIGNATURES)
    await expect(
      sql`UPDATE card_version SET content = '{}'`.execute(server.database),
    ).rejects.toThrow('does not change')
    await expect(sql`DELETE FROM card_version`.execute(server.database)).rejects.toThrow(
      'does not change',
    )
  })

  it('records who signed', async () => {
    const id = await stored()
    await publishEdition(server.parts, id, [...SIGNATURES, { role: 'proofreader', name: '丁戊' }])
    const rows = await server.database
      .selectFrom('signature')
      .select(['edition_id', 'role', 'name'])
      .orderBy('role')
      .execute()
    expect(rows).toEqual([
      { edition_id: id, role: 'proofreader', name: '丁戊' },
      { edition_id: id, role: 'signatory', name: '甲乙丙' },
    ])
  })
})
