import Taro from '@tarojs/taro'

export type FailureKind = 'offline' | 'timeout' | 'not-found' | 'refused' | 'server'

/** Why a request brought nothing. `message` is the service's own sentence where it gave one. */
export class RequestFailure extends Error {
  constructor(
    readonly kind: FailureKind,
    message = '',
  ) {
    super(message)
  }
}

export interface Http {
  get<Reply>(path: string): Promise<Reply>
  post<Reply>(path: string, body: object): Promise<Reply>
  /** The full address of a picture that the service keeps. */
  pictureAddress(path: string): string
}

declare const SERVER_ADDRESS: string

/** WeChat allows 60 s; a reader in a poor network would rather read what the phone keeps. */
const LIMIT_MS = 10_000

/** The browser app talks to its own origin, the mini-program to the address it was built with. */
export const taroHttp: Http = {
  get: (path) => send('GET', path),
  post: (path, body) => send('POST', path, body),
  pictureAddress: (path) => (/^https?:/.test(path) ? path : SERVER_ADDRESS + path),
}

async function send<Reply>(method: 'GET' | 'POST', path: string, body?: object): Promise<Reply> {
  const reply = await Taro.request({
    url: SERVER_ADDRESS + path,
    method,
    data: body,
    timeout: LIMIT_MS,
    header: body ? { 'content-type': 'application/json' } : {},
  }).catch((error: { errMsg?: string }) => {
    throw new RequestFailure(/timeout/.test(error.errMsg ?? '') ? 'timeout' : 'offline')
  })
  if (reply.statusCode >= 200 && reply.statusCode < 300) return reply.data as Reply
  throw new RequestFailure(kindOf(reply.statusCode), reply.data?.message ?? '')
}

function kindOf(status: number): FailureKind {
  if (status === 404) return 'not-found'
  return status >= 400 && status < 500 ? 'refused' : 'server'
}
