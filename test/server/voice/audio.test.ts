import { spawn, type ChildProcess } from 'node:child_process'
import { strFromU8, unzipSync } from 'fflate'
import { sql } from 'kysely'
import type { AudioReply } from '../../../src/contract/audio'
import { readAudio, spanOf } from '../../../src/server/operations/audio/read-audio'
import { LEASE_MS, makeNextClip, MOST_TRIES } from '../../../src/server/operations/audio/make-clip'
import { planAudio } from '../../../src/server/operations/audio/plan-audio'
import { audioProgress } from '../../../src/server/repositories/audio'
import { setWithdrawn } from '../../../src/server/repositories/cards'
import { startJobs } from '../../../src/server/jobs/start-jobs'
import { createTencentVoice } from '../../../src/server/voice/tencent'
import type { Parts } from '../../../src/server/parts'
import { aPage, articleNumber, publishPage } from '../../support/a-page'
import { testServer, type TestServer } from '../../support/test-server'
import { TTS_ID, TTS_KEY, ttsServer, type TtsServer } from '../../support/tts-server'

let tts: TtsServer
let server: TestServer
let parts: Parts
let clock: number

const voiceAt = (url: string) =>
  createTencentVoice({ secretId: TTS_ID, secretKey: TTS_KEY, voiceType: 101001, url })

beforeEach(async () => {
  clock = Date.parse('2031-03-10T09:00:00+08:00')
  tts = await ttsServer()
  server = await testServer({ now: () => new Date(clock), voice: voiceAt(tts.url) })
  parts = server.parts
})
afterEach(async () => {
  await server.close()
  await tts.close()
})

const LONG = '大家坐下来慢慢商量这条路该怎么修，谁来修，什么时候修好。'
const article = (number: number, paragraphs = ['第一段在这里。', `${LONG}${number}`]) =>
  articleNumber(number, { paragraphs })

async function makeAll(): Promise<number> {
  for (let made = 0; ; made++) {
    const outcome = await makeNextClip(parts)
    if (outcome === 'none-due') return made
    if (typeof outcome === 'object') throw new Error(outcome.failed)
  }
}
const progress = (editionId: string) => audioProgress(server.database, editionId, MOST_TRIES)
const cardIds = async () =>
  (
    await sql<{ id: string }>`SELECT DISTINCT card_id AS id FROM card_audio ORDER BY 1`.execute(
      server.database,
    )
  ).rows.map(({ id }) => id)

describe('signing an edition', () => {
  it('wants a file for notice and headline and for each paragraph of each card', async () => {
    const edition = await publishPage(parts, aPage([article(1), article(2)]))
    expect(await progress(edition)).toMatchObject({ wanted: 6, made: 0 })
    // One paragraph is the same in both.
    expect(await makeAll()).toBe(5)
    expect(await progress(edition)).toEqual({
      wanted: 6,
      made: 6,
      givenUp: 0,
      calledOff: 0,
      failures: [],
    })
    expect(tts.said.filter((text) => text.startsWith('以下内容由人工智能语音朗读。'))).toHaveLength(
      2,
    )
  })

  it('wants none where no voice is configured', async () => {
    const mute = { ...parts, voice: null }
    mute.transaction = (work) => parts.transaction((inside) => work({ ...inside, voice: null }))
    const edition = await publishPage(mute, aPage([article(1)]))
    expect(await progress(edition)).toMatchObject({ wanted: 0 })
    expect(await makeNextClip(mute)).toBe('none-due')
  })

  it('makes each text once: what two cards share, and what a correction left as it was', async () => {
    const page = aPage([article(1), article(2)])
    await publishPage(parts, page)
    await makeAll()
    expect(tts.said.filter((text) => text === '第一段在这里。')).toHaveLength(1)
    const before = tts.said.length
    const corrected = aPage([article(1, ['第一段在这里。', `${LONG}更正`]), article(2)])
    await publishPage(parts, corrected, { mayChangePublished: true })
    await makeAll()
    expect(tts.said.slice(before).join('')).toBe(`${LONG}更正`)
    const [first] = await cardIds()
    expect((await readAudio(parts, first!))!.version).toBe(2)
  })

  it('makes anew only what sounds different when a reading is added', async () => {
    const edition = await publishPage(parts, aPage([article(1), article(2)]))
    await makeAll()
    const before = tts.said.length
    parts.operator.readings = [
      { name: '第一段', character: '段', pinyin: 'duan4', sound: null, notAfter: '' },
    ]
    await planAudio(parts, edition)
    await makeAll()
    expect(tts.said.slice(before)).toEqual([
      '<speak>第一<phoneme alphabet="py" ph="duan4">段</phoneme>在这里。</speak>',
    ])
  })
})

