import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Reading } from '../../../src/core/listening/readings'
import { createTrialVoice } from '../../../src/server/voice/espeak'
import { isMp3, joinMp3 } from '../../../src/server/voice/mp3'
import { authorization } from '../../../src/server/voice/tc3'
import { createTencentVoice } from '../../../src/server/voice/tencent'
import { aFrame, TTS_ID, TTS_KEY, ttsServer, type TtsServer } from '../../support/tts-server'

const label = { comment: 'AI 语音：由机器朗读', producer: '每日一读', id: 'abc' }
const readings: Reading[] = [
  { name: '云泽', character: '泽', pinyin: 'ze2', sound: '则', notAfter: '' },
]

describe('the signature of Tencent Cloud', () => {
  it('is that of the worked example in its documentation, where the key is 32 asterisks', () => {
    // cloud.tencent.com/document/api/213/30654
    const secretId = `AKID${'*'.repeat(32)}`
    const made = authorization(
      {
        host: 'cvm.tencentcloudapi.com',
        service: 'cvm',
        action: 'DescribeInstances',
        body: '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}',
        timestamp: 1551113065,
      },
      { secretId, secretKey: '*'.repeat(32) },
    )
    expect(made).toBe(
      `TC3-HMAC-SHA256 Credential=${secretId}/2019-02-25/cvm/tc3_request, ` +
        'SignedHeaders=content-type;host;x-tc-action, ' +
        'Signature=10b1a37a7301a02ca19a647ad722d5e43b4b3cff309d421d85b46093f6ab6c4f',
    )
  })
})

describe("Tencent's voice", () => {
  let server: TtsServer
  beforeAll(async () => {
    server = await ttsServer()
  })
  afterAll(() => server.close())
  const voice = (changes: object = {}) =>
    createTencentVoice({
      ...{ secretId: TTS_ID, secretKey: TTS_KEY, voiceType: 101001, url: server.url },
      ...changes,
    })
  const speak = (text: string, changes: object = {}) =>
    voice(changes).speak(voice().script(text, readings), label)

  it('signs requests that an independent check accepts, and tells how names are read', async () => {
    const spoken = await speak('到云泽去。')
    expect(server.refused).toEqual([])
    expect(server.said.pop()).toBe(
      '<speak>到云<phoneme alphabet="py" ph="ze2">泽</phoneme>去。</speak>',
    )
    expect(spoken.kind).toBe('spoken')
  })

  it('says a long paragraph in pieces it takes, as one file', async () => {
    const text = '大家坐下来慢慢商量这条路该怎么修。'.repeat(20)
    const before = server.said.length
    const spoken = await speak(text)
    const pieces = server.said.slice(before)
    expect(pieces.length).toBeGreaterThan(1)
    expect(pieces.join('')).toBe(text)
    if (spoken.kind !== 'spoken') throw new Error('not spoken')
    const frames = Buffer.concat(pieces.flatMap((piece) => [aFrame(piece), aFrame(`${piece} 2`)]))
    expect(spoken.sound.subarray(-frames.length).equals(frames)).toBe(true)
  })

  it('tells what passes from what a person must mend', async () => {
    const codes = async (text: string, changes: object = {}) => {
      const { kind, ...rest } = await speak(text, changes)
      return [kind, 'code' in rest ? rest.code : null]
    }
    server.busy(1)
    expect(await codes('甲。')).toEqual(['busy', 'RequestLimitExceeded'])
    expect(await codes('坏。')).toEqual(['refused', 'UnsupportedOperation.TextInvalid'])
    expect(await codes('甲。', { secretKey: 'wrong' })).toEqual([
      ...['refused', 'AuthFailure.SignatureFailure'],
    ])
    const clock = { now: () => new Date(Date.now() - 3_600_000) }
    expect(await codes('甲。', clock)).toEqual(['refused', 'AuthFailure.SignatureExpire'])
    expect(await codes('甲。', { url: 'http://127.0.0.1:1' })).toEqual(['busy', 'no-answer'])
    server.slow(300)
    expect(await codes('甲。', { patienceMs: 50 })).toEqual(['busy', 'no-answer'])
    server.slow(0)
  })
})

describe('an MP3 file', () => {
  it('says in its metadata that a machine made it, for people and for programs', () => {
    const file = joinMp3([aFrame('甲')], label)
    expect(file.subarray(0, 3).toString()).toBe('ID3')
    expect(isMp3(file)).toBe(true)
    const utf16 = (text: string) => Buffer.from(text, 'utf16le')
    expect(file.includes(utf16(label.comment))).toBe(true)
    expect(file.includes(utf16('{"AIGC":{"Label":"1","ContentProducer":"每日一读"'))).toBe(true)
  })

  it('drops what each piece says of itself: its tag, and the frame that tells its length', () => {
    const about = aFrame('')
    about.write('Xing', 13, 'latin1')
    const tagged = Buffer.concat([joinMp3([], label), about, aFrame('甲')])
    const joined = joinMp3([tagged, tagged], label)
    const sound = Buffer.concat([aFrame('甲'), aFrame('甲')])
    expect(joined.equals(Buffer.concat([joinMp3([], label), sound]))).toBe(true)
  })

  it('is not what an error page is', () => {
    expect(isMp3(Buffer.from('<html>502</html>'))).toBe(false)
    expect(isMp3(Buffer.alloc(0))).toBe(false)
  })
})

describe('the voice for trying out', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'espeak-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  /** Stands for espeak-ng: a WAV file as it is written to a pipe, of lengths nobody knows, that holds what was read. */
  async function program(): Promise<string> {
    const file = path.join(folder, 'espeak')
    await writeFile(
      file,
      `#!${process.execPath}
      const head = Buffer.alloc(44); head.write('RIFF'); head.writeUInt32LE(0x7ffff024, 4); head.write('WAVEfmt ', 8)
      head.writeUInt32LE(16, 16); head.write('data', 36); head.writeUInt32LE(0x7ffff000, 40)
      process.stdout.write(head); process.stdin.pipe(process.stdout)`,
    )
    await chmod(file, 0o755)
    return file
  }

  it('makes a labelled WAV file of true lengths', async () => {
    const voice = createTrialVoice(await program())
    const spoken = await voice.speak(voice.script('云泽', readings), label)
    if (spoken.kind !== 'spoken') throw new Error(spoken.code)
    expect(spoken.sound.readUInt32LE(4)).toBe(spoken.sound.length - 8)
    expect(spoken.sound.includes(Buffer.from(label.comment))).toBe(true)
    expect(spoken.sound.toString().endsWith('云则')).toBe(true)
  })

  it('says what is missing where the program is not there', async () => {
    const spoken = await createTrialVoice(path.join(folder, 'nowhere')).speak(['甲'], label)
    expect(spoken).toEqual({ kind: 'refused', code: 'no-espeak-ng' })
  })
})
