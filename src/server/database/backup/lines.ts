const NEWLINE = 0x0a
/** Rows handed on together; COPY is slow by single rows. */
const CHUNK_BYTES = 64 * 1024

/** Walks through a stream line by line; lines come without their end. */
export class Lines {
  private rest: Buffer = Buffer.alloc(0)
  private readonly source: AsyncIterator<Buffer>

  constructor(stream: AsyncIterable<Buffer>) {
    this.source = stream[Symbol.asyncIterator]()
  }

  /** The next line, or null when there is none. What stands after the last line end is no line. */
  async next(): Promise<Buffer | null> {
    const pieces: Buffer[] = []
    for (;;) {
      const end = this.rest.indexOf(NEWLINE)
      if (end >= 0) {
        pieces.push(this.rest.subarray(0, end))
        this.rest = this.rest.subarray(end + 1)
        return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
      }
      pieces.push(this.rest)
      const { value, done } = await this.source.next()
      this.rest = Buffer.alloc(0)
      if (done) return null
      this.rest = value
    }
  }

  /** The lines up to one that is `last`, with their ends, many at a time. Throws when it does not come. */
  async *until(last: string, count: (lines: number) => void): AsyncGenerator<Buffer> {
    let lines = 0
    let size = 0
    let kept: Buffer[] = []
    for (;;) {
      const line = await this.next()
      if (line === null) throw new Error('the file ends too early')
      const isLast = line.length === last.length && line.toString('latin1') === last
      if (!isLast) {
        kept.push(line, Buffer.from('\n'))
        size += line.length + 1
        lines += 1
      }
      if (size > 0 && (isLast || size >= CHUNK_BYTES)) {
        yield Buffer.concat(kept)
        kept = []
        size = 0
      }
      if (isLast) return count(lines)
    }
  }
}
