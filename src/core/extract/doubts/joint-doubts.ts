import { SHOWN_BESIDE_JOIN, type Doubt } from '../../edition/doubt'
import { endsSentence } from '../../text/characters'
import type { Joint } from '../paragraphs'
import { doubtAt, type LocatedText } from './located-text'

/**
 * A join whose log odds are below this is one that the editor should see (nats): on made-up pages out of
 * order this shows all but two of a hundred of the wrong joins that any such bound would show.
 */
const UNSURE_LOG_ODDS = 3

/** Doubts about how the lines of one article were put together. */
export function jointDoubts(paragraphs: LocatedText[], joints: Joint[]): Doubt[] {
  const doubts: Doubt[] = []
  for (const { paragraph, at, margin } of joints) {
    if (margin >= UNSURE_LOG_ODDS) continue
    // Between two paragraphs the end of the first is shown.
    const place = paragraphs[at === 0 ? paragraph - 1 : paragraph]
    if (place === undefined) continue
    const middle = at === 0 ? place.text.length : at
    const end = Math.min(place.text.length, middle + SHOWN_BESIDE_JOIN)
    doubts.push(doubtAt(place, 'uncertain-join', Math.max(0, middle - SHOWN_BESIDE_JOIN), end))
  }
  for (const place of paragraphs) {
    if (endsSentence(place.text) || isSectionHead(place.text)) continue
    const start = Math.max(0, place.text.length - SHOWN_BESIDE_JOIN)
    doubts.push(doubtAt(place, 'lost-line-end', start, place.text.length))
  }
  return doubts
}

const isSectionHead = (text: string) => text.length < 30 && !/[，。]/.test(text)