describe('a voice that is busy', () => {
  it('is asked again later and later, and at last no more until somebody asks', async () => {
    const edition = await publishPage(parts, aPage([article(1, ['一段。'])]))
    await sql`DELETE FROM card_audio WHERE place = 0`.execute(server.database)
    const waits: number[] = []
    tts.busy(1000)
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      expect(await makeNextClip(parts)).toEqual({ failed: 'RequestLimitExceeded' })
      expect(await makeNextClip(parts)).toBe('none-due')
      const { rows } = await sql<{ due: Date }>`SELECT due_at AS due FROM card_audio`.execute(
        server.database,
      )
      waits.push((rows[0]!.due.getTime() - clock) / 1000)
      clock = rows[0]!.due.getTime()
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1920])
    expect(await makeNextClip(parts)).toBe('none-due')
    expect(await progress(edition)).toMatchObject({
      givenUp: 1,
      failures: ['RequestLimitExceeded'],
    })
  })

  it('does not hold up the others', async () => {
    const edition = await publishPage(parts, aPage([article(1, ['一段坏的。', '一段好的。'])]))
    for (let deeds = 0; deeds < 5; deeds++) await makeNextClip(parts)
    expect(await progress(edition)).toMatchObject({ wanted: 3, made: 2 })
    const [id] = await cardIds()
    expect(await readAudio(parts, id!)).toBeNull()
  })
})

describe('a text that nobody is given any more', () => {
  const all = async () =>
    (await sql<{ hash: string }>`SELECT hash FROM card_audio`.execute(server.database)).rows
  const served = async () => {
    const replies = (await all()).map(({ hash }) => server.app.inject(`/api/audio/${hash}`))
    return (await Promise.all(replies)).filter(({ statusCode }) => statusCode === 200).length
  }

  it('is not spoken when it was withdrawn, and what was spoken is not served', async () => {
    await publishPage(parts, aPage([article(1), article(2, ['另一段。'])]))
    await makeAll()
    expect(await served()).toBe(5)
    await setWithdrawn(server.database, articleNumber(2).id, new Date(clock))
    expect(await served()).toBe(3)
    await sql`DELETE FROM audio_clip`.execute(server.database)
    clock += LEASE_MS + 60_000
    expect(await makeAll()).toBe(3)
  })

  it('is neither spoken nor served when a newer version took its place', async () => {
    const request = { mayChangePublished: true }
    await publishPage(parts, aPage([article(1, ['旧的一段。'])]))
    const old = (await all()).map(({ hash }) => hash)
    await makeAll()
    await publishPage(parts, aPage([article(1, ['新的一段。'])]), request)
    await makeAll()
    const stale = await Promise.all(old.map((hash) => server.app.inject(`/api/audio/${hash}`)))
    expect(stale.filter(({ statusCode }) => statusCode === 404)).toHaveLength(1)
  })
})

