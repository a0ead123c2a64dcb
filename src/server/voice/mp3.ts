import type { AiLabel } from './voice'

const ID3_HEADER_BYTES = 10
/** MPEG 1 and 2, layer III: kbit/s by the frame's four bits. */
const BITRATES: Record<'1' | '2', number[]> = {
  '1': [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  '2': [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
}
/** Hz by the frame's version (3: MPEG 1, 2: MPEG 2, 0: MPEG 2.5) and two bits. */
const SAMPLE_RATES: Record<number, number[]> = {
  3: [44100, 48000, 32000],
  2: [22050, 24000, 16000],
  0: [11025, 12000, 8000],
}

/**
 * Pieces of one voice as one file: frames follow frames, and what each piece says of itself is dropped, since a player
 * would take the first piece's length for all of it. One label stands before.
 */
export function joinMp3(pieces: readonly Buffer[], label: AiLabel): Buffer {
  return Buffer.concat([id3Of(label), ...pieces.map(framesOf)])
}

/** Whether it begins as an MP3 file does: an answer that is something else must not be kept as sound. */
export const isMp3 = (sound: Buffer): boolean => frameBytes(afterId3(sound)) !== null

function framesOf(piece: Buffer): Buffer {
  const frames = afterId3(piece)
  const first = frameBytes(frames)
  // An information frame (Xing, Info) stands first, if there is one, and is silent.
  const isAbout = first !== null && /Xing|Info/.test(frames.subarray(0, 48).toString('latin1'))
  return isAbout ? frames.subarray(first) : frames
}

function afterId3(sound: Buffer): Buffer {
  if (sound.subarray(0, 3).toString('latin1') !== 'ID3') return sound
  // Seven bits of each byte.
  const size = [...sound.subarray(6, 10)].reduce((sum, byte) => sum * 128 + (byte & 127), 0)
  return sound.subarray(ID3_HEADER_BYTES + size)
}

/** Length of the frame a buffer begins with; null: it does not begin with one. */
function frameBytes(sound: Buffer): number | null {
  if (sound.length < 4 || sound[0] !== 0xff || (sound[1]! & 0xe0) !== 0xe0) return null
  const version = (sound[1]! >> 3) & 3
  const layer = (sound[1]! >> 1) & 3
  const bitrate = BITRATES[version === 3 ? '1' : '2'][sound[2]! >> 4]
  const rate = SAMPLE_RATES[version]?.[(sound[2]! >> 2) & 3]
  if (layer !== 1 || !bitrate || !rate) return null
  const samples = version === 3 ? 144 : 72
  return Math.floor((samples * bitrate * 1000) / rate) + ((sound[2]! >> 1) & 1)
}

const UTF16 = Buffer.from([1])
const utf16 = (text: string) =>
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const END = Buffer.from([0, 0])

/** ID3v2.3: a comment people see in a player, and AIGC for programs. */
function id3Of({ comment, producer, id }: AiLabel): Buffer {
  const aigc = JSON.stringify({ AIGC: { Label: '1', ContentProducer: producer, ProduceID: id } })
  const frames = Buffer.concat([
    id3Frame('COMM', [UTF16, Buffer.from('chi'), utf16(''), END, utf16(comment)]),
    id3Frame('TXXX', [UTF16, utf16('AIGC'), END, utf16(aigc)]),
  ])
  const size = [21, 14, 7, 0].map((shift) => (frames.length >> shift) & 127)
  return Buffer.concat([Buffer.from('ID3'), Buffer.from([3, 0, 0, ...size]), frames])
}

function id3Frame(name: string, parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const size = Buffer.alloc(4)
  size.writeUInt32BE(content.length)
  return Buffer.concat([Buffer.from(name), size, Buffer.from([0, 0]), content])
}
