/**
 * Opens the browser app without a network, and at once on return: the program's own files are kept, what the service
 * says is not (gateways/reading keeps that). config/service-worker.ts puts FILES and VERSION before this text; a script
 * of its own, so it imports nothing.
 */
declare const FILES: string[]
declare const VERSION: string

interface Event {
  waitUntil(work: Promise<unknown>): void
  respondWith(reply: Promise<Response>): void
  request: Request
}
interface Worker {
  registration: { scope: string }
  addEventListener(kind: 'install' | 'activate' | 'fetch', work: (event: Event) => void): void
}
const worker = self as unknown as Worker

const PREFIX = 'program-'
const CACHE = PREFIX + VERSION
/** The page itself, whatever stands behind its address. */
const PAGE = './'

worker.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll([PAGE, ...FILES])))
})

// A new version waits until no page of the old one is open: half of each would be none.
worker.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith(PREFIX) && name !== CACHE))
      .then((old) => Promise.all(old.map((name) => caches.delete(name)))),
  )
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { scope } = worker.registration
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  const path = request.url.slice(scope.length).replace(/[?#].*$/, '')
  if (path === '' || path === 'index.html') event.respondWith(keptOr(PAGE, request))
  else if (FILES.includes(path)) event.respondWith(keptOr(path, request))
})

async function keptOr(file: string, request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(new URL(file, worker.registration.scope).href)
  return kept ?? fetch(request)
}

export {}
