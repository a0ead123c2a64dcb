import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'

const HEADERS = {
  revalidate: 'no-cache',
  /** Its words never change, but it may be withdrawn: no cache keeps it for long. */
  withdrawable: 'public, max-age=600',
  none: 'no-store',
} as const

/**
 * Sets Cache-Control by what each route says of itself, and answers 304 where the caller already
 * has the reply. Registered before compression: the tag is that of the plain reply, hence weak.
 */
export function addCaching(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    const caching = request.routeOptions.config?.caching
    if (!caching) return payload
    if (reply.statusCode >= 300) {
      void reply.header('cache-control', HEADERS.none)
      return payload
    }
    void reply.header('cache-control', HEADERS[caching])
    if (caching !== 'revalidate' || typeof payload !== 'string') return payload
    const tag = `W/"${createHash('sha256').update(payload).digest('base64url').slice(0, 22)}"`
    void reply.header('etag', tag)
    const known = request.headers['if-none-match'] ?? ''
    if (!known.split(/\s*,\s*/).includes(tag)) return payload
    void reply.code(304).removeHeader('content-length')
    return null
  })
}
