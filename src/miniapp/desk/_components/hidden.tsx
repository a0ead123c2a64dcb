import { useEffect, useState } from 'react'
import type { HiddenReply } from '../../../contract/withdrawal'
import { desk } from '../../../copy/zh-cn/desk'
import { deskParts } from '../desk-parts'
import { Withdraw } from './withdraw'

/** 「暂不展示」: published cards that hold such a name; nothing stands here while there is none. */
export function Hidden() {
  const [cards, show] = useState<HiddenReply['cards']>([])
  useEffect(() => {
    void deskParts.gateway.hidden().then(
      (reply) => show(reply.cards),
      () => undefined,
    )
  }, [])
  if (cards.length === 0) return null
  return (
    <section className="desk-inbox" id="desk-hidden">
      <h2 className="desk-head">{desk.hidden.title}</h2>
      <p className="desk-note">{desk.hidden.why}</p>
      {cards.map(({ id, headline, date, names }) => (
        <article key={id} className="desk-item">
          <p className="desk-note">{[date, names.join('、')].filter(Boolean).join('　')}</p>
          <p>{headline}</p>
          <Withdraw cardId={id} because={desk.hidden.because(names)} />
        </article>
      ))}
    </section>
  )
}
