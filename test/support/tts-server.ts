import { createHash, createHmac } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export const TTS_ID = 'AKID-test'
export const TTS_KEY = 'key-test'
/** Tencent refuses a signature older than this, in s. */
const STALE_S = 300

/** A frame of MPEG 2 layer III, 48 kbit/s at 16 kHz: 216 bytes, its inside made of a text's digest. */
export function aFrame(text: string): Buffer {
  const frame = Buffer.alloc(216)
  createHash('sha512').update(text).digest().copy(frame, 40)
  frame.set([0xff, 0xf3, 0x68, 0xc4])
  return frame
}

export interface TtsServer {
  url: string
  /** Texts that were said, in order. */
  said: string[]
  /** Requests that were refused, by code. */
  refused: string[]
  /** Says busy so many times from now on. */
  busy(times: number): void
  /** How long an answer takes, in ms. */
  slow(ms: number): void
  close(): Promise<void>
}

/**
 * TextToVoice as it is documented, on this machine. The signature is worked out again from the request as it came in, step by
 * step as the documentation has it, with nothing of the program's own: Authorization names which headers are signed.
 */
export async function ttsServer(): Promise<TtsServer> {
  const said: string[] = []
  const refused: string[] = []
  let busy = 0
  let delay = 0

  function verdict(headers: Record<string, unknown>, body: string): string | null {
    const header = (name: string) => String(headers[name] ?? '')
    const pattern =
      /^TC3-HMAC-SHA256 Credential=([^/]+)\/(\d{4}-\d\d-\d\d)\/tts\/tc3_request, SignedHeaders=([a-z;-]+), Signature=([0-9a-f]{64})$/
    const [, id, day, signed, signature] = pattern.exec(header('authorization')) ?? []
    if (id !== TTS_ID || !day || !signed) return 'AuthFailure.SecretIdNotFound'
    const seconds = Number(header('x-tc-timestamp'))
    if (Math.abs(Date.now() / 1000 - seconds) > STALE_S) return 'AuthFailure.SignatureExpire'
    if (new Date(seconds * 1000).toISOString().slice(0, 10) !== day)
      return 'AuthFailure.SignatureFailure'
    const names = signed.split(';')
    if (!['content-type', 'host'].every((name) => names.includes(name)))
      return 'AuthFailure.SignatureFailure'
    const lines = names.map((name) => `${name}:${header(name).trim().toLowerCase()}\n`).join('')
    const digest = createHash('sha256').update(body).digest('hex')
    const canonical = `POST\n/\n\n${lines}\n${signed}\n${digest}`
    const hashed = createHash('sha256').update(canonical).digest('hex')
    const text = `TC3-HMAC-SHA256\n${seconds}\n${day}/tts/tc3_request\n${hashed}`
    const by = (key: Buffer | string, what: string) =>
      createHmac('sha256', key).update(what).digest()
    const key = by(by(by(`TC3${TTS_KEY}`, day), 'tts'), 'tc3_request')
    if (by(key, text).toString('hex') !== signature) return 'AuthFailure.SignatureFailure'
    if (header('x-tc-action') !== 'TextToVoice' || header('x-tc-version') !== '2019-08-23')
      return 'InvalidAction'
    const { Text, SessionId, VoiceType, Codec } = JSON.parse(body) as Record<string, unknown>
    if (typeof Text !== 'string' || typeof SessionId !== 'string' || Codec !== 'mp3')
      return 'InvalidParameter'
    if (typeof VoiceType !== 'number') return 'InvalidParameterValue.VoiceType'
    const plain = Text.replace(/<[^>]*>/g, '')
    if (plain.length > 150) return 'InvalidParameterValue.TextTooLong'
    return plain.includes('坏') ? 'UnsupportedOperation.TextInvalid' : null
  }

  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      const code = busy-- > 0 ? 'RequestLimitExceeded' : verdict(request.headers, body)
      busy = Math.max(busy, 0)
      const { Text } = JSON.parse(body) as { Text: string }
      if (code === null) said.push(Text)
      else refused.push(code)
      const sound = Buffer.concat([aFrame(Text), aFrame(`${Text} 2`)]).toString('base64')
      const Response = code ? { Error: { Code: code, Message: '' } } : { Audio: sound }
      setTimeout(() => response.end(JSON.stringify({ Response })), delay)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    said,
    refused,
    busy: (times) => (busy = times),
    slow: (ms) => (delay = ms),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
