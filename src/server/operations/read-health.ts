import type { HealthReply } from '../../contract/health'
import type { Parts } from '../parts'
import { askDatabase } from '../repositories/health'

/** Throws when the database does not answer: a service without it serves nothing. */
export async function readHealth(parts: Parts): Promise<HealthReply> {
  await askDatabase(parts.database)
  const textCheck = parts.wechat ? 'wechat' : 'off'
  return { service: 'meiri-yidu', status: 'ok', version: parts.version, textCheck }
}
