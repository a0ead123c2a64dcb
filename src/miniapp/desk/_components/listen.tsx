import { useEffect, useState } from 'react'
import { settle } from '../../../copy/zh-cn/desk-settle'
import type { ArticleCard } from '../../../core/cards/card'
import { sentenceSpans } from '../../../core/text/sentence-spans'
import { taroVoice } from '../../gateways/taro-voice'
import { parts } from '../../parts'

/** The desk speaks by a voice of its own: it takes nothing away from a reader's player. */
const voice = taroVoice(() => parts.product.getState().product?.readings ?? [])

type Hearing = 'still' | 'speaking' | 'no-voice' | 'failed'

/** The first sentence of a card as a browser's voice reads them. */
export function Listen({ card }: { card: ArticleCard }) {
  const [hearing, hear] = useState<Hearing>('still')
  useEffect(() => () => voice.stop(), [])
  const begin = async () => {
    if (hearing === 'speaking') {
      voice.stop()
      return hear('still')
    }
    if (!(await voice.canSpeak({ id: card.id, version: 0 }))) return hear('no-voice')
    const [first = ''] = card.paragraphs
    const { start, end } = sentenceSpans(first)[0] ?? { start: 0, end: first.length }
    hear('speaking')
    const { id: cardId, headline } = card
    const text = first.slice(start, end)
    voice.speak(
      { cardId, version: 0, place: 0, text, headline, rate: 1 },
      { ended: () => hear('still'), failed: () => hear('failed') },
    )
  }
  return (
    <p className="desk-listen">
      <button type="button" className="desk-link" onClick={() => void begin()}>
        {hearing === 'speaking' ? settle.stop : settle.listen}
      </button>
      <span className="desk-note" role="status">
        {hearing === 'speaking' && settle.listening}
        {hearing === 'no-voice' && settle.noVoice}
        {hearing === 'failed' && settle.voiceFailed}
      </span>
    </p>
  )
}
