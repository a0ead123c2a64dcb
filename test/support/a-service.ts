import type { RecordedEvent, StudyEvent } from '../../src/core/study/event'
import { foldEvents } from '../../src/core/study/fold-events'
import type { Carrier } from '../../src/miniapp/gateways/http'

interface Kept extends RecordedEvent {
  position: number
}

/**
 * The service's side of the contract in memory: log-in by a code that names an account, who one is, a member's events.
 * An account's member bears its name.
 */
export function aService(accounts: Record<string, { joined: boolean }>) {
  const tokens = new Map<string, string>()
  const events = new Map<string, Kept[]>()
  let sessions = 0
  /** Events the service will not have: the whole request is refused for them. */
  const indigestible = new Set<string>()
  const received: string[] = []

  const memberOf = (account: string) => (accounts[account]?.joined ? `member-${account}` : null)
  const of = (memberId: string) => events.get(memberId) ?? []
  function append(memberId: string, event: StudyEvent, own: boolean) {
    const kept = of(memberId)
    if (kept.some((one) => one.event.id === event.id)) return
    events.set(memberId, [...kept, { event, own, position: kept.length + 1 }])
  }
  const problem = (statusCode: number, code: string, message: string) => ({
    statusCode,
    data: { code, message },
  })

  const carry: Carrier = async ({ path, method, header, body }) => {
    const token = header.authorization?.replace('Bearer ', '') ?? ''
    received.push(`${method} ${path.replace(/\?.*/, '')}${token ? ' as somebody' : ''}`)
    if (method === 'POST' && path === '/api/sessions') {
      const { code } = body as { code: string }
      if (!(code in accounts)) return problem(400, 'wrong-code', '这个码不对，或者已经过期。')
      sessions += 1
      tokens.set(`token-${sessions}`, code)
      const joined = memberOf(code) !== null
      return {
        statusCode: 200,
        data: { token: `token-${sessions}`, expiresOn: '2031-09-06', joined },
      }
    }
    const account = tokens.get(token)
    if (account === undefined) return problem(401, 'log-in-first', '请先登录。')
    const memberId = memberOf(account)
    if (path === '/api/me') return { statusCode: 200, data: me(account, memberId) }
    if (method === 'DELETE' && path === '/api/me/sessions/current') {
      tokens.delete(token)
      return { statusCode: 204, data: '' }
    }
    if (memberId === null) return problem(403, 'not-allowed', '没有权限。')
    if (method === 'POST' && path === '/api/me/events') {
      const batch = (body as { events: StudyEvent[] }).events
      if (batch.length < 1 || batch.length > 100) return problem(400, 'bad-request', '不对。')
      if (batch.some(({ id }) => indigestible.has(id))) return problem(400, 'bad-request', '不对。')
      for (const event of batch) append(memberId, event, true)
      const accepted = batch.map(({ id }) => id)
      return { statusCode: 200, data: { accepted, refused: [], cursor: of(memberId).length } }
    }
    if (method === 'GET' && path.startsWith('/api/me/events')) {
      const after = Number(/after=(\d+)/.exec(path)?.[1] ?? 0)
      // Small pages, so that a reading is often interrupted.
      const page = of(memberId).filter(({ position }) => position > after)
      const found = page.slice(0, 3)
      const cursor = found[found.length - 1]?.position ?? after
      const reply = found.map(({ position, own, event }) => ({
        position,
        own,
        recordedBy: own ? null : '支部',
        event,
      }))
      return { statusCode: 200, data: { events: reply, cursor, more: page.length > 3 } }
    }
    return problem(404, 'no-such-route', '没有这个地址。')
  }

  const me = (account: string, memberId: string | null) => ({
    account: { id: account, wechat: true, demo: false },
    member: memberId && {
      id: memberId,
      name: account,
      branch: null,
      group: null,
      studyMode: 'phone',
      status: 'active',
      phone: null,
    },
    roles: [],
    liaisonFor: [],
    liaisons: [],
    waiting: null,
    studied: [],
    wishes: [],
  })

  return {
    carry,
    received,
    indigestible,
    tokens,
    join: (account: string) => {
      accounts[account] = { joined: true }
    },
    /** Somebody of the branch records it for the member. */
    recordFor: (memberId: string, event: StudyEvent) => append(memberId, event, false),
    events: (memberId: string): RecordedEvent[] => of(memberId),
    state: (memberId: string) => foldEvents(of(memberId)),
    endAllSessions: () => tokens.clear(),
  }
}
