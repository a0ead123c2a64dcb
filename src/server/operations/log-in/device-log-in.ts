import type { DeviceCodeReply, DeviceTokenReply } from '../../../contract/session'
import type { Parts } from '../../parts'
import { findAccount } from '../../repositories/accounts'
import {
  approveDeviceCode,
  insertDeviceCode,
  takeDeviceCode,
} from '../../repositories/device-codes'
import { hashOf, newToken, newUserCode, plainUserCode } from '../../secrets'
import { guardCode } from './guard-code'
import type { Identity } from './identify'
import { openSession } from './open-session'

/** Long enough to find the phone, in s (RFC 8628 §6.1: short, for the code is short). */
const EXPIRES_IN = 600
/** Between two questions of the browser, in s (RFC 8628 §3.5: 5 as a rule). */
const INTERVAL = 5

/** Begins a log-in on a PC or in a browser, in the way of RFC 8628. */
export async function startDeviceLogIn(parts: Parts): Promise<DeviceCodeReply> {
  const now = parts.now()
  const expiresAt = new Date(now.getTime() + EXPIRES_IN * 1000)
  for (;;) {
    const deviceCode = newToken()
    const userCode = newUserCode()
    const device = { hash: hashOf(deviceCode), userCode, expiresAt, now }
    if (await insertDeviceCode(parts.database, device))
      return { deviceCode, userCode, expiresIn: EXPIRES_IN, interval: INTERVAL }
  }
}

/** The caller lets the browser that shows this code in, under their own account. */
export async function approveDevice(parts: Parts, who: Identity, typed: string) {
  return guardCode(parts, who.accountId, 'device', async () => {
    const code = plainUserCode(typed)
    const approved = await approveDeviceCode(parts.database, code, who.accountId, parts.now())
    return approved ? ('approved' as const) : null
  })
}

/** What the browser gets to its question; null for a code that is wrong, expired or used. */
export function finishDeviceLogIn(
  parts: Parts,
  deviceCode: string,
): Promise<DeviceTokenReply | null> {
  return parts.transaction(async (parts) => {
    const taken = await takeDeviceCode(parts.database, hashOf(deviceCode), parts.now())
    if (taken.kind === 'unknown') return null
    if (taken.kind === 'waiting') return { kind: 'waiting' }
    const account = await findAccount(parts.database, taken.accountId)
    if (!account) return null
    const session = await openSession(parts, account.id, account.memberId !== null)
    return { kind: 'approved', session }
  })
}
