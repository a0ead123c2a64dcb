import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import { recordForMembers } from '../../../src/server/operations/records/record-for-members'
import { rebuildStates } from '../../../src/server/operations/records/rebuild-states'
import { deleteRecords, eventsAfter } from '../../../src/server/repositories/events'
import { addPerson, PLACES, settlePlaces } from '../../support/people'
import { addWechatMember, aWechat, codeOf, fromEverywhere } from '../../support/real-service'
import { testServer, type TestServer } from '../../support/test-server'
import { playOut, someSteps, type TriedService } from '../../support/two-phones'

let server: TestServer

beforeAll(async () => {
  server = await testServer({ wechat: aWechat })
  await settlePlaces(server.parts)
  const roles = [{ role: 'secretary' as const, at: PLACES.branch }]
  await addPerson(server.parts, 'secretary', { roles })
  await addWechatMember(server, 'anna')
  await addWechatMember(server, 'bert')
})
afterAll(() => server.close())

describe('two phones and two people at the real service', () => {
  it('lose nothing, double nothing and mix nothing up, whatever happens to them', async () => {
    const service: TriedService = {
      carry: fromEverywhere(server),
      codeOf,
      async recordFor(memberId, event) {
        if (event.kind !== 'studied') throw new Error(event.kind)
        const scope = { kind: 'branch', branchId: PLACES.branch } as const
        await recordForMembers(server.parts, 'secretary', scope, [{ memberId, event }])
      },
      events: (memberId) => eventsAfter(server.database, memberId, 0, 1000),
      async endAllSessions() {
        await server.database.deleteFrom('session_token').execute()
      },
      rest: () => pause(5),
    }
    let events = 0
    const property = fc.asyncProperty(someSteps, async (steps) => {
      for (const memberId of ['member-anna', 'member-bert'])
        await deleteRecords(server.database, memberId)
      await playOut(service, steps)
      events += (await service.events('member-anna')).length
      expect(await rebuildStates(server.parts)).toMatchObject({ mended: 0 })
    })
    await fc.assert(property, { numRuns: Number(process.env.RUNS ?? 12) })
    // Otherwise nothing was tried.
    expect(events).toBeGreaterThan(0)
  }, 600_000)
})
