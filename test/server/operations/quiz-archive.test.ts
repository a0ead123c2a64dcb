import { sql } from 'kysely'
import type { LookBackCard } from '../../../src/core/cards/card'
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

const reporting = (number: number, county: string, practice: string) =>
  articleNumber(number, {
    county,
    paragraphs: [
      `${number}月里，当地把闲置的院子收拾出来，推行“${practice}”机制，方便了村里的老人和孩子。`,
    ],
  })

const threeCounties = () =>
  aPage([
    reporting(1, '桑溪县', '邻里食堂'),
    reporting(2, '云坪市', '流动书箱'),
    reporting(3, '石门县', '夜话长凳'),
  ])

const earlier = (county: string) =>
  aPage([reporting(9, county, '夜话长凳')], { date: '2031-02-05' })

async function practicesAsked(editionId: string): Promise<string> {
  const rows = await server.database
    .selectFrom('card_version')
    .innerJoin('card', 'card.id', 'card_version.card_id')
    .select('content')
    .where('edition_id', '=', editionId)
    .execute()
  const cards = rows.map(({ content }) => content as LookBackCard)
  const lookBack = cards.find(({ kind }) => kind === 'look-back')!
  return JSON.stringify(lookBack.items.map(({ stem, left }) => [stem, left]))
}

async function stored(page: ReturnType<typeof aPage>): Promise<string> {
  const outcome = await storeEdition(server.parts, aStoreRequest(page))
  return outcome.kind === 'published-differs' ? '' : outcome.editionId
}

describe('the look-back card', () => {
  it('asks which county did what', async () => {
    expect(await practicesAsked(await stored(threeCounties()))).toContain('夜话长凳')
  })

  it('does not ask about a practice that another county reported before', async () => {
    await publishPage(server.parts, earlier('禾川区'))
    expect(await practicesAsked(await stored(threeCounties()))).not.toContain('夜话长凳')
  })

  it('still asks when the earlier edition is a draft or a sample', async () => {
    await stored(earlier('禾川区'))
    expect(await practicesAsked(await stored(threeCounties()))).toContain('夜话长凳')
    await publishPage(server.parts, earlier('禾川区'), { sample: true })
    expect(await practicesAsked(await stored(threeCounties()))).toContain('夜话长凳')
  })

  it('still asks when it was the same county', async () => {
    await publishPage(server.parts, earlier('石门县'))
    expect(await practicesAsked(await stored(threeCounties()))).toContain('夜话长凳')
  })

  it('stays as it is when an edition of a later date comes in', async () => {
    const id = await stored(threeCounties())
    const before = await practicesAsked(id)
    await stored(aPage([reporting(9, '禾川区', '夜话长凳')], { date: '2031-04-02' }))
    expect((await storeEdition(server.parts, aStoreRequest(threeCounties()))).kind).toBe(
      'unchanged',
    )
    expect(await practicesAsked(id)).toBe(before)
  })
})
