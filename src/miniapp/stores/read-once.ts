/**
 * What the phone keeps is read once, and read again when somebody else holds the phone: whoever still waits for the
 * earlier reading then waits for the later one. In: how to read, and what to do with it.
 */
export function readOnce(read: () => Promise<unknown>, take: (stored: unknown) => void) {
  let reading: Promise<void> | null = null
  let isRead = false
  const again = (): Promise<void> => {
    isRead = false
    const mine: Promise<void> = read()
      .catch(() => null)
      .then((stored) => {
        if (reading !== mine) return reading ?? undefined
        isRead = true
        take(stored)
      })
    reading = mine
    return mine
  }
  const once = () => reading ?? again()
  /** Does the work when what is kept has been read; nothing comes between the two. */
  async function whenRead<Value>(work: () => Value): Promise<Value> {
    await once()
    return isRead ? work() : whenRead(work)
  }
  return { once, again, whenRead }
}
