import type { Doubt } from '../../edition/doubt'
import { endsSentence } from '../../text/characters'
import type { Joint } from '../paragraphs'
import { doubtAt, type LocatedText } from './located-text'

/** A join whose best alternative is this near (nats) is one that the editor should see. */
const UNSURE_MARGIN = 3
/** Characters shown on each side of a place. */
const SHOWN = 4

/** Doubts about how the lines of one article were put together. */
export function jointDoubts(paragraphs: LocatedText[], joints: Joint[]): Doubt[] {
  const doubts: Doubt[] = []
  for (const joint of joints) {
    const place = paragraphs[joint.paragraph]
    if (place === undefined || joint.margin >= UNSURE_MARGIN) continue
    const end = Math.min(place.text.length, joint.at + SHOWN)
    doubts.push(doubtAt(place, 'uncertain-join', Math.max(0, joint.at - SHOWN), end))
  }
  for (const place of paragraphs) {
    if (endsSentence(place.text) || isSectionHead(place.text)) continue
    const start = Math.max(0, place.text.length - SHOWN)
    doubts.push(doubtAt(place, 'lost-line-end', start, place.text.length))
  }
  return doubts
}

const isSectionHead = (text: string) => text.length < 30 && !/[，。]/.test(text)
