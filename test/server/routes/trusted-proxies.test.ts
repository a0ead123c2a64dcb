import Fastify from 'fastify'
import { trustedProxies } from '../../../src/server/routes/trusted-proxies'
import { testServer } from '../../support/test-server'

async function addressSeen(count: number, from: string, forwarded: string): Promise<string> {
  const app = Fastify({ trustProxy: trustedProxies(count) })
  app.get('/', (request) => request.ip)
  const headers = { 'x-forwarded-for': forwarded }
  const reply = await app.inject({ url: '/', remoteAddress: from, headers })
  await app.close()
  return reply.body
}

describe('the address that limits count by', () => {
  it.each([
    ['no proxy', 0, '127.0.0.1', '203.0.113.9', '127.0.0.1'],
    ['one proxy', 1, '127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['one on another machine', 1, '10.0.0.2', '203.0.113.9', '203.0.113.9'],
    ['one by IPv6', 1, '::1', '2001:db8::9', '2001:db8::9'],
    ['one by IPv4 in IPv6', 1, '::ffff:127.0.0.1', '203.0.113.9', '203.0.113.9'],
    ['two proxies', 2, '127.0.0.1', '203.0.113.9, 10.0.0.2', '203.0.113.9'],
  ])('is the reader’s behind %s', async (_, count, from, forwarded, seen) => {
    expect(await addressSeen(count, from, forwarded)).toBe(seen)
  })

  it.each([
    ['behind one proxy', 1, '127.0.0.1', '1.2.3.4, 203.0.113.9', '203.0.113.9'],
    ['of an intranet behind one', 1, '127.0.0.1', '1.2.3.4, 10.9.9.9', '10.9.9.9'],
    ['behind two', 2, '127.0.0.1', '1.2.3.4, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
    ['who goes around the proxy', 1, '203.0.113.9', '1.2.3.4', '203.0.113.9'],
  ])('is not what a reader wrote %s', async (_, count, from, forwarded, seen) => {
    expect(await addressSeen(count, from, forwarded)).toBe(seen)
  })

  it('cannot be changed from request to request to get around a limit', async () => {
    const server = await testServer({ config: { trustedProxies: 1 } })
    const statuses: number[] = []
    for (let n = 0; n < 25; n += 1) {
      const reply = await server.app.inject({
        method: 'POST',
        url: '/api/feedback',
        payload: { id: `f${n}`, kind: 'suggestion', text: '字', cardId: null },
        remoteAddress: '127.0.0.1',
        headers: { 'x-forwarded-for': `1.2.3.${n}, 203.0.113.9` },
      })
      statuses.push(reply.statusCode)
    }
    await server.close()
    expect(statuses.filter((status) => status === 429)).toHaveLength(5)
  })
})
