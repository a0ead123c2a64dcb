import type { SessionReply } from '../../../contract/session'
import type { Parts } from '../../parts'
import { accountOfOpenid } from '../../repositories/accounts'
import { newId } from '../../secrets'
import { openSession } from './open-session'

export type LogInOutcome =
  | { kind: 'opened'; session: SessionReply }
  | { kind: 'not-configured' | 'bad-code' | 'blocked' | 'busy' }

/** Opens a session for whoever WeChat gave this code of `wx.login` to; makes the account if need be. */
export async function logIn(parts: Parts, code: string): Promise<LogInOutcome> {
  if (!parts.wechat) return { kind: 'not-configured' }
  const who = await parts.wechat.whoIs(code)
  if (who.kind !== 'known') return who
  const session = await parts.transaction(async (parts) => {
    const account = await accountOfOpenid(parts.database, who.openid, newId())
    return openSession(parts, account.id, account.memberId !== null)
  })
  return { kind: 'opened', session }
}
