import { seededRandom } from '../../src/core/random/seeded-random'
import { operatorTextsOfCheckout } from '../../src/server/create-parts'
import { saveUntilKilled } from '../support/lists-until-killed'
import { addPerson } from '../support/people'
import { ServiceProcess } from '../support/service-process'
import { testServer } from '../support/test-server'

/**
 * Kills −9 the service while three of the operator's lists are saved as fast as they are answered. Afterwards each list
 * is the version acknowledged last or the one that was under way, whole. `npm run bench -- lists-killed [kills] [seed]`
 */
export async function run([kills = '20', seed = 'killed lists']: string[]): Promise<void> {
  const server = await testServer({ sample: false })
  const service = await ServiceProcess.begin(server.url)
  try {
    const role = { branch: null, roles: [{ role: 'operator' as const }] }
    const operator = await addPerson(server.parts, 'yun', role)
    const random = seededRandom(seed)
    const total = { sent: 0, acknowledged: 0, cutOff: 0, kept: 0, faults: [] as string[] }
    for (let round = 0; round < Number(kills); round++) {
      const told = await saveUntilKilled(service, operator, operatorTextsOfCheckout(), {
        round,
        random,
      })
      for (const name of ['sent', 'acknowledged', 'cutOff', 'kept'] as const)
        total[name] += told[name]
      total.faults.push(...told.faults)
    }
    console.log(`seed “${seed}”, ${kills} kills: ${JSON.stringify(total)}`)
    if (total.faults.length > 0) process.exitCode = 1
  } finally {
    await service.kill()
    await server.close()
  }
}
