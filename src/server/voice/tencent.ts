import { randomUUID } from 'node:crypto'
import { speechPieces } from '../../core/listening/pieces'
import { withPhonemes } from '../../core/listening/readings'
import { isMp3, joinMp3 } from './mp3'
import { authorization, CONTENT_TYPE } from './tc3'
import type { Spoken, Voice } from './voice'

export interface TencentOptions {
  secretId: string
  secretKey: string
  /** Number of a voice in Tencent's list (cloud.tencent.com/document/product/1073/92668). */
  voiceType: number
  /** Without a slash at its end. */
  url: string
  now?: () => Date
  /** Longest wait for one piece, in ms. */
  patienceMs?: number
}

/** TextToVoice takes 150 characters at most (cloud.tencent.com/document/product/1073/37995); counted without the readings. */
const LONGEST_PIECE = 120
const PATIENCE_MS = 20_000
const SAMPLE_RATE_HZ = 16_000
const MANDARIN = 1
const ACTION = 'TextToVoice'
const VERSION = '2019-08-23'

/** Codes that pass by themselves: too many at once, their own trouble. */
const PASSING =
  /^(RequestLimitExceeded|LimitExceeded|InternalError|ResourceUnavailable|ServiceUnavailable)/

interface Answer {
  Response?: { Audio?: string; Error?: { Code?: string } }
}

/** Tencent Cloud's basic speech synthesis; the only caller of it. */
export function createTencentVoice(options: TencentOptions): Voice {
  const { secretId, secretKey, voiceType, url, patienceMs = PATIENCE_MS } = options
  const now = options.now ?? (() => new Date())
  const { host } = new URL(url)

  async function ask(text: string): Promise<Spoken> {
    const body = JSON.stringify({
      Text: text,
      SessionId: randomUUID(),
      VoiceType: voiceType,
      PrimaryLanguage: MANDARIN,
      SampleRate: SAMPLE_RATE_HZ,
      Codec: 'mp3',
    })
    const timestamp = Math.floor(now().getTime() / 1000)
    const request = { host, service: 'tts', action: ACTION, body, timestamp }
    try {
      const reply = await fetch(`${url}/`, {
        method: 'POST',
        headers: {
          authorization: authorization(request, { secretId, secretKey }),
          'content-type': CONTENT_TYPE,
          'x-tc-action': ACTION,
          'x-tc-version': VERSION,
          'x-tc-timestamp': String(timestamp),
        },
        body,
        signal: AbortSignal.timeout(patienceMs),
      })
      return soundOf((await reply.json()) as Answer)
    } catch {
      return { kind: 'busy', code: 'no-answer' }
    }
  }

  return {
    id: `tencent-${voiceType}`,
    media: 'audio/mpeg',
    script: (text, readings) =>
      speechPieces(text, LONGEST_PIECE).map(({ start, end }) =>
        withPhonemes(text.slice(start, end), readings),
      ),
    async speak(script, label) {
      const sounds: Buffer[] = []
      // One after another: an account may ask only so often, and nobody waits for it.
      for (const piece of script) {
        const spoken = await ask(piece)
        if (spoken.kind !== 'spoken') return spoken
        sounds.push(spoken.sound)
      }
      return { kind: 'spoken', sound: joinMp3(sounds, label) }
    },
  }
}

function soundOf({ Response }: Answer): Spoken {
  const code = Response?.Error?.Code
  if (code !== undefined) return { kind: PASSING.test(code) ? 'busy' : 'refused', code }
  const sound = Buffer.from(Response?.Audio ?? '', 'base64')
  return isMp3(sound) ? { kind: 'spoken', sound } : { kind: 'busy', code: 'no-sound' }
}
