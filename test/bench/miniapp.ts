import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { device, launch } from '../support/browser'
import { quantile } from './service-setting'

const require = createRequire(path.join(process.cwd(), 'package.json'))
const weapp = path.join('dist', 'weapp')
const ROUNDS = 5
/** A poor phone on a poor network: 1.6 Mbit/s, 150 ms, a quarter of this machine's speed. */
const SLOWER = 4
const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
}
const LIMITS = { main: 500, other: 300, firstLoad: 200, firstVisit: 3000, onReturn: 1000 }

const bytesBelow = (folder: string): number =>
  readdirSync(folder).reduce((sum, name) => {
    const file = path.join(folder, name)
    const stat = statSync(file)
    return sum + (stat.isDirectory() ? bytesBelow(file) : stat.size)
  }, 0)

/** KiB of each package of the built mini-program. */
function packages(): Record<string, number> {
  const { subPackages } = JSON.parse(readFileSync(path.join(weapp, 'app.json'), 'utf8')) as {
    subPackages: { root: string }[]
  }
  const apart = subPackages.map(({ root }) => [root, bytesBelow(path.join(weapp, root))] as const)
  const main = bytesBelow(weapp) - apart.reduce((sum, [, bytes]) => sum + bytes, 0)
  const kib = (bytes: number) => Math.round((bytes / 1024) * 10) / 10
  return Object.fromEntries([['main', kib(main)], ...apart.map(([root, b]) => [root, kib(b)])])
}

/** From the address being opened to the headline being there, in ms. */
async function visit(context: BrowserContext, address: string): Promise<[Page, number]> {
  const page = await context.newPage()
  const phone = await context.newCDPSession(page)
  await phone.send('Network.enable')
  await phone.send('Network.emulateNetworkConditions', NETWORK)
  await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const began = performance.now()
  await page.goto(`${address}/#/pages/today/index`, { waitUntil: 'commit' })
  await page.locator('.headline').locator('visible=true').first().waitFor()
  return [page, performance.now() - began]
}

async function inBrowser(address: string) {
  const browser = await launch()
  const times: { first: number[]; back: number[] } = { first: [], back: [] }
  let firstLoad = 0
  for (let round = 0; round < ROUNDS; round++) {
    const context = await device(browser, { keeps: true })
    const files: Promise<Buffer>[] = []
    context.on('response', (reply) => {
      if (!reply.url().includes('/api/')) files.push(reply.body().catch(() => Buffer.alloc(0)))
    })
    const [page, first] = await visit(context, address)
    firstLoad = (await Promise.all(files)).reduce((sum, body) => sum + gzipSync(body).length, 0)
    // What is fetched behind the first screen comes in peace: the week's cards, and the program to keep.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
    await page.waitForTimeout(1500)
    await page.close()
    const [, back] = await visit(context, address)
    times.first.push(first)
    times.back.push(back)
    await context.close()
  }
  await browser.close()
  return { ...times, firstLoad: firstLoad / 1024 }
}

/**
 * The limits of the mini-program and the browser app on what is built in dist (`npm run build:weapp build:h5` before):
 * packages, first load, first readable text on a slow phone; then the weapp's own table, page by page.
 */
export async function run(): Promise<void> {
  if (!existsSync(weapp) || !existsSync(path.join('dist', 'h5')))
    throw new Error('Build first: npm run build:weapp && npm run build:h5')
  const sizes = packages()
  for (const [name, kib] of Object.entries(sizes))
    console.log(
      `package ${name}: ${kib} KiB (limit ${name === 'main' ? LIMITS.main : LIMITS.other})`,
    )
  const startService = require('./test/support/service-setup.cjs') as () => Promise<void>
  const endService = require('./test/support/service-teardown.cjs') as () => Promise<void>
  await startService()
  try {
    const { first, back, firstLoad } = await inBrowser(process.env.SERVICE_ADDRESS!)
    console.log(`H5 first load: ${firstLoad.toFixed(1)} KiB gzipped (limit ${LIMITS.firstLoad})`)
    const told = (times: number[]) =>
      `median ${Math.round(quantile(times, 0.5))} ms, worst ${Math.round(Math.max(...times))} ms`
    console.log(`headline of 今日, first visit: ${told(first)} (limit ${LIMITS.firstVisit})`)
    console.log(`headline of 今日, on return: ${told(back)} (limit ${LIMITS.onReturn})`)
  } finally {
    await endService()
  }
  const jest = ['--config', 'config/jest.config.cjs', '--selectProjects', 'weapp']
  spawnSync(
    process.execPath,
    ['node_modules/jest/bin/jest.js', ...jest, '--testPathPatterns', 'weapp/limits'],
    { stdio: 'inherit' },
  )
}
