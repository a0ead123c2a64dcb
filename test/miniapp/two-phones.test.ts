/** @jest-environment node */
import fc from 'fast-check'
import { aService } from '../support/a-service'
import { turns } from '../support/a-device'
import { playOut, someSteps } from '../support/two-phones'

describe('two phones and two people', () => {
  it('lose nothing, double nothing and mix nothing up, whatever happens to them', async () => {
    const property = fc.asyncProperty(someSteps, (steps) => {
      const service = aService({ anna: { joined: true }, bert: { joined: true } })
      return playOut(
        {
          carry: service.carry,
          codeOf: (account) => account,
          recordFor: async (memberId, event) => service.recordFor(memberId, event),
          events: async (memberId) => service.events(memberId),
          endAllSessions: async () => service.endAllSessions(),
          rest: () => turns(30),
        },
        steps,
      )
    })
    await fc.assert(property, { numRuns: Number(process.env.RUNS ?? 100) })
  }, 600_000)
})
