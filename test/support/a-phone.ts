/** Storage of a phone in a test: JSON text as on the device, and every write takes a turn of the event loop. */
export function aPhone(stored: Record<string, unknown> = {}) {
  const texts = new Map<string, string>()
  for (const [key, value] of Object.entries(stored))
    if (value !== undefined) texts.set(key, JSON.stringify(value))
  let writes = 0
  const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
  return {
    async read(key: string): Promise<unknown> {
      const text = texts.get(key)
      return text === undefined ? null : (JSON.parse(text) as unknown)
    },
    async write(key: string, value: unknown): Promise<boolean> {
      writes += 1
      await turn()
      texts.set(key, JSON.stringify(value))
      return true
    },
    writes: () => writes,
    kept: (key: string): unknown => JSON.parse(texts.get(key) ?? 'null') as unknown,
    /** Until everything begun is written. */
    async settled() {
      for (let n = 0; n < 10; n++) await turn()
    },
  }
}
