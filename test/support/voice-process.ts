/** Makes spoken files until it is killed; started by test/server/voice/audio.test.ts. */
import { operatorOfCheckout, createParts } from '../../src/server/create-parts'
import { openPool } from '../../src/server/database/database'
import { startJobs } from '../../src/server/jobs/start-jobs'
import { createTencentVoice } from '../../src/server/voice/tencent'
import { TTS_ID, TTS_KEY } from './tts-server'

const database = openPool(process.env.DATABASE_URL!)
const config = {
  ...{ sample: false, trustedProxies: 0, address: null, host: '127.0.0.1' },
  ...{ databaseUrl: null, production: false },
}
const voice = createTencentVoice({
  ...{ secretId: TTS_ID, secretKey: TTS_KEY, voiceType: 101001, url: process.env.TTS_API_URL! },
})
const parts = createParts(database, config, operatorOfCheckout(), undefined, null, voice)
startJobs(parts, console.error, 20)
