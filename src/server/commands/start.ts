import { networkInterfaces } from 'node:os'
import { demoOffer } from '../../copy/zh-cn/people'
import { startProgress } from '../../copy/zh-cn/server'
import { type Config, environment, readConfig } from '../config'
import { checkAddress, type Service, startService } from '../main'
import { runCommand } from './run-command'
import { ensureWebBuild } from './web-build'

const say = (line: string) => console.log(line)

/** Addresses under which phones on the same network find this machine. */
function networkAddresses({ port }: Config): string[] {
  return Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => `http://${address}:${port}`)
}

function sayReady(config: Config, service: Service): void {
  say(startProgress.ready(service.address))
  if (config.host === '0.0.0.0')
    for (const address of networkAddresses(config)) say(startProgress.alsoAt(address))
  else if (config.host === '127.0.0.1' && !config.address) say(startProgress.onlyHere)
  const roles = service.demoRoles.map((role) => demoOffer.roles[role])
  if (roles.length > 0) say(demoOffer.offer(service.address, roles))
  say(startProgress.howToStop)
}

const PARENT_CHECK_MS = 500

/**
 * Resolves at the first request to stop; a closed terminal counts as one. A signal to npm reaches
 * only the shell between it and us: under npm the end of that shell is a request, too.
 */
const stopping = new AbortController()
const stopRequested = new Promise<void>((resolve) => {
  stopping.signal.addEventListener('abort', () => resolve())
  const stop = () => stopping.abort()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && stop(), PARENT_CHECK_MS).unref()
})

runCommand(async () => {
  // A closed terminal must not turn our last lines into a crash.
  process.stdout.on('error', () => undefined)
  say(startProgress.checking)
  const config = readConfig(environment(process.env))
  await checkAddress(config)
  if (config.webBuild) await ensureWebBuild(say, stopping.signal)
  // The database of an interrupted first start is begun anew; a request while it is made waits.
  const service = stopping.signal.aborted ? null : await startService(config, say)
  if (service && !stopping.signal.aborted) sayReady(config, service)
  await stopRequested
  say(startProgress.stopping)
  await service?.close()
  say(startProgress.stopped)
  return 0
})
