import { useEffect, useState } from 'react'
import type { DraftListReply } from '../../../contract/draft'
import { desk } from '../../../copy/zh-cn/desk'
import { deskAfterwards } from '../../../copy/zh-cn/desk-afterwards'
import { RequestFailure } from '../../gateways/http'
import { parts } from '../../parts'
import { deskParts } from '../desk-parts'
import { ChooseFile, DropZone } from './give-file'
import { Hidden } from './hidden'
import { Inbox } from './inbox'
import { OperatorLists } from './operator/leaf'

type Listed = DraftListReply | 'opening' | 'failed' | 'not-allowed'

/** Where pages are brought, and those that lie on the desk. */
export function Shelf({ onOpen }: { onOpen: (draft: string) => void }) {
  const [listed, list] = useState<Listed>('opening')
  const read = () => {
    list('opening')
    deskParts.gateway
      .list()
      .then(list, (failure: unknown) =>
        list(
          failure instanceof RequestFailure && failure.kind === 'not-allowed'
            ? 'not-allowed'
            : 'failed',
        ),
      )
  }
  useEffect(read, [])
  if (listed === 'not-allowed')
    return (
      <section className="desk-log-in">
        <h1 className="desk-name">{desk.title}</h1>
        <p>{desk.logIn.notEditor}</p>
        <button
          type="button"
          className="desk-button"
          onClick={() => void parts.session.getState().logOut()}
        >
          {desk.logIn.other}
        </button>
      </section>
    )
  return (
    <div className="desk-shelf">
      <header className="desk-top">
        <h1 className="desk-name">{desk.title}</h1>
      </header>
      <div className="desk-double" />
      <div className="desk-two">
        <Bring onOpen={onOpen} />
        <section>
          <h2 className="desk-head">{desk.home.open}</h2>
          {listed === 'opening' && <p className="desk-note">{desk.opening}</p>}
          {listed === 'failed' && (
            <>
              <p>{desk.failedWhy}</p>
              <button type="button" className="desk-button" onClick={read}>
                {desk.retry}
              </button>
            </>
          )}
          {typeof listed === 'object' && listed.drafts.length === 0 && (
            <p className="desk-note">{desk.home.empty}</p>
          )}
          {typeof listed === 'object' &&
            listed.drafts.map((draft) => (
              <button
                type="button"
                key={draft.id}
                className="desk-listed"
                onClick={() => onOpen(draft.id)}
              >
                <b>
                  {draft.date ?? desk.dateUnknown}
                  {draft.pageTitle && `　${desk.pageTitle(draft.pageTitle)}`}
                </b>
                <span className="desk-note">{stageOf(draft)}</span>
                <span className="desk-listed-heads">{draft.headlines.join('　·　')}</span>
                <span className="desk-note">
                  {desk.home.brought(draft.broughtOn)}
                  {draft.lastBy && `　${desk.home.lastBy(draft.lastBy)}`}
                </span>
              </button>
            ))}
          <Hidden />
          <Inbox />
          <OperatorLists />
        </section>
      </div>
    </div>
  )
}

function stageOf({ stage, publishAt, held }: DraftListReply['drafts'][number]): string {
  if (held) return deskAfterwards.held
  return publishAt === null ? desk.stage[stage] : deskAfterwards.scheduled(publishAt)
}

type Bringing = { share: number } | { why: string } | null

function Bring({ onOpen }: { onOpen: (draft: string) => void }) {
  const [bringing, tell] = useState<Bringing>(null)
  const [text, type] = useState('')
  const [page, choosePage] = useState('')
  const bring = async (content: Blob, name: string) => {
    tell({ share: 0 })
    try {
      const query = { name, page: page.trim() }
      const brought = await deskParts.gateway.bring(content, query, (share) => tell({ share }))
      onOpen(brought.id)
    } catch (failure) {
      const message = failure instanceof RequestFailure ? failure.message : ''
      tell({ why: message || desk.failedWhy })
    }
  }
  const busy = bringing !== null && 'share' in bringing
  return (
    <section>
      <h2 className="desk-head">{desk.home.bring}</h2>
      <DropZone onFile={(file) => !busy && void bring(file, file.name)}>
        <p>{desk.home.drop}</p>
        <ChooseFile
          id="desk-file"
          words={desk.home.choose}
          accept=".txt,.pdf,text/plain,application/pdf"
          look="desk-button ink"
          disabled={busy}
          onFile={(file) => void bring(file, file.name)}
        />
        <label className="desk-field">
          {desk.home.page}
          <input
            className="desk-input"
            value={page}
            inputMode="numeric"
            onChange={({ target }) => choosePage(target.value)}
          />
        </label>
      </DropZone>
      <div role="status">
        {busy && (
          <p>{bringing.share < 100 ? desk.home.sending(bringing.share) : desk.home.reading}</p>
        )}
        {bringing && 'why' in bringing && (
          <p className="desk-why">
            <b>{desk.home.failed}</b>　{bringing.why}
          </p>
        )}
      </div>
      <label className="desk-paste">
        {desk.home.paste}
        <textarea
          className="desk-input"
          id="desk-paste"
          value={text}
          rows={10}
          onChange={({ target }) => type(target.value)}
        />
      </label>
      <button
        type="button"
        id="desk-paste-done"
        className="desk-button"
        disabled={busy || text.trim() === ''}
        onClick={() => void bring(new Blob([text], { type: 'text/plain' }), '')}
      >
        {desk.home.pasteDone}
      </button>
      <p className="desk-note">{desk.home.kept}</p>
    </section>
  )
}