describe('the week by ear', () => {
  const recording = (edition: string) => server.app.inject(`/api/editions/${edition}/recording`)

  it('is a file of numbered MP3s in study order, each whole, and a text that says a machine reads', async () => {
    const edition = await publishPage(parts, aPage([article(1), article(2, ['另一段。'])]))
    expect((await recording(edition)).statusCode).toBe(404)
    await makeAll()
    const reply = await recording(edition)
    expect(reply.headers['content-type']).toBe('application/zip')
    expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain('录音.zip')
    const files = unzipSync(new Uint8Array(reply.rawPayload))
    const names = Object.keys(files)
    expect(names.map((name) => name.slice(0, 2))).toEqual(['01', '02', '说明'])
    expect(names[0]).toMatch(/^01 第1篇.*\.mp3$/)
    expect(strFromU8(files['说明.txt']!)).toContain('人工智能')
    const audio = (await server.app.inject(`/api/cards/${articleNumber(2).id}/audio`)).json()
    const whole = audio.clips.reduce((sum: number, { bytes }: { bytes: number }) => sum + bytes, 0)
    expect(files[names[1]!]).toHaveLength(whole)
  })

  it('leaves out a card that was withdrawn, and is 404 for an edition nobody is served', async () => {
    const edition = await publishPage(parts, aPage([article(1), article(2, ['另一段。'])]))
    await makeAll()
    await setWithdrawn(server.database, articleNumber(1).id, new Date(clock))
    const files = unzipSync(new Uint8Array((await recording(edition)).rawPayload))
    expect(Object.keys(files)).toHaveLength(2)
    expect(Object.keys(files)[0]).toMatch(/^01 第2篇/)
    expect((await recording('nowhere')).statusCode).toBe(404)
  })
})

describe('several who make files', () => {
  it('never make the same one', async () => {
    await publishPage(
      parts,
      aPage(Array.from({ length: 6 }, (_, at) => article(at + 1, [`${at}段。`]))),
    )
    const ends = [1, 2, 3].map(() => startJobs(parts, () => undefined, 10))
    while (tts.said.length < 12) await new Promise((resolve) => setTimeout(resolve, 10))
    await new Promise((resolve) => setTimeout(resolve, 100))
    await Promise.all(ends.map((end) => end()))
    expect(new Set(tts.said).size).toBe(tts.said.length)
  })

  it('leave what one of them was killed at to the others, and lose or double nothing', async () => {
    // The other process goes by the real clock.
    clock = Date.now() - 60_000
    const edition = await publishPage(
      parts,
      aPage(Array.from({ length: 8 }, (_, at) => article(at + 1, [`${at}段。${LONG}`]))),
    )
    tts.slow(40)
    for (let kills = 0; kills < 4; kills++) {
      const child = aWorkerProcess(server.url, tts.url)
      const before = tts.said.length
      for (let waited = 0; tts.said.length < before + 2 && waited < 2000; waited++)
        await new Promise((resolve) => setTimeout(resolve, 5))
      const dead = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await dead
      expect(tts.said.length).toBeGreaterThanOrEqual(before + 2)
    }
    const cut = await progress(edition)
    expect(cut.made).toBeGreaterThan(0)
    expect(cut.made).toBeLessThan(16)
    tts.slow(0)
    clock = Date.now()
    await makeAll()
    // What the killed had taken is due again when its time is over.
    clock = Date.now() + LEASE_MS + 60_000
    await makeAll()
    expect(await progress(edition)).toMatchObject({ wanted: 16, made: 16 })
    const { rows } = await sql<{ torn: number }>`
      SELECT count(*)::int AS torn FROM audio_clip WHERE bytes <> (
        SELECT sum(octet_length(content)) FROM audio_part WHERE audio_part.hash = audio_clip.hash)`.execute(
      server.database,
    )
    expect(rows[0]!.torn).toBe(0)
    console.log(`killed 4 times: ${cut.made} of 16 made, then all; said ${tts.said.length} times`)
  })
})

/** A process of its own that makes files, as the service does. */
function aWorkerProcess(databaseUrl: string, ttsUrl: string): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'test/support/voice-process.ts'], {
    env: { ...process.env, NODE_OPTIONS: '', DATABASE_URL: databaseUrl, TTS_API_URL: ttsUrl },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
}

