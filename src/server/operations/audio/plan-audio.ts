import { createHash } from 'node:crypto'
import { listening } from '../../../copy/zh-cn/listening'
import { OPENING, spokenText, type SpeakableCard } from '../../../core/listening/spoken-card'
import type { Parts } from '../../parts'
import { speakableCards, wantAudio } from '../../repositories/audio'
import type { Voice } from '../../voice/voice'

/**
 * What is said at a place of a card, as this voice is told to, and the name of the file: the same text, voice and readings
 * have the same name, and a reading that is changed makes only those files anew in which it is heard. null: nothing is said.
 */
export function scriptOf(
  { voice, operator }: { voice: Voice; operator: Parts['operator'] },
  card: SpeakableCard,
  place: number,
): { script: string[]; hash: string } | null {
  const text = spokenText(card, place, listening.notice)
  const script = text === null ? [] : voice.script(text, operator.readings)
  if (script.length === 0) return null
  const hash = createHash('sha256')
    .update(JSON.stringify([voice.id, ...script]))
    .digest('hex')
  return { script, hash }
}

/** Wants the files of an edition's published cards, or of some. Out: how many; 0 where no voice is configured. */
export async function planAudio(
  parts: Parts,
  editionId: string,
  concerns: (card: SpeakableCard) => boolean = () => true,
): Promise<number> {
  const { voice, operator, database } = parts
  if (voice === null) return 0
  let wanted = 0
  for (const card of (await speakableCards(database, editionId)).filter(concerns))
    for (let place = OPENING; place < card.paragraphs.length; place++) {
      const found = scriptOf({ voice, operator }, card, place)
      if (!found) continue
      const { id: cardId, version } = card
      await wantAudio(database, { cardId, version, place, hash: found.hash }, parts.now())
      wanted++
    }
  return wanted
}
