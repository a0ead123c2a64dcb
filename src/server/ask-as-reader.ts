import { once } from 'node:events'
import { get as getPlain, type IncomingMessage } from 'node:http'
import { get as getSecure } from 'node:https'

/** Asks the service over HTTP as readers' devices do. In: a path below /api. It fails where nobody answers in time. */
export type AskAsReader = (path: string) => Promise<{ status: number; body: Buffer }>

/** Nobody reads on after that, in ms. */
const ANSWER_MS = 5000

/**
 * In: the service's address without a slash at its end. Each question has a connection of its own: one that is kept
 * would hold up a service that asks itself and wants to close.
 */
export const askAt =
  (address: string): AskAsReader =>
  async (path) => {
    const get = address.startsWith('https:') ? getSecure : getPlain
    const asked = get(`${address}/api${path}`, {
      agent: false,
      signal: AbortSignal.timeout(ANSWER_MS),
      // Nothing on the way may answer out of what it keeps: readers' own stores have a way of theirs.
      headers: { 'cache-control': 'no-cache' },
    })
    const [reply] = (await once(asked, 'response')) as [IncomingMessage]
    // What goes wrong from here is told by the reply.
    asked.on('error', () => undefined)
    const body = Buffer.concat((await reply.toArray()) as Buffer[])
    return { status: reply.statusCode ?? 0, body }
  }