describe('GET /api/cards/:id/audio and /api/audio/:hash', () => {
  let reply: AudioReply
  beforeEach(async () => {
    await publishPage(parts, aPage([article(1, [LONG.repeat(150)])]))
    await makeAll()
    const [id] = await cardIds()
    const answer = await server.app.inject(`/api/cards/${id}/audio`)
    expect(answer.statusCode).toBe(200)
    reply = answer.json()
  })

  it('gives every file in order, under a label, to anyone and for ever', async () => {
    expect(reply).toMatchObject({ version: 1, label: 'AI 语音' })
    expect(reply.clips.map(({ place }) => place)).toEqual([-1, 0])
    for (const { address, bytes } of reply.clips) {
      const file = await server.app.inject(address)
      expect(file.statusCode).toBe(200)
      expect(file.rawPayload.length).toBe(bytes)
      expect(file.headers).toMatchObject({
        'content-type': 'audio/mpeg',
        'cache-control': 'public, max-age=600',
        'accept-ranges': 'bytes',
      })
      expect(file.rawPayload.subarray(0, 3).toString()).toBe('ID3')
    }
  })

  it('gives ranges that put together are the file', async () => {
    const { address, bytes } = reply.clips[1]!
    const whole = (await server.app.inject(address)).rawPayload
    const pieces: Buffer[] = []
    const step = Math.ceil(bytes / 7)
    for (let start = 0; start < bytes; start += step) {
      const range = `bytes=${start}-${start + step - 1}`
      const piece = await server.app.inject({ url: address, headers: { range } })
      expect(piece.statusCode).toBe(206)
      expect(piece.headers['content-range']).toBe(
        `bytes ${start}-${Math.min(start + step, bytes) - 1}/${bytes}`,
      )
      pieces.push(piece.rawPayload)
    }
    expect(Buffer.concat(pieces).equals(whole)).toBe(true)
    const last = await server.app.inject({ url: address, headers: { range: 'bytes=-10' } })
    expect(last.rawPayload.equals(whole.subarray(-10))).toBe(true)
    const beyond = await server.app.inject({ url: address, headers: { range: `bytes=${bytes}-` } })
    expect(beyond.statusCode).toBe(416)
  })

  it('reads a range across rows as it stands in the file', async () => {
    const sound = Buffer.from(Array.from({ length: 150_000 }, (_, at) => (at * 7919) % 251))
    const { keepClip, readSound } = await import('../../../src/server/repositories/clips')
    await keepClip(server.database, { hash: 'h', media: 'audio/mpeg', sound }, parts.now())
    for (const [start, end] of [
      ...[
        [0, 1],
        [65_535, 65_537],
        [65_536, 131_072],
        [131_000, 150_000],
        [0, 150_000],
      ],
    ] as [number, number][]) {
      const read = await readSound(server.database, 'h', { start, end })
      expect(read.equals(sound.subarray(start, end))).toBe(true)
    }
  })

  it('gives nothing of a card that is withdrawn, nor of one unknown', async () => {
    await setWithdrawn(server.database, reply.cardId, parts.now())
    const urls = [
      `/api/cards/${reply.cardId}/audio`,
      reply.clips[0]!.address,
      `/api/audio/${'0'.repeat(64)}`,
    ]
    for (const url of urls) expect((await server.app.inject(url)).statusCode).toBe(404)
    expect((await server.app.inject('/api/audio/..%2f')).statusCode).toBe(400)
  })
})

describe('a Range header', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 10 }],
    ['bytes=90-', { start: 90, end: 100 }],
    ['bytes=90-500', { start: 90, end: 100 }],
    ['bytes=-10', { start: 90, end: 100 }],
    ['bytes=-500', { start: 0, end: 100 }],
    ['bytes=100-', null],
    ['bytes=-0', null],
    ['bytes=9-3', { start: 0, end: 100 }],
    ['bytes=0-1,5-6', { start: 0, end: 100 }],
    ['lines=0-1', { start: 0, end: 100 }],
  ])('%s of 100 bytes', (range, span) => {
    expect(spanOf(range, 100)).toEqual(span)
  })
})
