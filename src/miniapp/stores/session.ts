/**
 * Who is logged in on this device.
 *
 * Screens may rely on: `status`, `me`, `platform`; every action answers an `Outcome` and never throws. `me` is what
 * GET /api/me last said, kept on the phone, so a member's own screens open without a network. Requests on a person's
 * behalf go through `parts.asMe` (an `Http` that carries the token and notices when it is no longer good); reading
 * goes on without any token. Nothing is asked of the service before a reader logs in.
 *
 *   opening     the phone's store is not read yet: show what an anonymous reader sees
 *   anonymous   nobody; everything can be read and done
 *   logging-in  a log-in is on its way
 *   signed-in   logged in and no member yet: `me.waiting` says whether a branch has been asked
 *   member      `me.member` is there
 *   lapsed      the log-in is no longer good (half a year, or ended elsewhere); the member's marks stay and what they
 *               do waits on the phone until they log in again
 */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { JoinLookupReply, JoinReply } from '../../contract/joining'
import type { MeReply } from '../../contract/me'
import type {
  DemoOfferReply,
  DemoRole,
  DeviceCodeReply,
  SessionReply,
} from '../../contract/session'
import type { StudyMode } from '../../core/study/event'
import type { Http } from '../gateways/http'
import type { LogInGateway } from '../gateways/log-in'
import type { DeviceStorage } from '../gateways/storage'
import { createDeviceLogIn, type DeviceLogIn } from './device-log-in'
import { createEndedSessions } from './ended-sessions'
import { attempt, done, refused, type Outcome } from './outcome'
import { isMe, sessionFrom, type KeptSession } from './session-kept'

export type SessionStatus =
  'opening' | 'anonymous' | 'logging-in' | 'signed-in' | 'member' | 'lapsed'

export interface Session extends DeviceLogIn {
  status: SessionStatus
  me: MeReply | null
  /** In WeChat `logIn()` does it; a browser shows a code (`startDeviceCode`). */
  platform: LogInGateway['platform']
  load(): Promise<void>
  /** By WeChat. */
  logIn(): Promise<Outcome>
  /** Ends the session here and at the service; without a network it is ended there later. */
  logOut(): Promise<void>
  /** Asks the service who one is; call it when a screen about the member is shown. */
  refresh(): Promise<Outcome>
  /** Where a join code leads: to a branch (ask for the name), or to one person (「您是×××同志吗？」). */
  lookUp(code: string): Promise<Outcome<JoinLookupReply>>
  /** With `name` as the reader writes it; with a personal code no name says 「是」. */
  join(code: string, name?: string): Promise<Outcome<JoinReply>>
  /** A one-time invitation to a role; also works without a log-in. */
  useInvitation(code: string, name?: string): Promise<Outcome>
  /** Lets in the browser that shows this code. */
  approveDeviceCode(userCode: string): Promise<Outcome>
  chooseStudyMode(studyMode: StudyMode): Promise<Outcome>
  /** Deletes everything the service keeps of the caller, for ever, and what this phone keeps of them. */
  eraseMe(): Promise<Outcome>
  /** The roles one may try; none but in a trial on one machine. */
  demoRoles(): Promise<DemoRole[]>
  enterDemo(role: DemoRole): Promise<Outcome>
  /** The service said that this token is not good (any more). */
  tokenRefused(token: string): Promise<void>
}

export interface SessionParts {
  http: Http
  storage: Pick<DeviceStorage, 'read' | 'write' | 'remove'>
  logIn: LogInGateway
  /** What is still to be said to the service before the session ends; it is not waited for long. */
  farewell: () => Promise<void>
}

export interface SessionStoreParts {
  store: StoreApi<Session>
  /** The token that is good now; null without a log-in. */
  token(): string | null
}

const KEY = 'session'

