import { createHash, randomBytes, randomInt } from 'node:crypto'

/** RFC 4648 base32 in small letters: no letter is taken for another, and `scene` admits them all. */
const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567'
const BITS_A_LETTER = 5
const BITS_A_BYTE = 8

function base32(letters: number): string {
  const bytes = randomBytes(Math.ceil((letters * BITS_A_LETTER) / BITS_A_BYTE))
  let value = 0n
  for (const byte of bytes) value = (value << 8n) | BigInt(byte)
  let text = ''
  for (let at = 0; at < letters; at += 1) {
    text += BASE32[Number(value & 31n)]
    value >>= 5n
  }
  return text
}

/** An id that names something; 100 random bits. */
export const newId = (): string => base32(20)

/** 130 random bits within the 32 characters of a mini-program code's `scene`. */
export const newJoinCode = (): string => base32(26)

/** 256 random bits, for tokens and codes that no one types. */
export const newToken = (): string => randomBytes(32).toString('base64url')

/** Capital letters without vowels, which make no words, nor Y: 20 letters, eight of them ≈ 34 bits (RFC 8628 §6.1). */
const USER_CODE_LETTERS = 'BCDFGHJKLMNPQRSTVWXZ'
const USER_CODE_LENGTH = 8

export const newUserCode = (): string =>
  Array.from(
    { length: USER_CODE_LENGTH },
    () => USER_CODE_LETTERS[randomInt(USER_CODE_LETTERS.length)],
  ).join('')

/** A user code as a person may type it: small letters, blanks, hyphens. */
export const plainUserCode = (typed: string): string => typed.toUpperCase().replace(/[\s-]/g, '')

/** What is kept of a secret: enough to know it again, not to use it. The secrets are random, so no salt. */
export const hashOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url')
