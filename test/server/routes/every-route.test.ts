import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import Fastify from 'fastify'
import { requireAccess, route } from '../../../src/server/routes/access'
import { openPool } from '../../../src/server/database/database'
import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let web: string

beforeAll(async () => {
  web = await mkdtemp(path.join(tmpdir(), 'meiri-web-'))
  await writeFile(
    path.join(web, 'index.html'),
    '<html><head><script>document.title = 1</script></head></html>',
  )
  server = await testServer({ webFolder: web })
  await publishPage(server.parts, aPage([articleNumber(1)]))
})
afterAll(async () => {
  await server.close()
  await rm(web, { recursive: true })
})

interface OpenApi {
  paths: Record<string, Record<string, { summary?: string; description?: string }>>
}
const openApi = async () => (await server.app.inject('/docs/json')).json() as OpenApi

describe('every route', () => {
  it('is in the OpenAPI document with a summary and who may call it', async () => {
    const { paths } = await openApi()
    const listed = new Set(server.app.routeTable.map(({ url }) => url.replace(/:(\w+)/g, '{$1}')))
    expect(Object.keys(paths).sort()).toEqual([...listed].sort())
    for (const methods of Object.values(paths))
      for (const operation of Object.values(methods)) {
        expect(operation.summary).toBeTruthy()
        expect(operation.description).toMatch(/Who may call/)
      }
  })

  it('says who may call it and how its reply is kept, or the service does not start', () => {
    const app = Fastify()
    requireAccess(app)
    const about = { summary: '', tag: '', access: 'anyone', caching: 'none' } as const
    app.get('/complete', route(about, {}), async () => '')
    expect(() => app.get('/bare', async () => '')).toThrow('/bare')
    const { schema } = route(about, {})
    const half = { schema, config: { access: 'anyone' } as const }
    expect(() => app.get('/half', half, async () => '')).toThrow('/half')
  })

  it('answers an address that is none with a sentence', async () => {
    const reply = await server.app.inject('/api/nothing')
    expect(reply.statusCode).toBe(404)
    expect(reply.json()).toEqual({ code: 'no-such-route', message: '没有这个地址。' })
  })

  it('never answers 5xx to what is asked of it, and always with a problem when it refuses', async () => {
    const piece = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom('1', '-1', '0', '99999999999999999999', '1e9', 'article001', '2031-03-10'),
      fc.constantFrom(
        '..',
        '%00',
        '%c0',
        '%2e%2e%2f',
        '\u0000',
        "' OR 1=1",
        '9999-12-31',
        '0001-01-01',
      ),
    )
    const urls = fc.tuple(
      fc.constantFrom(
        (a: string) => `/api/cards/${a}`,
        (a: string, b: string) => `/api/cards/${a}/versions/${b}`,
        (a: string) => `/api/cards/article001/versions/${a}`,
        (a: string) => `/api/editions/${a}`,
        (a: string, b: string) => `/api/editions?before=${a}&limit=${b}`,
        (a: string) => `/api/study-days/${a}`,
        (a: string) => `/${a}`,
      ),
      piece,
      piece,
      fc.boolean(),
    )
    await fc.assert(
      fc.asyncProperty(urls, async ([make, a, b, encoded]) => {
        const code = (text: string) =>
          encoded ? encodeURIComponent(text.replace(/[\ud800-\udfff]/g, '')) : text
        const url = make(code(a), code(b)).replace(/[\r\n]/g, '')
        // 「/\\」 and the like name no host: what injects the request cannot send them.
        fc.pre(URL.canParse(url, 'http://localhost'))
        const reply = await server.app.inject({ url })
        expect(reply.statusCode).toBeLessThan(500)
        if (reply.statusCode >= 400 && url.startsWith('/api'))
          expect(reply.json()).toEqual({
            code: expect.any(String),
            message: expect.stringMatching(/[一-鿿]/),
          })
      }),
      { numRuns: 500 },
    )
  })

  it('never answers 5xx to a body', async () => {
    const field = fc.oneof(fc.string({ unit: 'binary' }), fc.constant(null), fc.integer())
    const body = fc.record(
      {
        id: fc.oneof(fc.stringMatching(/^[a-z0-9-]{1,64}$/), field),
        kind: fc.oneof(fc.constantFrom('complaint', 'suggestion', 'text-error'), field),
        text: fc.oneof(
          field,
          fc.string().map((text) => text + '\u0000'),
          fc.constantFrom('\ud800', '字'),
        ),
        cardId: field,
      },
      { requiredKeys: [] },
    )
    let turn = 0
    await fc.assert(
      fc.asyncProperty(body, async (payload) => {
        turn += 1
        const reply = await server.app.inject({
          method: 'POST',
          url: '/api/feedback',
          payload,
          remoteAddress: `10.1.${turn % 250}.${Math.floor(turn / 250)}`,
        })
        expect([200, 400]).toContain(reply.statusCode)
      }),
      { numRuns: 300 },
    )
  })
})

describe('a fault of ours', () => {
  it('is hidden from the caller: no trace, no query', async () => {
    const broken = await testServer()
    await broken.database.schema.dropTable('feedback').execute()
    const reply = await broken.app.inject({
      method: 'POST',
      url: '/api/feedback',
      payload: { id: 'f', kind: 'complaint', text: '字', cardId: null },
    })
    await broken.close()
    expect(reply.statusCode).toBe(500)
    expect(Object.keys(reply.json()).sort()).toEqual(['code', 'message'])
    expect(reply.body).not.toMatch(/feedback|relation|select|insert|\.ts|at /i)
  })

  it('is told apart from a database that cannot be reached', async () => {
    const away = await testServer()
    away.parts.database = openPool('postgres://x:y@127.0.0.1:9/none')
    const reply = await away.app.inject('/api/health')
    await away.parts.database.destroy()
    await away.close()
    expect(reply.statusCode).toBe(503)
    expect(reply.json().code).toBe('unavailable')
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0)
  })
})

describe('the web page', () => {
  it('is served at / and asked for again each time', async () => {
    const reply = await server.app.inject('/')
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['cache-control']).toBe('no-cache')
  })

  it('may run its own inline script and no other', async () => {
    const policy = (await server.app.inject('/')).headers['content-security-policy'] as string
    const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src'))!
    expect(scripts).toMatch(/'sha256-[A-Za-z0-9+/=]{44}'/)
    expect(scripts).not.toContain('unsafe-inline')
  })

  it('is replaced by a sentence when it has not been built', async () => {
    const bare = await testServer()
    const reply = await bare.app.inject('/')
    await bare.close()
    expect(reply.statusCode).toBe(503)
    expect(reply.body).toContain('npm run build:h5')
  })
})
