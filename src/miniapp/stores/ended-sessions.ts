import type { Http } from '../gateways/http'
import type { DeviceStorage } from '../gateways/storage'
import { attempt } from './outcome'

/** Sessions that were ended on this phone and that the service may not have heard of yet. */
export interface EndedSessions {
  /** Before a token is let go of: whatever happens to the phone then, the service will hear of its end. */
  note(token: string): Promise<unknown>
  /** Tells the service, as far as the network lets; `held` is in use. Nothing is asked where there are none. */
  tell(held: string | null): Promise<void>
}

const KEY = 'ended-sessions'
const KEPT = 5

/** `inTurn` lets nothing else be written of sessions meanwhile. */
export function createEndedSessions(
  http: Http,
  storage: Pick<DeviceStorage, 'read' | 'write' | 'remove'>,
  inTurn: (work: () => Promise<unknown>) => Promise<unknown>,
): EndedSessions {
  async function all(): Promise<string[]> {
    const stored = await storage.read(KEY)
    return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : []
  }
  const change = (how: (tokens: string[]) => string[]) =>
    inTurn(async () => {
      const tokens = how(await all())
      if (tokens.length > 0) await storage.write(KEY, tokens)
      else await storage.remove(KEY)
    })
  return {
    note: (token) => change((tokens) => [...tokens, token].slice(-KEPT)),
    async tell(held) {
      for (const token of await all()) {
        if (token === held) continue
        const outcome = await attempt(() => http.as(token).delete('/api/me/sessions/current'))
        if (outcome.kind === 'done' || outcome.why === 'log-in-first')
          await change((tokens) => tokens.filter((one) => one !== token))
      }
    },
  }
}
