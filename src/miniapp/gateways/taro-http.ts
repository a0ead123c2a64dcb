import Taro from '@tarojs/taro'
import { createHttp, type Http } from './http'

declare const SERVER_ADDRESS: string

/** WeChat allows 60 s; a reader in a poor network would rather read what the phone keeps. */
const LIMIT_MS = 10_000

/** The browser app talks to its own origin, the mini-program to the address it was built with. */
export const taroHttp: Http = createHttp(
  ({ path, method, header, body }) =>
    Taro.request({
      url: SERVER_ADDRESS + path,
      method,
      data: body,
      timeout: LIMIT_MS,
      header,
    }),
  (path) => (/^https?:/.test(path) ? path : SERVER_ADDRESS + path),
)
