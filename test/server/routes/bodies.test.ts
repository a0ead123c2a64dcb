import fc from 'fast-check'
import {
  addSpoiler,
  faultOf,
  sendSpoilt,
  SOUND_BODIES,
  spoiltRequest,
} from '../../support/spoilt-bodies'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let token: string
beforeAll(async () => {
  server = await testServer()
  token = await addSpoiler(server)
})
afterAll(() => server.close())

const targets = Object.keys(SOUND_BODIES)
const send = (target: string, payload: string) =>
  sendSpoilt(server, token, { target, payload, type: 'application/json' })

describe('a body of any kind', () => {
  it('is known here for every route that takes one', async () => {
    const { paths } = (await server.app.inject('/docs/json')).json() as {
      paths: Record<string, Record<string, { requestBody?: object }>>
    }
    const taking = Object.entries(paths).flatMap(([url, methods]) =>
      Object.entries(methods)
        .filter(([, { requestBody }]) => requestBody)
        .map(([method]) => `${method.toUpperCase()} ${url.replace('/api', '')}`),
    )
    expect(targets.sort()).toEqual(taking.sort())
  })

  it('is taken when it is sound, and turned down when it is too long', async () => {
    const statuses: [string, number][] = []
    for (const target of targets) {
      const { status } = await send(target, JSON.stringify(SOUND_BODIES[target]!.body))
      statuses.push([target, status])
      const long = await send(target, JSON.stringify({ x: 'x'.repeat(600 * 1024) }))
      expect([target, long.status]).toEqual([target, 413])
    }
    expect(statuses.filter(([, status]) => status === 400)).toEqual([])
  })

  // 10,000 of them: npm run bench -- bodies
  it('never gets a 500 or a trace, and a sentence when it is refused', async () => {
    await fc.assert(
      fc.asyncProperty(spoiltRequest, async (request) => {
        expect(faultOf(await sendSpoilt(server, token, request))).toBeNull()
      }),
      { numRuns: 300 },
    )
  })
})
