import { jest } from '@jest/globals'
import type { AudioJobs } from '../../../src/contract/afterwards'
import { seededRandom } from '../../../src/core/random/seeded-random'
import { operatorTextsOfCheckout } from '../../../src/server/create-parts'
import { LEASE_MS } from '../../../src/server/operations/audio/make-clip'
import { gateBefore } from '../../support/gate'
import { deskPeople, openDraft, type DeskPeople } from '../../support/at-the-desk'
import { pageToSign, sign } from '../../support/a-signed-page'
import { saveUntilKilled } from '../../support/lists-until-killed'
import { addPerson, ask } from '../../support/people'
import { ServiceProcess } from '../../support/service-process'
import { testServer, type TestServer } from '../../support/test-server'
import { TTS_ID, TTS_KEY, ttsServer, type TtsServer } from '../../support/tts-server'

jest.setTimeout(120_000)

/** A paragraph of a made-up page, in stretches as long as the voice takes at once. */
const REQUESTS_A_FILE = 5

let server: TestServer
let tts: TtsServer
let service: ServiceProcess
let people: DeskPeople
let gate: Awaited<ReturnType<typeof gateBefore>>
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

beforeAll(async () => {
  tts = await ttsServer()
  server = await testServer({ sample: false })
  people = await deskPeople(server)
  let looks = 0
  // The first look is before the withdrawal.
  gate = await gateBefore(
    () => service.address,
    (url) => url === '/api/withdrawn-cards' && ++looks > 1,
  )
  service = await ServiceProcess.begin(server.url, {
    ...{ VOICE: 'tencent', TENCENT_SECRET_ID: TTS_ID, TENCENT_SECRET_KEY: TTS_KEY },
    TTS_API_URL: tts.url,
    ADDRESS: gate.address,
  })
})
afterAll(async () => {
  await service?.kill()
  await server?.close()
  await tts?.close()
  await gate?.close()
})

describe('a service that is killed while it makes spoken files', () => {
  it('goes on where it was when it is started again, and the desk says how far it is', async () => {
    const { id } = await pageToSign(server, people, 301)
    await sign(server, people, id)
    // What nobody wanted while no voice was there is asked for by hand.
    const steer = { id: 'again', how: 'retry' }
    const path = `/desk/drafts/${id}`
    expect((await service.ask('POST', `${path}/audio`, steer, people.editor)).status).toBeLessThan(
      300,
    )
    const progress = async (): Promise<AudioJobs> =>
      (await service.ask('GET', `${path}/afterwards`, undefined, people.editor)).body.audio
    tts.slow(150)
    let told = await progress()
    const { wanted } = told
    const kills: number[] = []
    for (const until of [0.2, 0.5]) {
      for (let waited = 0; told.made < wanted * until && waited < 300; waited++) {
        await pause(100)
        told = await progress()
      }
      kills.push(told.made)
      await service.kill()
      await service.start()
      const after = await progress()
      // Nothing that was made is gone, and it is not said that all is done.
      expect(after.made).toBeGreaterThanOrEqual(told.made)
      expect(after).toMatchObject({ wanted, givenUp: 0, calledOff: 0, failures: [] })
      expect(after.made).toBeLessThan(wanted)
      told = after
    }
    tts.slow(0)
    const again = Date.now()
    for (let waited = 0; told.made < wanted && waited < 600; waited++) {
      await pause(100)
      told = await progress()
    }
    const seconds = Math.round((Date.now() - again) / 1000)
    expect(told).toEqual({ wanted, made: wanted, givenUp: 0, calledOff: 0, failures: [] })
    // What was under way at a kill had to be said again; the rest was said once.
    const twice = tts.said.length - new Set(tts.said).size
    expect(twice).toBeLessThanOrEqual(kills.length * REQUESTS_A_FILE)
    expect(seconds * 1000).toBeLessThan(LEASE_MS + 20_000)
    console.log(
      `killed at ${kills.join(' and ')} of ${wanted} files; said ${tts.said.length} times, ${twice} of them again; whole ${seconds} s after the last start`,
    )
  })
})

describe('a service that is killed in the middle of a drill', () => {
  it('gives the card back by itself when it is started again', async () => {
    const { id } = await pageToSign(server, people, 302)
    await sign(server, people, id)
    const { editionId } = await (await openDraft(server, people.editor, id)).open()
    const { body } = await ask(server, null, 'GET', `/editions/${editionId}`)
    const card = (body.cards as { id: string; kind: string }[]).find(
      ({ kind }) => kind === 'article',
    )!.id
    const isServed = async () => (await service.ask('GET', `/cards/${card}`)).status === 200
    expect(await isServed()).toBe(true)
    const drilling = service
      .ask('POST', `/desk/cards/${card}/drill`, { id: 'killed' }, people.signatory)
      .catch(() => 'cut off')
    await gate.isAsked
    expect(await isServed()).toBe(false)
    await service.kill()
    gate.open()
    expect(await drilling).toBe('cut off')
    // A minute is not waited for here.
    await server.parts.database.updateTable('drill').set({ ends_at: new Date() }).execute()
    await service.start()
    for (let waited = 0; !(await isServed()) && waited < 100; waited++) await pause(100)
    expect(await isServed()).toBe(true)
  })
})

describe('a service that is killed while a list is saved', () => {
  it('has the old version or the new one afterwards, whole', async () => {
    const role = { branch: null, roles: [{ role: 'operator' as const }] }
    const operator = await addPerson(server.parts, 'yun', role)
    const random = seededRandom('killed lists')
    const texts = operatorTextsOfCheckout()
    const total = { sent: 0, acknowledged: 0, cutOff: 0, kept: 0 }
    // A slow machine acknowledges little before it is killed.
    for (let round = 0; round < 3 || (total.acknowledged <= 3 && round < 12); round++) {
      const told = await saveUntilKilled(service, operator, texts, { round, random })
      expect(told.faults).toEqual([])
      for (const name of ['sent', 'acknowledged', 'cutOff', 'kept'] as const)
        total[name] += told[name]
    }
    expect(total.acknowledged).toBeGreaterThan(3)
    console.log(`lists: ${JSON.stringify(total)}`)
  })
})
