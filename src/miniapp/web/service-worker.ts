/**
 * Opens the browser app without a network, and at once on return: the program's own files are kept. Of what the service
 * says only pictures that were seen are (gateways/reading keeps the rest). config/service-worker.ts puts FILES and VERSION before this text; a script
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
const PICTURES = 'pictures'
const PICTURE = /^api\/cards\/[^/]+\/pictures\/[^/]+$/
/** As many as cards are kept (gateways/reading). */
const PICTURES_KEPT = 40
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
  else if (PICTURE.test(path)) event.respondWith(fetchedOrSeen(request))
})

async function keptOr(file: string, request: Request): Promise<Response> {
  const kept = await (await caches.open(CACHE)).match(new URL(file, worker.registration.scope).href)
  return kept ?? fetch(request)
}

/** The service says first whether a picture is still given; without a network it is the one seen before. */
async function fetchedOrSeen(request: Request): Promise<Response> {
  const seen = await caches.open(PICTURES)
  const reply = await fetch(request).catch(() => null)
  if (reply === null) return (await seen.match(request.url)) ?? Response.error()
  if (reply.status === 200) {
    await seen.put(request.url, reply.clone())
    const urls = await seen.keys()
    for (const old of urls.slice(0, -PICTURES_KEPT)) await seen.delete(old)
  } else if (reply.status === 404) await seen.delete(request.url)
  return reply
}

export {}
