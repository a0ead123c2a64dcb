import type { Words } from '../core/text/words'
import type { Config } from './config'
import type { Database } from './database/database'
import type { readPdf } from './pdf/read-pdf'
import type { Press } from './print/press'
import type { OperatorFiles } from './operator/operator-files'
import type { OperatorInUse } from './operator/operator-in-use'
import type { Voice } from './voice/voice'
import type { Wechat } from './wechat/wechat'

/** What operations are given to work with; nothing in them opens or reads anything by itself. */
export interface Parts {
  database: Database
  /** Runs `work` with parts whose database is one transaction: all of it is stored or nothing. */
  transaction<T>(work: (parts: Parts) => Promise<T>): Promise<T>
  now(): Date
  /** From 0 to below 1. Not for secrets. */
  random(): number
  words(): Words
  readPdf: typeof readPdf
  /** null where no mini-program is configured: nobody logs in by WeChat. */
  wechat: Wechat | null
  /** null where no voice is configured: no files are made to listen to. */
  voice: Voice | null
  /** null where the machine has no Chromium: browsers print, the service does not. */
  press: Press | null
  /** The operator's lists: those that the request or job at hand began with. */
  operator: OperatorFiles
  operatorInUse: OperatorInUse
  config: Pick<
    Config,
    'sample' | 'trustedProxies' | 'address' | 'host' | 'databaseUrl' | 'production'
  >
  /** From package.json. */
  version: string
}
