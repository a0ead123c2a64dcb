import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseEnv } from 'node:util'
import { peopleSettingKinds } from '../copy/zh-cn/people'
import { printSettingKinds } from '../copy/zh-cn/papers'
import { settingKinds } from '../copy/zh-cn/server'
import { voiceSettingKinds } from '../copy/zh-cn/voice'
import { usualChromium } from './print/find-chromium'
import { StartError } from './start-error'

/** The checkout: package.json, config/, dist/ and by default data/ are in it. */
export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

export interface Config {
  port: number
  /** 127.0.0.1 admits this machine only; 0.0.0.0 also phones on the same network. */
  host: string
  /** Address readers use when a proxy stands before the service; null: the service's own. */
  address: string | null
  /** null: the embedded PostgreSQL in `dataFolder`. */
  databaseUrl: string | null
  dataFolder: string
  production: boolean
  /** Whether the made-up sample editions are loaded and served. Never in production. */
  sample: boolean
  /** Whether the launcher may build the H5 app when it is missing or out of date. */
  webBuild: boolean
  /**
   * How many proxies of one's own stand before the service. So many addresses of X-Forwarded-For,
   * from its end, are believed; what stands before them anybody may have written.
   */
  trustedProxies: number
  /** The mini-program's subject towards WeChat; null: nobody logs in by WeChat. */
  wechat: WechatConfig | null
  /** What makes the files to listen to; null: none are made. */
  voice: VoiceConfig | null
  /** The Chromium that prints ready papers; null: none is printed. */
  chromium: string | null
}

export type VoiceConfig =
  | { kind: 'tencent'; secretId: string; secretKey: string; voiceType: number; url: string }
  /** For trying out on one machine; never in production. */
  | { kind: 'espeak'; program: string }

export interface WechatConfig {
  appId: string
  secret: string
  /** Without a slash at its end. */
  url: string
}

/** Where the service answers on its own machine. */
export const ownAddress = ({ host, port }: Pick<Config, 'host' | 'port'>) =>
  `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`

type Environment = Record<string, string | undefined>

const DEFAULT_PORT = 3000
const WECHAT_URL = 'https://api.weixin.qq.com'
const TTS_URL = 'https://tts.tencentcloudapi.com'
/** 智瑜, a woman's voice. */
const DEFAULT_VOICE_TYPE = 101001

function setting<T>(
  env: Environment,
  name: string,
  fallback: T,
  expected: string,
  read: (text: string) => T | undefined,
): T {
  const text = env[name]?.trim()
  if (!text) return fallback
  const value = read(text)
  if (value === undefined) throw new StartError('bad-setting', { name, value: text, expected })
  return value
}

const port = (text: string) =>
  /^\d{1,5}$/.test(text) && Number(text) >= 1 && Number(text) <= 65535 ? Number(text) : undefined
const address = (text: string) =>
  /^https?:\/\/[^\s/]+/.test(text) ? text.replace(/\/+$/, '') : undefined
const databaseUrl = (text: string) => (/^postgres(ql)?:\/\//.test(text) ? text : undefined)
const nodeEnv = (text: string) =>
  ['production', 'development', 'test'].includes(text) ? text : undefined
const onOff = (text: string) =>
  ({ on: true, true: true, '1': true, off: false, false: false, '0': false })[text.toLowerCase()]

const proxies = (text: string) =>
  /^[2-9]$/.test(text) ? Number(text) : onOff(text) === undefined ? undefined : +onOff(text)!

const word = (text: string) => (/^[\w-]+$/.test(text) ? text : undefined)

/** Both or neither: half a subject is a slip of whoever set it. */
function wechatOf(env: Environment): WechatConfig | null {
  const { wechatWord, wechatBoth, address: addressKind } = settingKinds
  const appId = setting<string | null>(env, 'WECHAT_APPID', null, wechatWord, word)
  const secret = setting<string | null>(env, 'WECHAT_SECRET', null, wechatWord, word)
  const url = setting(env, 'WECHAT_API_URL', WECHAT_URL, addressKind, address)
  if (appId !== null && secret !== null) return { appId, secret, url }
  if (appId === null && secret === null) return null
  const name = appId === null ? 'WECHAT_APPID' : 'WECHAT_SECRET'
  throw new StartError('bad-setting', { name, value: '', expected: wechatBoth })
}

const voiceKind = (text: string) =>
  (['tencent', 'espeak', 'off'] as const).find((kind) => kind === text)
const voiceNumber = (text: string) => (/^\d{1,9}$/.test(text) ? Number(text) : undefined)

function voiceOf(env: Environment, production: boolean): VoiceConfig | null {
  const kinds = voiceSettingKinds
  const kind = setting(env, 'VOICE', 'off', kinds.kind, voiceKind)
  if (kind === 'off') return null
  if (kind === 'espeak') {
    if (production)
      throw new StartError('bad-setting', {
        ...{ name: 'VOICE', value: kind, expected: kinds.notInProduction },
      })
    return { kind, program: env.ESPEAK?.trim() || 'espeak-ng' }
  }
  const secret = (name: string) => {
    const text = setting(env, name, '', kinds.secret, word)
    if (text === '')
      throw new StartError('bad-setting', { name, value: '', expected: kinds.secret })
    return text
  }
  return {
    kind,
    secretId: secret('TENCENT_SECRET_ID'),
    secretKey: secret('TENCENT_SECRET_KEY'),
    voiceType: setting(env, 'VOICE_TYPE', DEFAULT_VOICE_TYPE, kinds.number, voiceNumber),
    url: setting(env, 'TTS_API_URL', TTS_URL, settingKinds.address, address),
  }
}

const chromiumAt = (text: string) => (text === 'off' || existsSync(text) ? text : undefined)

/** Named, or where it usually is; `off` where papers are not to be printed. */
function chromiumOf(env: Environment): string | null {
  const named = setting(env, 'CHROMIUM_PATH', '', printSettingKinds.chromium, chromiumAt)
  return named === 'off' ? null : named || usualChromium()
}

/** In: the environment. Out: the settings. Throws StartError('bad-setting') naming the first bad one. */
export function readConfig(env: Environment): Config {
  const production =
    setting(env, 'NODE_ENV', 'development', settingKinds.nodeEnv, nodeEnv) === 'production'
  return {
    port: setting(env, 'PORT', DEFAULT_PORT, settingKinds.port, port),
    host: env.HOST?.trim() || '127.0.0.1',
    address: setting<string | null>(env, 'ADDRESS', null, settingKinds.address, address),
    databaseUrl: setting<string | null>(
      env,
      'DATABASE_URL',
      null,
      settingKinds.databaseUrl,
      databaseUrl,
    ),
    dataFolder: path.resolve(checkout, env.DATA_FOLDER?.trim() || 'data'),
    production,
    sample: !production && setting(env, 'SAMPLE', true, settingKinds.onOff, onOff),
    webBuild: setting(env, 'WEB_BUILD', true, settingKinds.onOff, onOff),
    trustedProxies: setting(env, 'TRUST_PROXY', 0, peopleSettingKinds.proxies, proxies),
    wechat: wechatOf(env),
    voice: voiceOf(env, production),
    chromium: chromiumOf(env),
  }
}

/** In: the process's variables. Out: the same with what the folder's .env adds; those set win. */
export function environment(env: Environment, folder: string = checkout): Environment {
  const file = path.join(folder, '.env')
  return existsSync(file) ? { ...parseEnv(readFileSync(file, 'utf8')), ...env } : env
}
