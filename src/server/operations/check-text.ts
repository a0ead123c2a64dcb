import type { Parts } from '../parts'
import { openidOf } from '../repositories/accounts'
import { dropWechatToken } from '../repositories/wechat-token'
import { sharedWechatToken } from './log-in/wechat-token'

/**
 * Has WeChat look at what somebody wrote for others to read. What cannot be looked at passes:
 * nothing written, no WeChat configured, a writer whom WeChat does not know or has not seen in the
 * last two hours (who sits at a PC). Not in a transaction: the answer may take seconds.
 */
export async function checkText(
  parts: Parts,
  writer: { memberId: string } | { accountId: string },
  text: string | null,
): Promise<'fine' | 'text-refused' | 'text-check-busy'> {
  const { wechat, database } = parts
  if (!wechat || !text?.trim()) return 'fine'
  const openid = await openidOf(database, writer)
  if (openid === null) return 'fine'
  // A token that WeChat has withdrawn before its time is replaced once.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const token = await sharedWechatToken(parts)
    if (token === null) return 'text-check-busy'
    switch (await wechat.checkText(token, openid, text)) {
      case 'fine':
      case 'not-checkable':
        return 'fine'
      case 'risky':
        return 'text-refused'
      case 'busy':
        return 'text-check-busy'
      case 'bad-token':
        await dropWechatToken(database, wechat.appId, token)
    }
  }
  return 'text-check-busy'
}
