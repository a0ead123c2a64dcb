import type { Readable, Writable } from 'node:stream'

type Reply = Record<string, unknown>
interface Message {
  id?: number
  result?: Reply
  error?: { message: string }
}

export interface Devtools {
  /** Rejects when Chromium refuses or is gone. */
  send(method: string, parameters?: object, sessionId?: string): Promise<Reply>
}

/** Speaks Chromium's DevTools protocol over two pipes: JSON texts, each closed by a NUL. */
export function speakDevtools(to: Writable, from: Readable): Devtools {
  const waiting = new Map<number, { take(reply: Reply): void; fail(error: Error): void }>()
  let counter = 0
  let isGone = false
  const read: Buffer[] = []
  const end = () => {
    isGone = true
    for (const { fail } of waiting.values()) fail(new Error('Chromium is gone'))
    waiting.clear()
  }
  const hear = (text: string) => {
    const { id, result, error } = JSON.parse(text) as Message
    const one = id === undefined ? undefined : waiting.get(id)
    if (!one) return
    waiting.delete(id!)
    if (error) one.fail(new Error(error.message))
    else one.take(result ?? {})
  }
  from.on('data', (chunk: Buffer) => {
    let start = 0
    for (let at = chunk.indexOf(0); at >= 0; at = chunk.indexOf(0, start)) {
      read.push(chunk.subarray(start, at))
      hear(Buffer.concat(read.splice(0)).toString('utf8'))
      start = at + 1
    }
    read.push(chunk.subarray(start))
  })
  from.on('close', end)
  from.on('error', end)
  to.on('error', end)
  return {
    send: (method, parameters = {}, sessionId) =>
      new Promise((take, fail) => {
        if (isGone) return fail(new Error('Chromium is gone'))
        counter += 1
        waiting.set(counter, { take, fail })
        to.write(`${JSON.stringify({ id: counter, method, params: parameters, sessionId })}\0`)
      }),
  }
}
