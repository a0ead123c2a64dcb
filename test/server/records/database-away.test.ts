import { chmod, mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { buildApp } from '../../../src/server/app'
import { checkout } from '../../../src/server/config'
import { createParts, operatorOfCheckout } from '../../../src/server/create-parts'
import { openPool } from '../../../src/server/database/database'
import { openEmbedded } from '../../../src/server/database/embedded/open-embedded'
import { readPostmaster } from '../../../src/server/database/embedded/postmaster'
import { migrate } from '../../../src/server/database/migrate'
import { lookFor } from '../../bench/faults-look'
import { phonesOf, statusesOf } from '../../bench/faults-phone'
import { benchConfig, get, settleReaders } from '../../bench/service-setting'

const AWAY_MS = 2000

/** The same for 30 s and two processes: `npm run faults -- --away 30`. */
describe('a database that goes away under load', () => {
  it('is answered for by 503 and Retry-After, and nothing is lost once it is back', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'meiri-away-'))
    await chmod(folder, 0o755)
    const running = () => readPostmaster(path.join(folder, 'database', 'cluster'))
    const { url } = await openEmbedded(folder, 'command', () => undefined)
    const database = openPool(url)
    await migrate(database)
    const parts = createParts(database, benchConfig, operatorOfCheckout())
    const webFolder = path.join(folder, 'none')
    const app = await buildApp(parts, { checkout, webFolder, logLevel: 'silent' })
    await app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = app.server.address() as AddressInfo

    const phones = phonesOf(await settleReaders(url, 4), [port])
    let isOn = true
    const load = phones.map(async (phone) => {
      while (isOn) await phone.sendOnce()
    })
    await pause(500)
    process.kill((await running())!.pid, 'SIGINT')
    while (await running()) await pause(20)
    await pause(AWAY_MS)
    const health = await get(port, '/health', '')
    expect([health.status, JSON.parse(health.body).code]).toEqual([503, 'unavailable'])
    expect(Number(health.headers['retry-after'])).toBeGreaterThan(0)
    const before = statusesOf(phones)
    const back = await openEmbedded(folder, 'command', () => undefined)
    expect(back.url).toBe(url)
    while ((statusesOf(phones).get(200) ?? 0) < (before.get(200) ?? 0) + 20) await pause(20)
    isOn = false
    await Promise.all(load)
    for (const phone of phones) await phone.sendOnce(false)

    const statuses = statusesOf(phones)
    expect([...statuses.keys()].sort()).toEqual([200, 503])
    expect(phones.map(({ withoutRetryAfter }) => withoutRetryAfter)).toEqual(phones.map(() => 0))
    expect(phones.map(({ unanswered }) => unanswered)).toEqual(phones.map(() => 0))
    const found = await lookFor(url, phones)
    expect(found).toMatchObject({ lost: 0, doubled: 0, mended: 0 })
    expect(found.acknowledged).toBeGreaterThan(100)

    await app.close()
    await database.destroy()
    await back.release()
    const left = await running()
    if (left) process.kill(left.pid, 'SIGINT')
    while (await running()) await pause(20)
    await rm(folder, { recursive: true, force: true })
  })
})
