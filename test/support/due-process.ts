/** A process that publishes what is due on the database of DATABASE_URL, as the service does, until it is killed. */
import { createParts, operatorOfCheckout } from '../../src/server/create-parts'
import { openPool } from '../../src/server/database/database'
import { startJobs } from '../../src/server/jobs/start-jobs'

const config = {
  sample: true,
  trustedProxies: 0,
  address: null,
  host: '127.0.0.1',
  databaseUrl: null,
  production: false,
}
const parts = createParts(openPool(process.env.DATABASE_URL!), config, operatorOfCheckout())
startJobs(parts, (line) => console.error(line), 20)
