import type { Parts } from '../../parts'
import { findWechatToken, storeWechatToken, takeTokenTurn } from '../../repositories/wechat-token'

/** Within its last 5 minutes WeChat hands out the next token, and the old one still works: time to change over. */
const SPARE_MS = 5 * 60_000

/**
 * WeChat's access token, one for all processes: whoever needs a new one asks for it under a lock,
 * the others wait and use it. null where WeChat is not configured or gives none.
 */
export async function sharedWechatToken(parts: Parts): Promise<string | null> {
  const { wechat } = parts
  if (!wechat) return null
  const soon = () => new Date(parts.now().getTime() + SPARE_MS)
  const kept = await findWechatToken(parts.database, wechat.appId, soon())
  if (kept !== null) return kept
  return parts.transaction(async (parts) => {
    await takeTokenTurn(parts.database)
    const meanwhile = await findWechatToken(parts.database, wechat.appId, soon())
    if (meanwhile !== null) return meanwhile
    const given = await wechat.accessToken()
    if (!given) return null
    const expiresAt = new Date(parts.now().getTime() + given.expiresIn * 1000)
    await storeWechatToken(parts.database, wechat.appId, given.token, expiresAt)
    return given.token
  })
}
