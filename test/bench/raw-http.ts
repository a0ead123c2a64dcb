import { connect, type Socket } from 'node:net'

/**
 * A client as small as can be, one request at a time on one connection: on a machine of two cores
 * what the client costs is taken from the service. In: a whole request. Out: its status.
 */
export class RawClient {
  private readonly socket: Socket
  private received = ''
  private answer: ((status: number) => void) | null = null

  constructor(private readonly port: number) {
    this.socket = connect(port, '127.0.0.1')
    this.socket.setNoDelay(true)
    this.socket.setEncoding('latin1')
    this.socket.on('data', (chunk: string) => this.take(chunk))
    this.socket.on('error', () => this.settle(0))
    this.socket.on('close', () => this.settle(0))
  }

  post(url: string, token: string, body: string): Promise<number> {
    return new Promise((resolve) => {
      this.answer = resolve
      this.socket.write(
        `POST /api${url} HTTP/1.1\r\nHost: 127.0.0.1:${this.port}\r\nAuthorization: Bearer ${token}\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
    })
  }

  close(): void {
    this.socket.destroy()
  }

  private take(chunk: string): void {
    this.received += chunk
    const end = this.received.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.received)?.[1] ?? 0)
    if (this.received.length < end + 4 + length) return
    const status = Number(this.received.slice(9, 12))
    this.received = ''
    this.settle(status)
  }

  private settle(status: number): void {
    this.answer?.(status)
    this.answer = null
  }
}
