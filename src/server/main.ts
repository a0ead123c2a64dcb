import path from 'node:path'
import type { DemoRole } from '../contract/session'
import { sampleSignatory, startProgress } from '../copy/zh-cn/server'
import { studyDayAt } from '../core/calendar/study-day'
import { buildApp } from './app'
import { samplePages } from './commands/sample-pages'
import { checkout, type Config, ownAddress } from './config'
import { createParts, operatorOfCheckout, operatorTextsOfCheckout } from './create-parts'
import { migrate } from './database/migrate'
import { openDatabase } from './database/open-database'
import { listenTrouble } from './free-port'
import { startJobs } from './jobs/start-jobs'
import { indexCards } from './operations/index-cards'
import { loadSamples } from './operations/load-samples'
import { demoRoles } from './operations/log-in/demo'
import { beginOperator } from './operations/operator-lists/begin-operator'
import { StartError } from './start-error'

export interface Service {
  /** Where it listens, e.g. http://127.0.0.1:3000 */
  address: string
  /** Whom one may try the service as; none where there is no demo. */
  demoRoles: DemoRole[]
  close(): Promise<void>
}

export const webFolder = path.join(checkout, 'dist', 'h5')

async function isOurs(address: string): Promise<boolean> {
  try {
    const reply = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(1500) })
    return ((await reply.json()) as { service?: string }).service === 'meiri-yidu'
  } catch {
    return false
  }
}

/** Throws StartError with a sentence when the service could not listen where it is told to. */
export async function checkAddress(config: Config): Promise<void> {
  const { host, port } = config
  const address = ownAddress(config)
  switch (await listenTrouble(host, port)) {
    case null:
      return
    case 'EADDRINUSE':
      if (await isOurs(address)) throw new StartError('already-running', { address, port })
      throw new StartError('port-taken', { port })
    case 'EACCES':
      throw new StartError('port-forbidden', { port })
    default:
      throw new StartError('address-unknown', { host })
  }
}

/** Starts the service: database, tables, samples, HTTP. Nothing is left behind when it throws. */
export async function startService(config: Config, say: (line: string) => void): Promise<Service> {
  await checkAddress(config)
  const operator = operatorOfCheckout()
  const { database, close } = await openDatabase(config, 'service', say)
  try {
    say(startProgress.migrating)
    await migrate(database)
    const parts = createParts(database, config, operator)
    for (const line of await beginOperator(parts, operatorTextsOfCheckout())) say(line)
    await indexCards(parts)
    if (config.sample) {
      const today = studyDayAt(parts.now(), parts.operator.product.rolloverHour)
      const loaded = await loadSamples(parts, samplePages(today), sampleSignatory)
      if (loaded > 0) say(startProgress.samplesLoaded(loaded))
    }
    const app = await buildApp(parts, { checkout, webFolder, logLevel: 'warn' })
    await app.listen({ host: config.host, port: config.port })
    const endJobs = startJobs(parts, say)
    return {
      address: config.address ?? ownAddress(config),
      demoRoles: await demoRoles(parts),
      close: async () => {
        await app.close()
        await endJobs()
        await close()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}
