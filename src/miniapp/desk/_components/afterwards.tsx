import { useCallback, useEffect, useState } from 'react'
import type { AfterwardsReply, PaperJobs } from '../../../contract/afterwards'
import { desk } from '../../../copy/zh-cn/desk'
import { deskAfterwards as words } from '../../../copy/zh-cn/desk-afterwards'
import { RequestFailure } from '../../gateways/http'
import { deskParts } from '../desk-parts'
import type { DeskStore } from '../desk-store'
import { AudioWork } from './audio-work'
import { Drill } from './drill'
import { History } from './history'
import { Making } from './making'
import { Sheet } from './sheet'

/** While files are being made, looked at that often, in ms. */
const LOOK_EVERY_MS = 4000

interface AfterwardsProps {
  draft: string
  state: DeskStore
  onClose: () => void
}

/** 发布之后: the cards that readers hold, to take away and to give back; spoken files; who did what. */
export function Afterwards({ draft, state, onClose }: AfterwardsProps) {
  const [reply, show] = useState<AfterwardsReply | 'opening' | 'failed'>('opening')
  const read = useCallback(
    () =>
      deskParts.afterwards.read(draft).then(
        (reply) => show({ ...reply, cards: reply.cards.map(named) }),
        () => show('failed'),
      ),
    [draft],
  )
  useEffect(() => {
    void read()
    const timer = setInterval(() => void read(), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [read])
  const headlineOf = (cardId: string | null) =>
    cardId === null || typeof reply !== 'object'
      ? null
      : (reply.cards.find(({ id }) => id === cardId)?.headline ?? cardId)
  return (
    <Sheet title={words.title} onClose={onClose}>
      {reply === 'opening' && <p className="desk-note">{desk.opening}</p>}
      {reply === 'failed' && (
        <>
          <p>{desk.failedWhy}</p>
          <button type="button" className="desk-button" onClick={() => void read()}>
            {desk.retry}
          </button>
        </>
      )}
      {typeof reply === 'object' && (
        <div className="desk-after">
          <section>
            <h3 className="desk-head">{words.cards}</h3>
            <Cards reply={reply} roles={state.reply!.me.roles} onDone={read} />
            {state.reply!.me.roles.includes('signatory') && (
              <Drill cards={heldCards(reply)} onDone={read} />
            )}
          </section>
          <section>
            <h3 className="desk-head">{words.voice}</h3>
            <AudioWork draft={draft} audio={reply.audio} onDone={read} />
            {reply.papers !== null && <Papers {...reply.papers} />}
            <History
              state={state}
              also={reply.withdrawals.map(({ kind, cardId, name, reason, at }) => ({
                name,
                did: words.did(
                  kind === 'withdrawn' ? words.withdraw : words.restore,
                  headlineOf(cardId),
                  reason,
                ),
                at,
              }))}
            />
          </section>
        </div>
      )}
    </Sheet>
  )
}

/** Papers that branches need not wait for. */
function Papers({ made, wanted, failed }: PaperJobs) {
  return (
    <>
      <h3 className="desk-head">{words.papers}</h3>
      <div className="desk-work" id="desk-papers">
        <Making words={words.papersProgress(made, wanted)} made={made} wanted={wanted} />
        <p className="desk-note">{words.papersWhat}</p>
        {failed > 0 && <p>{words.papersFailed(failed)}</p>}
      </div>
    </>
  )
}

/** A card without a headline is called something, too. */
const named = (card: AfterwardsReply['cards'][number]) => ({
  ...card,
  headline: card.headline || desk.noHeadline,
})

/** Articles that readers have now. */
const heldCards = ({ withdrawn: isAllGone, cards }: AfterwardsReply) =>
  isAllGone ? [] : cards.filter(({ kind, withdrawn }) => kind === 'article' && !withdrawn)

interface CardsProps {
  reply: AfterwardsReply
  roles: string[]
  onDone: () => Promise<void>
}

function Cards({ reply, roles, onDone }: CardsProps) {
  const [reason, type] = useState<string>(words.firstWithdraw)
  const [said, say] = useState<string | null>(null)
  const [busy, wait] = useState(false)
  const signs = roles.includes('signatory')
  const take = (how: 'withdraw' | 'restore', of: 'cards' | 'editions', id: string) => {
    wait(true)
    const request = { id: deskParts.newId(), reason: reason.trim() }
    const work =
      how === 'withdraw'
        ? deskParts.afterwards.withdraw(of, id, request).then(() => desk.withdrawn)
        : deskParts.afterwards
            .restore(of, id, request)
            .then(({ kind }) => (kind === 'restored' ? words.restored : words.withNextSigning))
    void work
      .catch(
        (failure: unknown) =>
          (failure instanceof RequestFailure && failure.message) || desk.failedWhy,
      )
      .then((message) => {
        say(message)
        wait(false)
        return onDone()
      })
  }
  /** The one thing that can be done about a card or the edition. */
  const act = (withdrawn: boolean, of: 'cards' | 'editions', id: string) => {
    const ofAll = of === 'editions'
    const label = withdrawn
      ? ofAll
        ? words.restoreAll
        : words.restore
      : ofAll
        ? words.withdrawAll
        : words.withdraw
    return (
      <button
        type="button"
        id={`desk-${withdrawn ? 'restore' : 'withdraw'}-${id}`}
        className="desk-button"
        disabled={busy || reason.trim() === '' || (withdrawn && !signs)}
        title={withdrawn && !signs ? words.restoreBy : undefined}
        onClick={() => take(withdrawn ? 'restore' : 'withdraw', of, id)}
      >
        {label}
      </button>
    )
  }
  return (
    <>
      <label className="desk-field desk-reason">
        {words.why}
        <input
          className="desk-input"
          id="desk-reason"
          value={reason}
          maxLength={200}
          onChange={({ target }) => type(target.value)}
        />
      </label>
      <p role="status" className="desk-note" id="desk-after-said">
        {said ?? ''}
      </p>
      <ul className="desk-held-cards">
        {reply.cards
          .filter(({ kind }) => kind === 'article')
          .map(({ id, headline, withdrawn, notices }) => (
            <li key={id} className={withdrawn || reply.withdrawn ? 'gone' : ''}>
              <div>
                <b>{headline}</b>
                {(withdrawn || reply.withdrawn) && (
                  <span className="desk-note">
                    　{withdrawn ? words.withdrawnMark : words.goneWithAll}
                  </span>
                )}
                {notices.map((notice) => (
                  <p key={notice} className="desk-note">
                    {notice}
                  </p>
                ))}
              </div>
              {act(withdrawn, 'cards', id)}
            </li>
          ))}
        <li>
          <div>
            <b>{words.wholeEdition}</b>
            {reply.withdrawn && <p className="desk-note">{words.allGone}</p>}
          </div>
          {act(reply.withdrawn, 'editions', reply.editionId)}
        </li>
      </ul>
      {!signs && <p className="desk-note">{words.restoreBy}</p>}
    </>
  )
}
