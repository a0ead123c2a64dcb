/**
 * Why a request brought nothing.
 * offline, timeout: nobody answered. log-in-first 401, not-allowed 403, not-found 404, conflict 409, gone 410,
 * too-large 413, too-often 429, busy 503 (try again later), refused: any other 4xx, server: any other 5xx.
 */
export type FailureKind =
  | 'offline'
  | 'timeout'
  | 'log-in-first'
  | 'not-allowed'
  | 'not-found'
  | 'conflict'
  | 'gone'
  | 'too-large'
  | 'too-often'
  | 'busy'
  | 'refused'
  | 'server'

/**
 * `message` is the service's own Chinese sentence where it gave one, else ''; `reply` all that it answered (a
 * `Problem`, or more: a roster's refusal names rows); `retryAfterMs` how long it asks to wait.
 */
export class RequestFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message = '',
    readonly reply: unknown = null,
    readonly retryAfterMs: number | null = null,
  ) {
    super(message)
  }
}

/** The service. Replies are trusted to be what src/contract says; failures are `RequestFailure`s. */
export interface Http {
  get<Reply>(path: string): Promise<Reply>
  post<Reply>(path: string, body?: object): Promise<Reply>
  put<Reply>(path: string, body?: object): Promise<Reply>
  patch<Reply>(path: string, body?: object): Promise<Reply>
  delete<Reply>(path: string): Promise<Reply>
  /** The same service, asked by the holder of a token. Reading stays anonymous: no token is sent there. */
  as(token: string): Http
  /** The full address of a picture that the service keeps. */
  pictureAddress(path: string): string
}

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** What carries a request: Taro on phones and in browsers, something else in tests. It fails when nobody answers. */
export type Carrier = (request: {
  path: string
  method: Method
  header: Record<string, string>
  body: object | undefined
}) => Promise<{ statusCode: number; header?: Record<string, unknown>; data: unknown }>

const KINDS: Record<number, FailureKind> = {
  401: 'log-in-first',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  410: 'gone',
  413: 'too-large',
  429: 'too-often',
  503: 'busy',
}

export function createHttp(
  carry: Carrier,
  pictureAddress: Http['pictureAddress'],
  token: string | null = null,
): Http {
  async function send<Reply>(method: Method, path: string, body?: object): Promise<Reply> {
    const header: Record<string, string> = token ? { authorization: `Bearer ${token}` } : {}
    // WeChat says JSON where nothing is said, and the service will not read JSON out of nothing.
    if (method !== 'GET') header['content-type'] = body ? 'application/json' : 'text/plain'
    const reply = await carry({ path, method, header, body }).catch(
      (error: { errMsg?: string; message?: string }) => {
        const why = error?.errMsg ?? error?.message ?? ''
        throw new RequestFailure(/timeout|abort/i.test(why) ? 'timeout' : 'offline')
      },
    )
    if (reply.statusCode >= 200 && reply.statusCode < 300) return reply.data as Reply
    throw failureOf(reply)
  }
  return {
    get: (path) => send('GET', path),
    post: (path, body) => send('POST', path, body),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    delete: (path) => send('DELETE', path),
    as: (other) => createHttp(carry, pictureAddress, other),
    pictureAddress,
  }
}

function failureOf({ statusCode, header, data }: Awaited<ReturnType<Carrier>>): RequestFailure {
  const kind = KINDS[statusCode] ?? (statusCode >= 400 && statusCode < 500 ? 'refused' : 'server')
  const { message } = (data ?? {}) as { message?: unknown }
  const name = Object.keys(header ?? {}).find((one) => one.toLowerCase() === 'retry-after')
  const wait = name === undefined ? NaN : Number(header![name])
  return new RequestFailure(
    kind,
    typeof message === 'string' ? message : '',
    data,
    Number.isFinite(wait) && wait >= 0 ? wait * 1000 : null,
  )
}
