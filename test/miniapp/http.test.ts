/** @jest-environment node */
import { createHttp, RequestFailure, type Carrier } from '../../src/miniapp/gateways/http'

const answering = (
  statusCode: number,
  data: unknown = null,
  header: Record<string, unknown> = {},
) => {
  const asked: Parameters<Carrier>[0][] = []
  const carry: Carrier = async (request) => {
    asked.push(request)
    return { statusCode, data, header }
  }
  return { http: createHttp(carry, (path) => path), asked }
}
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (failure: unknown) => failure as RequestFailure,
  )

describe('a request', () => {
  it.each([
    [400, 'refused'],
    [401, 'log-in-first'],
    [403, 'not-allowed'],
    [404, 'not-found'],
    [409, 'conflict'],
    [410, 'gone'],
    [413, 'too-large'],
    [422, 'refused'],
    [429, 'too-often'],
    [500, 'server'],
    [502, 'server'],
    [503, 'busy'],
  ])('that is answered %i failed as %s, in the words of the service', async (status, kind) => {
    const { http } = answering(status, { code: 'x', message: '请过一会儿再试。' })
    const failure = await failureOf(http.get('/api/me'))
    expect(failure).toBeInstanceOf(RequestFailure)
    expect(failure).toMatchObject({ kind, message: '请过一会儿再试。', reply: { code: 'x' } })
  })

  it('says how long the service asks to wait, however the header is written', async () => {
    for (const name of ['retry-after', 'Retry-After', 'RETRY-AFTER']) {
      const failure = await failureOf(answering(503, null, { [name]: '5' }).http.get('/api/me'))
      expect(failure).toMatchObject({ kind: 'busy', message: '', retryAfterMs: 5000 })
    }
    for (const header of [
      {},
      { 'retry-after': 'Fri, 31 Dec 2031 23:59:59 GMT' },
      { 'retry-after': '-1' },
    ])
      expect((await failureOf(answering(503, '<html>', header).http.get('/')))?.retryAfterMs).toBe(
        null,
      )
  })

  it('that nobody answers is told from one that took too long', async () => {
    const kindOf = async (error: unknown) => {
      const http = createHttp(
        () => Promise.reject(error),
        (path) => path,
      )
      return (await failureOf(http.get('/api/me')))?.kind
    }
    expect(await kindOf({ errMsg: 'request:fail timeout' })).toBe('timeout')
    expect(await kindOf({ errMsg: 'request:fail ' })).toBe('offline')
    expect(await kindOf(new Error('Failed to fetch'))).toBe('offline')
    expect(await kindOf(undefined)).toBe('offline')
  })

  it('carries a token only when it is asked in the name of its holder', async () => {
    const { http, asked } = answering(200, {})
    await http.get('/api/product')
    await http.as('t-1').get('/api/me')
    await http.as('t-1').post('/api/joins', { code: 'x' })
    await http.post('/api/sessions', { code: 'y' })
    expect(asked.map(({ header }) => header.authorization)).toEqual([
      undefined,
      'Bearer t-1',
      'Bearer t-1',
      undefined,
    ])
  })

  it('says JSON only where there is something to read', async () => {
    const { http, asked } = answering(204, '')
    await http.post('/api/device-codes')
    await http.delete('/api/me/sessions/current')
    await http.put('/api/me/study-mode', { studyMode: 'paper' })
    expect(asked.map(({ method, header }) => [method, header['content-type']])).toEqual([
      ['POST', 'text/plain'],
      ['DELETE', 'text/plain'],
      ['PUT', 'application/json'],
    ])
  })
})
