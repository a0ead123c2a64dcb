import type { DeviceCodeReply, DeviceTokenReply, SessionReply } from '../../contract/session'
import type { Http } from '../gateways/http'
import { attempt, type Outcome } from './outcome'

/** A browser logs in by a code that a phone approves (RFC 8628). */
export interface DeviceLogIn {
  /** The code to show and how often to ask, `interval` in s; null: none is under way. */
  device: DeviceCodeReply | null
  startDeviceCode(): Promise<Outcome<DeviceCodeReply>>
  /**
   * Ask every `device.interval` s while the code is shown. approved: logged in. expired: begin again.
   * waiting: not yet, or nobody answered.
   */
  pollDeviceCode(): Promise<'waiting' | 'approved' | 'expired'>
  /** The reader went elsewhere. */
  leaveDeviceCode(): void
}

interface Parts {
  http: Http
  enter(open: () => Promise<SessionReply>): Promise<Outcome>
  set(device: DeviceCodeReply | null): void
  get(): DeviceCodeReply | null
}

export function createDeviceLogIn({ http, enter, set, get }: Parts): DeviceLogIn {
  return {
    device: null,
    async startDeviceCode() {
      const started = await attempt(() => http.post<DeviceCodeReply>('/api/device-codes'))
      set(started.kind === 'done' ? started.value : null)
      return started
    },
    async pollDeviceCode() {
      const device = get()
      if (!device) return 'expired'
      const { deviceCode } = device
      const asked = await attempt(() =>
        http.post<DeviceTokenReply>('/api/device-tokens', { deviceCode }),
      )
      // Another code may be on the screen by now.
      if (get()?.deviceCode !== deviceCode) return 'waiting'
      if (asked.kind === 'refused') {
        if (asked.why !== 'not-found') return 'waiting'
        set(null)
        return 'expired'
      }
      const reply = asked.value
      if (reply.kind === 'waiting') return 'waiting'
      // The code is spent: whatever becomes of it now, a new one is needed.
      set(null)
      const entered = await enter(async () => reply.session)
      return entered.kind === 'done' ? 'approved' : 'expired'
    },
    leaveDeviceCode: () => set(null),
  }
}
