import { spawn } from 'node:child_process'
import { soundedOut } from '../../core/listening/readings'
import type { AiLabel, Spoken, Voice } from './voice'

/** A paragraph takes it well under a second. */
const PATIENCE_MS = 30_000
const RIFF_HEADER_BYTES = 12

/**
 * espeak-ng, a program of this machine: for trying out how listening works, never for readers. It is understood with
 * difficulty. In: the program's name or path.
 */
export function createTrialVoice(program: string): Voice {
  return {
    id: 'trial-espeak-ng',
    media: 'audio/wav',
    script: (text, readings) => [soundedOut(text, readings)],
    speak: (script, label) => run(program, script.join('\n'), label),
  }
}

function run(program: string, text: string, label: AiLabel): Promise<Spoken> {
  return new Promise((resolve) => {
    const child = spawn(program, ['-v', 'cmn', '--stdin', '--stdout'], {
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: PATIENCE_MS,
    })
    const sound: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => sound.push(chunk))
    child.on('error', () => resolve({ kind: 'refused', code: 'no-espeak-ng' }))
    child.on('close', () => {
      const labelled = labelledWav(Buffer.concat(sound), label)
      resolve(labelled ? { kind: 'spoken', sound: labelled } : { kind: 'busy', code: 'no-sound' })
    })
    // A program that is not there closes its input at once.
    child.stdin.on('error', () => undefined)
    child.stdin.end(text)
  })
}

/**
 * A WAV file written to a pipe does not know its length: header and sound are kept, lengths set right, and the label
 * stands in a LIST INFO chunk. null: this is no WAV file.
 */
export function labelledWav(sound: Buffer, { comment }: AiLabel): Buffer | null {
  if (sound.subarray(0, 4).toString('latin1') !== 'RIFF') return null
  for (let at = RIFF_HEADER_BYTES; at + 8 <= sound.length;) {
    const name = sound.subarray(at, at + 4).toString('latin1')
    if (name === 'data') {
      const samples = sound.subarray(at + 8)
      if (samples.length === 0) return null
      const head = sound.subarray(RIFF_HEADER_BYTES, at)
      const info = chunk('LIST', [
        Buffer.from('INFO'),
        chunk('ICMT', [Buffer.from(`${comment}\0`)]),
      ])
      return chunk('RIFF', [Buffer.from('WAVE'), head, info, chunk('data', [samples])])
    }
    at += 8 + sound.readUInt32LE(at + 4)
  }
  return null
}

function chunk(name: string, parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const size = Buffer.alloc(4)
  size.writeUInt32LE(content.length)
  const even = Buffer.alloc(content.length % 2)
  return Buffer.concat([Buffer.from(name), size, content, even])
}
