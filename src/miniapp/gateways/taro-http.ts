import Taro from '@tarojs/taro'
import { createHttp, type Http, type Method } from './http'

declare const SERVER_ADDRESS: string

/** WeChat allows 60 s; a reader in a poor network would rather read what the phone keeps. */
const LIMIT_MS = 10_000

/** wx.request knows no PATCH; the service takes a POST that says so for one (src/server/app.ts). */
const carried = (method: Method) =>
  method === 'PATCH' && process.env.TARO_ENV === 'weapp'
    ? { method: 'POST' as const, header: { 'x-http-method-override': 'PATCH' } }
    : { method, header: {} }

/** The browser app talks to its own origin, the mini-program to the address it was built with. */
export const taroHttp: Http = createHttp(
  ({ path, method, header, body }) =>
    Taro.request({
      url: SERVER_ADDRESS + path,
      method: carried(method).method,
      // As text: WeChat promises to write JSON for POST alone.
      data: body && JSON.stringify(body),
      timeout: LIMIT_MS,
      header: { ...header, ...carried(method).header },
    }),
  (path) => (/^https?:/.test(path) ? path : SERVER_ADDRESS + path),
)
