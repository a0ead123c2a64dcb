import { listening } from '../../../copy/zh-cn/listening'
import type { Reading } from '../../../core/listening/readings'
import type { Parts } from '../../parts'

/** The sound, with its label in it. Not kept: only who tries hears it. */
export type SpokenWords =
  { kind: 'spoken'; media: string; sound: Buffer } | 'not-found' | 'voice-busy'

/** A few words as the service's voice would say them with readings that are not in effect yet. Nothing is stored. */
export async function speakWords(
  { voice, operator }: Parts,
  text: string,
  readings: readonly Reading[],
): Promise<SpokenWords> {
  if (voice === null) return 'not-found'
  const { name, operator: by } = operator.product
  const spoken = await voice.speak(voice.script(text, readings), {
    comment: `${listening.aiVoice}：${listening.notice}`,
    producer: by ?? name,
    id: 'try-out',
  })
  if (spoken.kind !== 'spoken') return 'voice-busy'
  return { kind: 'spoken', media: voice.media, sound: spoken.sound }
}