export function createSession({ http, storage, logIn, farewell }: SessionParts): SessionStoreParts {
  let kept: KeptSession = { token: null, me: null }
  let loading: Promise<void> | null = null
  let last: Promise<unknown> = Promise.resolve()
  /** What the phone keeps of sessions is written one after another. */
  const inTurn = (work: () => Promise<unknown>): Promise<unknown> => {
    last = last.then(work, work).catch(() => undefined)
    return last
  }
  const ended = createEndedSessions(http, storage, inTurn)

  const store = createStore<Session>((set, get) => {
    async function become(next: KeptSession): Promise<void> {
      // What says nothing new is not written: a phone that died then would have lost the log-in.
      const isSame = JSON.stringify(next) === JSON.stringify(kept)
      kept = next
      if (isSame && get().status === statusOf(next)) return
      set({ status: statusOf(next), me: next.me })
      await inTurn(async () => {
        if (kept.token === null && kept.me === null) await storage.remove(KEY)
        else await storage.write(KEY, kept)
      })
    }
    async function whoIs(token: string): Promise<MeReply> {
      const me = await http.as(token).get<unknown>('/api/me')
      if (isMe(me)) return me
      throw new Error('another than the service answered')
    }
    /** Who the holder of a token is. A token that is not good ends the session it is of. */
    async function meet(token: string): Promise<Outcome> {
      const outcome = await attempt(() => whoIs(token))
      if (outcome.kind === 'done') {
        // It may have been ended meanwhile.
        if (kept.token === token) await become({ token, me: outcome.value })
        return done
      }
      if (outcome.why === 'log-in-first') await get().tokenRefused(token)
      return outcome
    }
    /** A new session counts once the service has said whose it is. */
    async function enter(open: () => Promise<SessionReply>): Promise<Outcome> {
      await get().load()
      if (get().status === 'logging-in') return refused(null)
      set({ status: 'logging-in' })
      const opened = await attempt(open)
      const outcome = opened.kind === 'done' ? await change(opened.value.token) : opened
      if (get().status === 'logging-in') set({ status: statusOf(kept) })
      return outcome
    }
    async function change(token: string): Promise<Outcome> {
      const met = await attempt(() => whoIs(token))
      if (met.kind === 'refused') return met
      await leaveFor({ token, me: met.value })
      return done
    }
    async function leaveFor(next: KeptSession): Promise<void> {
      const { token } = kept
      if (token !== null) await ended.note(token)
      await become(next)
      if (token !== null) await ended.tell(kept.token)
    }
    /** Asks as whoever is logged in. */
    async function ask<Value>(work: (me: Http) => Promise<Value>): Promise<Outcome<Value>> {
      await get().load()
      const { token } = kept
      const outcome = await attempt(() => work(token === null ? http : http.as(token)))
      if (outcome.kind === 'refused' && outcome.why === 'log-in-first' && token !== null)
        await get().tokenRefused(token)
      return outcome
    }

    return {
      status: 'opening',
      me: null,
      platform: logIn.platform,
      ...createDeviceLogIn({
        http,
        enter,
        set: (device) => set({ device }),
        get: () => get().device,
      }),
      load: () =>
        (loading ??= storage
          .read(KEY)
          .catch(() => null)
          .then(async (stored) => {
            kept = sessionFrom(stored)
            set({ status: statusOf(kept), me: kept.me })
            // Whoever logged out without a network; an anonymous reader has none and nothing is asked.
            void ended.tell(kept.token)
          })),
      logIn: () =>
        enter(async () => {
          const code = await logIn.code()
          return http.post<SessionReply>('/api/sessions', { code: code ?? '' })
        }),
      async logOut() {
        await get().load()
        if (kept.token !== null) await farewell().catch(() => undefined)
        await leaveFor({ token: null, me: null })
      },
      async refresh() {
        await get().load()
        return kept.token === null ? refused(null) : meet(kept.token)
      },
      lookUp: (code) => ask((me) => me.post<JoinLookupReply>('/api/join-codes/lookups', { code })),
      async join(code, name) {
        const body = name === undefined ? { code } : { code, name }
        const outcome = await ask((me) => me.post<JoinReply>('/api/joins', body))
        if (outcome.kind === 'done') await get().refresh()
        return outcome
      },
      async useInvitation(code, name) {
        const body = name === undefined ? { code } : { code, name }
        await get().load()
        const { token } = kept
        return enter(() =>
          (token === null ? http : http.as(token)).post<SessionReply>(
            '/api/invitations/uses',
            body,
          ),
        )
      },
      async approveDeviceCode(userCode) {
        const outcome = await ask((me) => me.post('/api/device-codes/approvals', { userCode }))
        return outcome.kind === 'done' ? done : outcome
      },
      async chooseStudyMode(studyMode) {
        const outcome = await ask((me) => me.put('/api/me/study-mode', { studyMode }))
        if (outcome.kind === 'refused') return outcome
        const { token, me } = kept
        if (me?.member) await become({ token, me: { ...me, member: { ...me.member, studyMode } } })
        return done
      },
      async eraseMe() {
        // What still waits goes first, so that nothing of it stays on the phone.
        if (kept.token !== null) await farewell().catch(() => undefined)
        const outcome = await ask((me) => me.delete('/api/me'))
        if (outcome.kind === 'refused') return outcome
        await become({ token: null, me: null })
        return done
      },
      async demoRoles() {
        const offer = await attempt(() => http.get<DemoOfferReply>('/api/demo-sessions'))
        return offer.kind === 'done' ? offer.value.roles : []
      },
      enterDemo: (role) => enter(() => http.post<SessionReply>('/api/demo-sessions', { role })),
      async tokenRefused(token) {
        if (kept.token === token) await become({ token: null, me: kept.me })
      },
    }
  })
  return { store, token: () => kept.token }
}

function statusOf({ token, me }: KeptSession): SessionStatus {
  if (token === null) return me?.member ? 'lapsed' : 'anonymous'
  return me?.member ? 'member' : 'signed-in'
}

/** What a browser shows while it waits: type for `device`. */
export type { DeviceCodeReply }
