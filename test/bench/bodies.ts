import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { addSpoiler, faultOf, sendSpoilt, spoiltRequest } from '../support/spoilt-bodies'
import { testServer } from '../support/test-server'

/**
 * `npm run bench -- bodies [--count 10000] [--seed 1]`: bodies that are malformed or too long, to every route
 * that takes one, as somebody who may call them all. Fails at a 5xx, a trace, or a refusal without a sentence.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      count: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
    },
  })
  const server = await testServer()
  const token = await addSpoiler(server)
  const requests = fc.sample(spoiltRequest, {
    numRuns: Number(values.count),
    seed: Number(values.seed),
  })
  const statuses = new Map<number, number>()
  const faults: string[] = []
  for (const request of requests) {
    const answer = await sendSpoilt(server, token, request)
    statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
    const fault = faultOf(answer)
    if (fault) faults.push(`${request.target} ${String(request.payload).slice(0, 200)}: ${fault}`)
  }
  await server.close()
  const routes = new Set(requests.map(({ target }) => target)).size
  const each = [...statuses].sort().map(([status, count]) => `${status} × ${count}`)
  console.log(`${requests.length} bodies to ${routes} routes: ${each.join(', ')}`)
  console.log(`a 5xx, a trace or no sentence: ${faults.length}`)
  for (const fault of faults.slice(0, 10)) console.log(fault)
  process.exitCode = faults.length > 0 ? 1 : 0
}
