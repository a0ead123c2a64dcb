import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { askAt } from '../../src/server/ask-as-reader'

/**
 * Stands before the service as a proxy does. In: where the service is, asked each time; what is held until the gate is
 * opened. Out: its address; when something is held first.
 */
export async function gateBefore(service: () => string, holds: (url: string) => boolean) {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  let tell = () => {}
  const isAsked = new Promise<void>((resolve) => (tell = resolve))
  const proxy = createServer((request, reply) => {
    const answer = async () => {
      if (holds(request.url!)) {
        tell()
        await opened
      }
      const { status, body } = await askAt(service())(request.url!.replace('/api', ''))
      reply.writeHead(status).end(body)
    }
    answer().catch(() => reply.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
  const close = () => new Promise((resolve) => proxy.close(resolve))
  return { address, isAsked, open, close }
}
