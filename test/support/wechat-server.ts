import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export const APP_ID = 'wx-test'
export const APP_SECRET = 'secret-test'

export interface WechatServer {
  url: string
  /** Requests by path, to count them. */
  asked: string[]
  /** Texts that were looked at. */
  checked: string[]
  /** Subscribe messages that reached a reader. */
  messages: { touser: string; page: string; data: Record<string, { value: string }> }[]
  /** Openids of readers who want none. */
  unwilling: Set<string>
  /** Tokens that are good no more, before their time. */
  withdrawn: Set<string>
  close(): Promise<void>
}

/**
 * WeChat's server interface as it is documented, on this machine. What a code answers is in its name:
 * `good-…` an openid, once, then 40163; `busy-once-…` −1, then the openid; `busy-code`,
 * `often-code`, `risk-code`, `silent-code` (no answer), `garbled-code` (no JSON); others are invalid.
 * msgSecCheck 2.0 answers `risky` to a text with 坏, `review` to one with 疑, −1 to one with 忙, 61010
 * to the openid `openid-away`, and 40001 to a token of another appid or one in `withdrawn`. subscribe/send knows the
 * template `tpl-1` with thing1 (20 characters), date2 and thing3; it answers −1 to `openid-busy`, 43101 to the `unwilling`.
 */
export async function wechatServer(): Promise<WechatServer> {
  const used = new Set<string>()
  const asked: string[] = []
  const checked: string[] = []
  const messages: WechatServer['messages'] = []
  const unwilling = new Set<string>()
  const withdrawn = new Set<string>()
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

  const textCheck = (token: string, body: Record<string, unknown>) => {
    if (!/^access-\d+$/.test(token) || withdrawn.has(token))
      return { errcode: 40001, errmsg: 'invalid credential' }
    const { content, version, scene, openid } = body
    if (typeof content !== 'string' || content === '') return { errcode: 44002, errmsg: 'empty' }
    if (version !== 2 || content.length > 2500) return { errcode: 47001, errmsg: 'data format' }
    if (![1, 2, 3, 4].includes(scene as number)) return { errcode: 40129, errmsg: 'scene' }
    if (typeof openid !== 'string') return { errcode: 40003, errmsg: 'invalid openid' }
    if (openid === 'openid-away') return { errcode: 61010, errmsg: 'code is expired' }
    if (content.includes('忙')) return { errcode: -1, errmsg: 'system error' }
    checked.push(content)
    const suggest = content.includes('坏') ? 'risky' : content.includes('疑') ? 'review' : 'pass'
    const result = { suggest, label: suggest === 'pass' ? 100 : 20001 }
    return { errcode: 0, errmsg: 'ok', trace_id: 't', result, detail: [] }
  }

  const message = (token: string, body: Record<string, unknown>) => {
    if (!/^access-\d+$/.test(token) || withdrawn.has(token))
      return { errcode: 40001, errmsg: 'invalid credential' }
    const {
      touser,
      template_id: template,
      page,
      data,
    } = body as {
      touser: string
      template_id: string
      page: string
      data: Record<string, { value: string }>
    }
    if (typeof touser !== 'string') return { errcode: 40003, errmsg: 'invalid openid' }
    if (template !== 'tpl-1') return { errcode: 40037, errmsg: 'invalid template_id' }
    const fits = (key: string) =>
      (data[key]?.value ?? '').length > 0 && data[key]!.value.length <= 20
    if (!['thing1', 'date2', 'thing3'].every(fits)) return { errcode: 47003, errmsg: 'argument' }
    if (!/^\d{4}年\d{1,2}月\d{1,2}日$/.test(data.date2!.value))
      return { errcode: 47003, errmsg: 'argument' }
    if (touser === 'openid-busy') return { errcode: -1, errmsg: 'system error' }
    if (unwilling.has(touser)) return { errcode: 43101, errmsg: 'user refuse to accept the msg' }
    messages.push({ touser, page, data })
    return { errcode: 0, errmsg: 'ok' }
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
    const withToken = {
      '/wxa/msg_sec_check': textCheck,
      '/cgi-bin/message/subscribe/send': message,
    }
    const answer = withToken[url.pathname as keyof typeof withToken]
    if (request.method === 'POST' && answer) {
      const token = url.searchParams.get('access_token') ?? ''
      let text = ''
      request.on('data', (chunk) => (text += chunk))
      request.on('end', () => reply(answer(token, JSON.parse(text))))
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
    checked,
    messages,
    unwilling,
    withdrawn,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
