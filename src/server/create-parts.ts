import { readFileSync } from 'node:fs'
import path from 'node:path'
import { checkout, type Config, ownAddress } from './config'
import { type Database, inTransaction } from './database/database'
import {
  type OperatorFiles,
  type OperatorTexts,
  readOperatorFiles,
  readOperatorTexts,
} from './operator/operator-files'
import { operatorInUse } from './operator/operator-in-use'
import type { Parts } from './parts'
import { readPdf } from './pdf/read-pdf'
import { createPress, type Press } from './print/press'
import { createVoice } from './voice/create-voice'
import type { Voice } from './voice/voice'
import { createWechat, type Wechat } from './wechat/wechat'
import { createWords } from './words/create-words'

const OPERATOR_FOLDER = path.join(checkout, 'config', 'operator')

const versionOf = (folder: string): string =>
  JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version

/** The operator's files of this checkout. Throws OperatorFileError with a sentence. */
export const operatorOfCheckout = (): OperatorFiles => readOperatorFiles(OPERATOR_FOLDER)

/** The same as they are written. */
export const operatorTextsOfCheckout = (): OperatorTexts => readOperatorTexts(OPERATOR_FOLDER)

/** Puts together what operations work with. Inside a transaction `transaction` joins it. */
export function createParts(
  database: Database,
  config: Parts['config'] & Partial<Config>,
  operator: OperatorFiles,
  now: () => Date = () => new Date(),
  wechat: Wechat | null = config.wechat ? createWechat(config.wechat) : null,
  voice: Voice | null = config.voice ? createVoice(config.voice) : null,
  press: Press | null = pressOf(config),
): Parts {
  const inUse = operatorInUse(operator)
  const parts: Parts = {
    database,
    now,
    random: Math.random,
    words: createWords,
    readPdf,
    wechat,
    voice,
    press,
    get operator() {
      return inUse.current()
    },
    operatorInUse: inUse,
    config,
    version: versionOf(checkout),
    transaction: (work) =>
      inTransaction(
        database,
        (transaction) => {
          const inside: Parts = { ...parts, database: transaction, transaction: (w) => w(inside) }
          return work(inside)
        },
        parts.random,
      ),
  }
  return parts
}

/** Papers are printed from the service's own pages, wherever it is reached from outside. */
function pressOf({ chromium, host, port, dataFolder }: Partial<Config>): Press | null {
  if (!chromium || !host || !port || !dataFolder) return null
  const address = ownAddress({ host, port })
  return createPress({ chromium, address }, path.join(dataFolder, 'papers'))
}
