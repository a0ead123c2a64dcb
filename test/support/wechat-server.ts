import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const APP_ID = 'wx-test'
export const APP_SECRET = 'secret-test'

export interface WechatServer {
  url: string
  /** Requests by path, to count them. */
  asked: string[]
  close(): Promise<void>
}

/**
 * WeChat's server interface as it is documented, on this machine. What a code answers is in its name:
 * `good-…` an openid, once, then 40163; `busy-once-…` −1, then the openid; `busy-code`,
 * `often-code`, `risk-code`, `silent-code` (no answer), `garbled-code` (no JSON); others are invalid.
 */
export async function wechatServer(): Promise<WechatServer> {
  const used = new Set<string>()
  const asked: string[] = []
  let tokens = 0

  const session = (query: URLSearchParams) => {
    if (query.get('appid') !== APP_ID) return { errcode: 40013, errmsg: 'invalid appid' }
    if (query.get('secret') !== APP_SECRET) return { errcode: 40125, errmsg: 'invalid appsecret' }
    if (query.get('grant_type') !== 'authorization_code') return { errcode: 40002, errmsg: 'type' }
    const code = query.get('js_code') ?? ''
    const isFirst = !used.has(code)
    used.add(code)
    if (code === 'busy-code' || (code.startsWith('busy-once') && isFirst))
      return { errcode: -1, errmsg: 'system error' }
    if (code === 'often-code') return { errcode: 45011, errmsg: 'api minute-quota reach limit' }
    if (code === 'risk-code') return { errcode: 40226, errmsg: 'code blocked' }
    if (code.startsWith('good') && !isFirst) return { errcode: 40163, errmsg: 'code been used' }
    if (!/^(good|busy-once)/.test(code)) return { errcode: 40029, errmsg: 'invalid code' }
    const openid = `openid-${code.replace(/^(good|busy-once)-/, '').replace(/--.*/, '')}`
    return { openid, session_key: 'KEY-THAT-STAYS-HERE==', unionid: 'union' }
  }

  const stableToken = (body: Record<string, unknown>) => {
    if (body.appid !== APP_ID || body.secret !== APP_SECRET)
      return { errcode: 40125, errmsg: 'invalid appsecret' }
    if (body.grant_type !== 'client_credential') return { errcode: 40002, errmsg: 'type' }
    tokens += 1
    return { access_token: `access-${tokens}`, expires_in: 7200 }
  }

  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://wechat')
    asked.push(`${request.method} ${url.pathname}`)
    const reply = (body: object) => {
      response.setHeader('content-type', 'text/plain')
      response.end(JSON.stringify(body))
    }
    if (request.method === 'GET' && url.pathname === '/sns/jscode2session') {
      const code = url.searchParams.get('js_code')
      if (code === 'silent-code') return
      if (code === 'garbled-code') return void response.end('<html>502</html>')
      return reply(session(url.searchParams))
    }
    if (request.method === 'POST' && url.pathname === '/cgi-bin/stable_token') {
      let text = ''
      request.on('data', (chunk) => (text += chunk))
      request.on('end', () => reply(stableToken(JSON.parse(text))))
      return
    }
    response.statusCode = 404
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
