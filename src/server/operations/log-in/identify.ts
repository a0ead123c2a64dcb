import type { Parts } from '../../parts'
import { findIdentity, type Identity } from '../../repositories/accounts'
import { hashOf } from '../../secrets'
import { today } from '../today'

export type { Identity }

/** 256 bits in base64url; anything else is not asked of the database. */
const TOKEN = /^[A-Za-z0-9_-]{43}$/

/** Who holds this token, or null when it is forged, expired or revoked, all alike. */
export async function identify(parts: Parts, token: string): Promise<Identity | null> {
  return TOKEN.test(token) ? findIdentity(parts.database, hashOf(token), today(parts)) : null
}
