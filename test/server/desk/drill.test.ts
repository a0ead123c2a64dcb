import type { AddressInfo } from 'node:net'
import { drillWays, waysToCard } from '../../../src/server/commands/drill-ways'
import { restoreCard } from '../../../src/server/operations/desk/restore'
import { withdrawCard } from '../../../src/server/operations/desk/withdraw-card'
import { newestDrillCard } from '../../../src/server/repositories/withdrawals'
import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { testServer, type TestServer } from '../../support/test-server'

let server: TestServer
let address: string
beforeAll(async () => {
  server = await testServer()
  await publishPage(server.parts, aPage([articleNumber(1), articleNumber(2)]), { sample: true })
  await server.app.listen({ host: '127.0.0.1', port: 0 })
  address = `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}`
})
afterAll(() => {
  // A connection that was opened and never asked over is no idle one, and would be waited for.
  server.app.server.closeAllConnections()
  return server.close()
})

const person = {
  ...{ id: 'drill', name: '甲乙', demo: true, roles: ['signatory' as const] },
  as: () => ({ id: 'drill', name: '甲乙' }),
}

describe('the drill of 撤下', () => {
  it('finds the card gone by every way that led to it, and there again', async () => {
    const card = (await newestDrillCard(server.database, null))!
    const request = (id: string) => ({ id, reason: '演练' })
    const checked = await drillWays(
      await waysToCard(address, card),
      () => withdrawCard(server.parts, person, card.id, request('drill-1')),
      () => restoreCard(server.parts, person, card.id, request('drill-2')),
    )
    const there = checked.filter(({ wasThere }) => wasThere)
    // Everything but what is heard: no voice is configured here.
    expect(checked.filter(({ wasThere }) => !wasThere).map(({ name }) => name)).toEqual(['朗读'])
    expect(there.length).toBe(8)
    expect(there.filter(({ gone, back }) => gone === null || back === null)).toEqual([])
  })

  it('gives the card back when something goes wrong in the middle', async () => {
    const card = (await newestDrillCard(server.database, null))!
    const ways = await waysToCard(address, card)
    const failing = [...ways, { name: '坏的', leads: failAfter(1) }]
    const work = drillWays(
      failing,
      () => withdrawCard(server.parts, person, card.id, { id: 'drill-3', reason: '演练' }),
      () => restoreCard(server.parts, person, card.id, { id: 'drill-4', reason: '演练' }),
    )
    await expect(work).rejects.toThrow('cut off')
    expect((await newestDrillCard(server.database, card.id))?.id).toBe(card.id)
  })
})

function failAfter(times: number) {
  let asked = 0
  return async () => {
    asked += 1
    if (asked > times) throw new Error('cut off')
    return true
  }
}
