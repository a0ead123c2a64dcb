import { useEffect, useState } from 'react'
import type { ChangesReply } from '../../../contract/afterwards'
import { desk } from '../../../copy/zh-cn/desk'
import { deskAfterwards as words } from '../../../copy/zh-cn/desk-afterwards'
import { deskParts } from '../desk-parts'

/** What the signature would change for readers: old words struck, new ones marked, and what follows from it. */
export function Changes({ draft }: { draft: string }) {
  const [reply, show] = useState<ChangesReply | 'opening' | 'failed'>('opening')
  const read = () => void deskParts.afterwards.changes(draft).then(show, () => show('failed'))
  useEffect(read, [draft])
  return (
    <section id="desk-changes">
      <h3 className="desk-head">{words.changes}</h3>
      {reply === 'opening' && <p className="desk-note">{desk.opening}</p>}
      {reply === 'failed' && (
        <button type="button" className="desk-button" onClick={read}>
          {desk.retry}
        </button>
      )}
      {typeof reply === 'object' && reply.articles.length === 0 && <p>{words.noChanges}</p>}
      {typeof reply === 'object' &&
        reply.articles.map((change) => <Article key={change.id} change={change} />)}
      {typeof reply === 'object' && reply.lookBackItemsGone > 0 && (
        <p className="desk-note">{words.lookBack(reply.lookBackItemsGone)}</p>
      )}
      {typeof reply === 'object' && reply.articles.length > 0 && (
        <p className="desk-note">{words.follows}</p>
      )}
    </section>
  )
}

function Article({ change }: { change: ChangesReply['articles'][number] }) {
  const { headline, kind, texts, itemsGone, itemsNew, audio } = change
  return (
    <article className="desk-item">
      <p>
        <b>{headline}</b>
        <span className="desk-note">　{words.kinds[kind]}</span>
      </p>
      {texts.map((text, at) => (
        <p key={at} className="desk-change">
          {text.map((stretch, place) => (
            <Words key={place} stretch={stretch} isLast={place === text.length - 1} />
          ))}
        </p>
      ))}
      {kind === 'changed' && <Stems title={words.itemsGone} stems={itemsGone} />}
      {kind === 'changed' && <Stems title={words.itemsNew} stems={itemsNew} />}
      {audio !== null && audio > 0 && <p className="desk-note">{words.audio(audio)}</p>}
    </article>
  )
}

/** Of what stays as much as tells the place, in characters. */
const AROUND = 24

type Stretch = ChangesReply['articles'][number]['texts'][number][number]

function Words({ stretch: { kind, text }, isLast }: { stretch: Stretch; isLast: boolean }) {
  if (kind === 'old') return <del>{text}</del>
  if (kind === 'new') return <ins>{text}</ins>
  if (text.length <= 2 * AROUND) return <>{text}</>
  return <>{isLast ? `${text.slice(0, AROUND)}……` : `……${text.slice(-AROUND)}`}</>
}

function Stems({ title, stems }: { title: string; stems: string[] }) {
  if (stems.length === 0) return null
  return (
    <>
      <p className="desk-note">{title}</p>
      <ul className="desk-stems">
        {stems.map((stem, at) => (
          <li key={at}>{stem}</li>
        ))}
      </ul>
    </>
  )
}
