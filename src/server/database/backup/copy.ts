import { once } from 'node:events'
import type { Socket } from 'node:net'
import type pg from 'pg'

/** What pg's connection offers for COPY; its type declarations leave it out. */
interface CopyConnection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
  stream: Socket
}

/** Runs one COPY on a client. pg calls a query's methods by these names as the answers come in. */
abstract class Copy {
  readonly done: Promise<void>
  protected connection!: CopyConnection
  private resolve!: () => void
  private reject!: (error: Error) => void
  protected failed: Error | null = null

  constructor(private readonly statement: string) {
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
  }

  submit(connection: unknown): void {
    this.connection = connection as CopyConnection
    this.connection.query(this.statement)
  }
  handleError(error: Error): void {
    this.failed ??= error
    // A broken connection is never ready for another query.
    this.reject(this.failed)
  }
  handleReadyForQuery(): void {
    if (this.failed) this.reject(this.failed)
    else this.resolve()
  }
  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleCopyInResponse(_connection?: unknown): void {}
  handleCopyData(_message: { chunk: Buffer }): void {}
}

class CopyOut extends Copy {
  constructor(
    statement: string,
    private readonly take: (chunk: Buffer) => Promise<void> | null,
  ) {
    super(statement)
  }
  override handleCopyData({ chunk }: { chunk: Buffer }): void {
    const busy = this.take(Buffer.from(chunk))
    if (!busy) return
    this.connection.stream.pause()
    busy.then(
      () => this.connection.stream.resume(),
      (error: Error) => this.connection.stream.destroy(error),
    )
  }
}

class CopyIn extends Copy {
  constructor(
    statement: string,
    private readonly chunks: AsyncIterable<Buffer>,
  ) {
    super(statement)
  }
  override handleCopyInResponse(): void {
    void this.send().catch((error: Error) => {
      this.failed ??= error
      this.connection.sendCopyFail(error.message)
    })
  }
  private async send(): Promise<void> {
    const { stream } = this.connection
    for await (const chunk of this.chunks) {
      if (this.failed) return
      this.connection.sendCopyFromChunk(chunk)
      if (stream.writableNeedDrain)
        await Promise.race([once(stream, 'drain'), once(stream, 'close')])
    }
    if (!this.failed) this.connection.endCopyFrom()
  }
}

/** COPY … TO STDOUT. `take` gets the pieces; while its promise is open the server waits. */
export function copyOut(
  client: pg.Client,
  statement: string,
  take: (chunk: Buffer) => Promise<void> | null,
): Promise<void> {
  return client.query(new CopyOut(statement, take)).done
}

/** COPY … FROM STDIN, out of `chunks`. An error in them is the statement's error: nothing is stored. */
export function copyIn(
  client: pg.Client,
  statement: string,
  chunks: AsyncIterable<Buffer>,
): Promise<void> {
  return client.query(new CopyIn(statement, chunks)).done
}
