import { setTimeout as pause } from 'node:timers/promises'

/**
 * WeChat's server interface, by its documented contract; the only caller of it.
 * code2Session: developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/user-login/code2Session.html
 * getStableAccessToken: …/mp-access-token/getStableAccessToken.html
 * sendMessage: …/mp-message-management/subscribe-message/sendMessage.html
 */
export interface Wechat {
  appId: string
  /** Who `wx.login` gave this code to. The session key that comes along is dropped at once. */
  whoIs(code: string): Promise<WhoIs>
  /** An access token and how long it is good, in s; null when WeChat gave none. */
  accessToken(): Promise<{ token: string; expiresIn: number } | null>
  /** msgSecCheck 2.0 of a text of at most 2500 characters that the reader of this openid wrote. */
  checkText(token: string, openid: string, text: string): Promise<TextCheck>
  /** One subscribe message; each yes of the reader is good for one. */
  sendMessage(token: string, message: SubscribeMessage): Promise<Sent>
}

export interface SubscribeMessage {
  openid: string
  templateId: string
  /** Opened when the message is tapped. */
  page: string
  /** By the template's keywords (thing1, date2 …), each within WeChat's length for its kind. */
  data: Record<string, string>
}

export type Sent =
  | 'sent'
  /** The reader wants none (any more), or is not a reader of this mini-program. */
  | 'unwanted'
  /** Template, page or data are not what WeChat was told: a person has to look. */
  | { refused: number }
  | 'bad-token'
  | 'busy'

export type TextCheck =
  | 'fine'
  | 'risky'
  /** WeChat checks only for readers who were in the mini-program within two hours. */
  | 'not-checkable'
  | 'bad-token'
  | 'busy'

export type WhoIs =
  | { kind: 'known'; openid: string }
  /** Wrong, expired, or used before. */
  | { kind: 'bad-code' }
  /** WeChat counts this user as one of high risk. */
  | { kind: 'blocked' }
  /** Busy, too many requests, or no answer in time: later perhaps. */
  | { kind: 'busy' }

export interface WechatOptions {
  appId: string
  secret: string
  /** Without a slash at its end. */
  url: string
  /** Longest wait for one answer, in ms. */
  patienceMs?: number
  random?: () => number
}

/** A reader waits for this; after two of them they may try again. */
const PATIENCE_MS = 4000
/** WeChat says busy (-1) for moments; asked once more after up to this, in ms. */
const BUSY_PAUSE_MS = 300

const BUSY = -1
const CODE_INVALID = 40029
const CODE_USED = 40163
const CODE_EXPIRED = 42003
const HIGH_RISK = 40226
const TOKEN_INVALID = 40001
const TOKEN_UNKNOWN = 40014
const TOKEN_EXPIRED = 42001
const OPENID_INVALID = 40003
const OPENID_OF_OTHERS = 43104
const OPENID_AWAY = 61010
const MESSAGE_UNWANTED = 43101
/** Template unknown, page not there, data not as the template says. */
const MESSAGE_FAULTS = [40037, 41030, 47003]

/** msgSecCheck: 1 profile, 2 comment, 3 forum, 4 journal. */
const SCENE_COMMENT = 2

interface Answer {
  errcode?: number
  openid?: string
  access_token?: string
  expires_in?: number
  result?: { suggest?: string }
}

export function createWechat({
  appId,
  secret,
  url,
  patienceMs = PATIENCE_MS,
  random = Math.random,
}: WechatOptions): Wechat {
  /** null when there is no answer, or none that can be read. */
  async function ask(path: string, init: RequestInit = {}): Promise<Answer | null> {
    try {
      const reply = await fetch(url + path, { ...init, signal: AbortSignal.timeout(patienceMs) })
      return reply.ok ? ((await reply.json()) as Answer) : null
    } catch {
      return null
    }
  }

  async function askPatiently(path: string, init?: RequestInit): Promise<Answer | null> {
    const first = await ask(path, init)
    if (first?.errcode !== BUSY) return first
    await pause(random() * BUSY_PAUSE_MS)
    return ask(path, init)
  }

  return {
    appId,
    async whoIs(code) {
      const query = new URLSearchParams({
        appid: appId,
        secret,
        js_code: code,
        grant_type: 'authorization_code',
      })
      const answer = await askPatiently(`/sns/jscode2session?${query}`)
      switch (answer?.errcode ?? 0) {
        case CODE_INVALID:
        case CODE_USED:
        case CODE_EXPIRED:
          return { kind: 'bad-code' }
        case HIGH_RISK:
          return { kind: 'blocked' }
      }
      const openid = answer?.openid
      return typeof openid === 'string' && openid !== ''
        ? { kind: 'known', openid }
        : { kind: 'busy' }
    },
    async accessToken() {
      const answer = await askPatiently('/cgi-bin/stable_token', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          grant_type: 'client_credential',
          appid: appId,
          secret,
          force_refresh: false,
        }),
      })
      const { access_token: token, expires_in: expiresIn } = answer ?? {}
      return typeof token === 'string' && typeof expiresIn === 'number'
        ? { token, expiresIn }
        : null
    },
    async checkText(token, openid, text) {
      const answer = await askPatiently(`/wxa/msg_sec_check?access_token=${token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ content: text, version: 2, scene: SCENE_COMMENT, openid }),
      })
      if (isTokenFault(answer?.errcode)) return 'bad-token'
      switch (answer?.errcode) {
        case 0:
          // `review` leaves it to people; what is written here a few people see, and they answer for it.
          if (answer.result?.suggest === undefined) return 'busy'
          return answer.result.suggest === 'risky' ? 'risky' : 'fine'
        case OPENID_INVALID:
        case OPENID_OF_OTHERS:
        case OPENID_AWAY:
          return 'not-checkable'
        default:
          return 'busy'
      }
    },
    async sendMessage(token, { openid, templateId, page, data }) {
      const values = Object.entries(data).map(([key, value]) => [key, { value }])
      const answer = await askPatiently(`/cgi-bin/message/subscribe/send?access_token=${token}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...{ touser: openid, template_id: templateId, page, lang: 'zh_CN' },
          data: Object.fromEntries(values),
        }),
      })
      const code = answer?.errcode
      if (code === 0) return 'sent'
      if (code === MESSAGE_UNWANTED || code === OPENID_INVALID) return 'unwanted'
      if (isTokenFault(code)) return 'bad-token'
      return code !== undefined && MESSAGE_FAULTS.includes(code) ? { refused: code } : 'busy'
    },
  }
}

const isTokenFault = (code: number | undefined) =>
  code === TOKEN_INVALID || code === TOKEN_UNKNOWN || code === TOKEN_EXPIRED
