/** @jest-environment node */
import { aDevice, turns } from '../support/a-device'
import { aService } from '../support/a-service'

function aReader(account = 'anna') {
  const service = aService({ anna: { joined: true }, guest: { joined: false } })
  const device = aDevice({ name: 'p', carry: service.carry })
  device.device.code = account
  return { service, device, parts: device.start() }
}

describe('a log-in', () => {
  it('is known after a restart without asking anybody', async () => {
    const { device, parts } = aReader()
    await parts.session.getState().logIn()
    device.kill()
    const again = device.start()
    const before = device.device.requests
    await again.session.getState().load()
    expect(again.session.getState()).toMatchObject({
      status: 'member',
      me: { member: { id: 'member-anna' } },
    })
    expect(device.device.requests).toBe(before)
  })

  it('that nobody answers leaves the reader as they were, and may be tried again', async () => {
    const { device, parts } = aReader()
    for (const fails of [1, 2]) {
      device.device.mishaps = fails === 1 ? ['lost'] : ['none', 'lost']
      expect(await parts.session.getState().logIn()).toMatchObject({
        kind: 'refused',
        why: 'offline',
      })
      expect(parts.session.getState()).toMatchObject({ status: 'anonymous', me: null })
    }
    expect(await parts.session.getState().logIn()).toMatchObject({ kind: 'done' })
  })

  it('happens once for a finger that taps twice', async () => {
    const { parts, service } = aReader()
    const { logIn } = parts.session.getState()
    const outcomes = await Promise.all([logIn(), logIn()])
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['done', 'refused'])
    expect(service.tokens.size).toBe(1)
    expect(parts.session.getState().status).toBe('member')
  })

  it('counts as none when what the phone had stored of it is damaged', async () => {
    for (const stored of [
      '{"token":"t',
      '{"token":"t"}',
      '{"token":"t","me":{"account":{}}}',
      '7',
    ]) {
      const { device } = aReader()
      device.kill()
      device.texts.set('session', stored)
      const parts = device.start()
      await parts.session.getState().load()
      expect(parts.session.getState().status).toBe('anonymous')
    }
  })
})

describe('a log-out', () => {
  it.each(Array.from({ length: 16 }, (_, at) => at))(
    'is not undone by what was asked %i turns before',
    async (at) => {
      const { device, parts, service } = aReader()
      await parts.session.getState().logIn()
      void parts.session.getState().refresh()
      await turns(at % 8)
      const leaving = parts.session.getState().logOut()
      await turns(at)
      device.ring()
      await leaving
      await turns(60)
      expect(parts.session.getState()).toMatchObject({ status: 'anonymous', me: null })
      expect(service.tokens.size).toBe(0)
      device.kill()
      const again = device.start()
      await again.session.getState().load()
      expect(again.session.getState().status).toBe('anonymous')
    },
  )

  it.each(Array.from({ length: 30 }, (_, at) => at))(
    'is whole or not at all for a phone that dies %i turns after it began',
    async (at) => {
      const { device, parts, service } = aReader()
      await parts.session.getState().logIn()
      void parts.session.getState().logOut()
      await turns(at)
      device.kill()
      await turns(5)
      const again = device.start()
      await again.sync.getState().sync()
      await turns(40)
      const { status } = again.session.getState()
      // A session that nobody holds any more is not left open at the service.
      expect([status, service.tokens.size]).toEqual(
        status === 'member' ? ['member', 1] : [status, 0],
      )
      expect(['member', 'anonymous', 'lapsed']).toContain(status)
    },
  )
})

describe('a request of a member', () => {
  it('ends the session when the token is not good any more, and only that one', async () => {
    const { parts, service } = aReader()
    await parts.session.getState().logIn()
    service.endAllSessions()
    expect(await parts.asMe.get('/api/me').catch(({ kind }) => kind)).toBe('log-in-first')
    expect(parts.session.getState().status).toBe('lapsed')
    await parts.session.getState().logIn()
    await parts.session.getState().tokenRefused('another')
    expect(parts.session.getState().status).toBe('member')
  })

  it('is refused without a log-in, and does not become one', async () => {
    const { parts } = aReader()
    expect(await parts.asMe.get('/api/me').catch(({ kind }) => kind)).toBe('log-in-first')
    expect(await parts.session.getState().refresh()).toMatchObject({ kind: 'refused' })
    expect(parts.session.getState().status).toBe('anonymous')
  })
})
