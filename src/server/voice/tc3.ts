import { createHash, createHmac } from 'node:crypto'

/** A POST of JSON to an interface of Tencent Cloud. */
export interface Tc3Request {
  host: string
  /** First part of the host of all regions: tts, cvm. */
  service: string
  action: string
  body: string
  /** Seconds since 1970. */
  timestamp: number
}

export interface Tc3Key {
  secretId: string
  secretKey: string
}

const ALGORITHM = 'TC3-HMAC-SHA256'
export const CONTENT_TYPE = 'application/json; charset=utf-8'
const SIGNED_HEADERS = 'content-type;host;x-tc-action'

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
const hmac = (key: string | Buffer, text: string) =>
  createHmac('sha256', key).update(text, 'utf8').digest()

/** The Authorization header, by the documented signature v3 (cloud.tencent.com/document/api/1073/37993). */
export function authorization(request: Tc3Request, { secretId, secretKey }: Tc3Key): string {
  const { host, service, action, body, timestamp } = request
  const canonicalRequest = [
    'POST',
    '/',
    '',
    `content-type:${CONTENT_TYPE}`,
    `host:${host}`,
    `x-tc-action:${action.toLowerCase()}`,
    '',
    SIGNED_HEADERS,
    sha256(body),
  ].join('\n')
  // The day is that of UTC, not of China.
  const day = new Date(timestamp * 1000).toISOString().slice(0, 10)
  const scope = `${day}/${service}/tc3_request`
  const toSign = [ALGORITHM, timestamp, scope, sha256(canonicalRequest)].join('\n')
  const key = hmac(hmac(hmac(`TC3${secretKey}`, day), service), 'tc3_request')
  const signature = hmac(key, toSign).toString('hex')
  return `${ALGORITHM} Credential=${secretId}/${scope}, SignedHeaders=${SIGNED_HEADERS}, Signature=${signature}`
}
