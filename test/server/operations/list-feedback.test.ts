import { listFeedback } from '../../../src/server/operations/list-feedback'
import { insertFeedback } from '../../../src/server/repositories/feedback'
import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
beforeAll(async () => (server = await testServer()))
afterAll(() => server.close())
beforeEach(() => server.database.deleteFrom('feedback').execute())

const receive = (id: string, at: string, text = id, cardId: string | null = null) =>
  insertFeedback(server.database, { id, kind: 'complaint', text, cardId }, new Date(at))

const unanswered = { reachable: false, answer: null }

describe('listing what readers wrote', () => {
  it('puts the newest first and names the headline of the card', async () => {
    await publishPage(server.parts, aPage([articleNumber(1)]))
    const card = await server.database
      .selectFrom('card_version')
      .select(['card_id', 'summary'])
      .executeTakeFirstOrThrow()
    await receive('a', '2031-03-10T12:00:00+08:00', 'a', card.card_id)
    await receive('b', '2031-03-11T12:00:00+08:00')
    expect(await listFeedback(server.parts, null)).toEqual([
      { id: 'b', day: '2031-03-11', kind: 'complaint', headline: null, text: 'b', ...unanswered },
      {
        id: 'a',
        day: '2031-03-10',
        kind: 'complaint',
        headline: card.summary.headline,
        text: 'a',
        ...unanswered,
      },
    ])
  })

  it('begins with the study day asked for, which turns at the hour of the operator', async () => {
    const hour = String(server.parts.operator.product.rolloverHour).padStart(2, '0')
    const turn = Date.parse(`2031-03-11T${hour}:00:00+08:00`)
    await receive('before', new Date(turn - 1).toISOString())
    await receive('after', new Date(turn).toISOString())
    const texts = (await listFeedback(server.parts, '2031-03-11')).map(({ text }) => text)
    expect(texts).toEqual(['after'])
  })

  it('lists at most 50 and hands no control character to the terminal', async () => {
    for (let n = 0; n < 51; n++) await receive(`f${n}`, '2031-03-10T12:00:00+08:00', 'x\u001b[2Jy')
    const entries = await listFeedback(server.parts, null)
    expect(entries).toHaveLength(50)
    expect(entries[0]!.text).toBe('x [2Jy')
  })
})
