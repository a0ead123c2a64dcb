import type { MeReply } from '../../contract/me'

/** What the phone keeps of a session. A token without `me` is of somebody the service has not named yet. */
export interface KeptSession {
  token: string | null
  me: MeReply | null
}

/** In: whatever the phone had stored. Out: a session; what cannot be understood counts as none. */
export function sessionFrom(stored: unknown): KeptSession {
  const { token, me } = (stored ?? {}) as Partial<KeptSession>
  const understood = isMe(me) ? me : null
  return { token: typeof token === 'string' && understood ? token : null, me: understood }
}

/** Whether this is the service's answer to who one is: a hotel's log-in page answers as well. */
export function isMe(me: unknown): me is MeReply {
  const { account, member, roles, liaisonFor } = (me ?? {}) as Partial<MeReply>
  const hasMember = member === null || typeof member?.id === 'string'
  return (
    typeof account?.id === 'string' &&
    hasMember &&
    Array.isArray(roles) &&
    Array.isArray(liaisonFor)
  )
}
