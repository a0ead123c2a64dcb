/** One process of the service on the database of argv[2]; prints its address, runs until it is told to stop. */
import type { AddressInfo } from 'node:net'
import { buildApp } from '../../src/server/app'
import { checkout } from '../../src/server/config'
import { createParts, operatorOfCheckout } from '../../src/server/create-parts'
import { openPool } from '../../src/server/database/database'
import { benchConfig } from './service-setting'

async function main(): Promise<void> {
  const database = openPool(process.argv[2]!)
  const parts = createParts(database, { ...benchConfig, trustedProxies: 1 }, operatorOfCheckout())
  const app = await buildApp(parts, { checkout, webFolder: '/nowhere', logLevel: 'error' })
  await app.listen({ host: '127.0.0.1', port: Number(process.argv[3] ?? 0) })
  console.log(`listening ${(app.server.address() as AddressInfo).port}`)
}

void main()
