import { addDays } from '../../../src/core/calendar/study-day'
import type { StudyDayReply } from '../../../src/contract/study-day'
import { samplePages } from '../../../src/server/commands/sample-pages'
import { loadSamples } from '../../../src/server/operations/load-samples'
import { testServer, type TestServer } from '../../support/test-server'

const MONDAY = '2027-01-04'
const week = [0, 1, 2, 3, 4, 5, 6].map((days) => addDays(MONDAY, days))

async function loaded(today: string, sample = true): Promise<TestServer> {
  const server = await testServer({ sample })
  expect(await loadSamples(server.parts, samplePages(today), '示例')).toBe(2)
  return server
}
const read = async <T>(server: TestServer, url: string) =>
  (await server.app.inject(url)).json() as T

describe('the sample editions', () => {
  it.each(week)('have a card for a first start on %s', async (today) => {
    const server = await loaded(today)
    const { current } = await read<StudyDayReply>(server, `/api/study-days/${today}`)
    await server.close()
    expect(current?.sample).toBe(true)
    expect(current?.cards.map(({ studyDay }) => studyDay)).toContain(today)
  })

  it('fill the week before as well, and say that they are samples', async () => {
    const server = await loaded(MONDAY)
    const before = await read<StudyDayReply>(server, `/api/study-days/${addDays(MONDAY, -7)}`)
    const product = await read<{ sample: boolean }>(server, '/api/product')
    await server.close()
    expect(before.current?.cards.length).toBeGreaterThanOrEqual(7)
    expect(product.sample).toBe(true)
  })

  it('are loaded once, whatever day the next start falls on', async () => {
    const server = await loaded(MONDAY)
    const later = samplePages(addDays(MONDAY, 30))
    const again = await Promise.all([1, 2].map(() => loadSamples(server.parts, later, '示例')))
    const { editions } = await read<{ editions: unknown[] }>(server, '/api/editions')
    await server.close()
    expect(again).toEqual([0, 0])
    expect(editions).toHaveLength(2)
  })

  it('carry no placeholder into what readers see', async () => {
    const server = await loaded(MONDAY)
    const rows = await server.database.selectFrom('card_version').select('content').execute()
    await server.close()
    expect(rows.length).toBeGreaterThan(10)
    expect(JSON.stringify(rows)).not.toContain('{{')
  })

  it('are absent where samples are off, even if the database holds them', async () => {
    const server = await loaded(MONDAY, false)
    const { editions } = await read<{ editions: unknown[] }>(server, '/api/editions')
    const { current, latest } = await read<StudyDayReply>(server, `/api/study-days/${MONDAY}`)
    const product = await read<{ sample: boolean }>(server, '/api/product')
    const [card] = await server.database.selectFrom('card').select('id').execute()
    const pointer = await server.app.inject(`/api/cards/${card!.id}`)
    const version = await server.app.inject(`/api/cards/${card!.id}/versions/1`)
    await server.close()
    expect([editions, current, latest, product.sample]).toEqual([[], null, null, false])
    expect([pointer.statusCode, version.statusCode]).toEqual([404, 404])
  })
})
