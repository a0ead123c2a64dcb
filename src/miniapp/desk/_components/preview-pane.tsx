import { useCallback, useEffect, useState } from 'react'
import { desk } from '../../../copy/zh-cn/desk'
import type { ArticleCard, Card } from '../../../core/cards/card'
import type { Draft } from '../../../core/desk/draft'
import { TEXT_SIZES } from '../../theme/text-size'
import { deskParts } from '../desk-parts'
import type { Preview } from '../desk-gateway'
import type { DeskStore } from '../desk-store'
import { letterOf } from '../letters'
import { DeskPicture } from './desk-picture'
import { Items } from './items'
import { PaperPreview } from './paper-preview'
import { Sheet } from './sheet'

interface PreviewPaneProps {
  draftId: string
  draft: Draft
  state: DeskStore
  writes: boolean
  onClose: () => void
}

/** The cards as readers would hold them, in three text sizes and on paper, with their day and items to choose. */
export function PreviewPane({ draftId, draft, state, writes, onClose }: PreviewPaneProps) {
  const [preview, show] = useState<Preview | 'opening' | 'failed'>('opening')
  const [shownAs, showAs] = useState<'phone' | 'paper'>('phone')
  const [chosen, choose] = useState<string | null>(null)
  const { pending } = state
  const read = useCallback(() => {
    // What is still on its way would not be in it.
    if (pending.length > 0) return
    deskParts.gateway.preview(draftId).then(show, () => show('failed'))
  }, [draftId, pending.length])
  useEffect(read, [read, state.entries.length])
  const cards = typeof preview === 'object' ? preview.cards : []
  const articles = cards.filter((card): card is ArticleCard => card.kind === 'article')
  const card = articles.find(({ id }) => id === chosen) ?? articles[0]
  const composed =
    typeof preview === 'object' ? preview.composed.find(({ id }) => id === card?.id) : undefined
  return (
    <Sheet title={desk.preview} onClose={onClose}>
      {preview === 'opening' && <p className="desk-note">{desk.opening}</p>}
      {preview === 'failed' && (
        <button type="button" className="desk-button" onClick={read}>
          {desk.retry}
        </button>
      )}
      {typeof preview === 'object' && cards.length === 0 && <p>{desk.needDate}</p>}
      {card && (
        <div className="desk-preview">
          <div className="desk-choose">
            <nav className="desk-cards">
              {articles.map((one) => (
                <button
                  type="button"
                  key={one.id}
                  className={one === card ? 'on' : ''}
                  onClick={() => choose(one.id)}
                >
                  <span className="desk-note">
                    {letterOf(draft.articles.findIndex(({ id }) => id === one.id))}　{one.studyDay}
                  </span>
                  {one.headline || desk.noHeadline}
                </button>
              ))}
            </nav>
            <Items
              key={card.id}
              draftId={draftId}
              counties={[...new Set(draft.articles.flatMap(({ county }) => county ?? []))]}
              card={card}
              composed={composed as Card | undefined}
              related={(typeof preview === 'object' && preview.related[card.id]) || []}
              article={draft.articles.find(({ id }) => id === card.id)}
              published={state.stage === 'published'}
              writes={writes}
              act={state.act}
            />
          </div>
          <div className="desk-shown">
            <nav className="desk-views">
              {(['phone', 'paper'] as const).map((one) => (
                <button
                  type="button"
                  key={one}
                  id={`desk-as-${one}`}
                  className={one === shownAs ? 'on' : ''}
                  aria-pressed={one === shownAs}
                  onClick={() => showAs(one)}
                >
                  {one === 'phone' ? desk.asPhone : desk.asPaper}
                </button>
              ))}
            </nav>
            {shownAs === 'paper' && typeof preview === 'object' && (
              <PaperPreview
                key={card.id}
                card={card}
                facts={draft.facts}
                newspaper={preview.newspaper}
                sample={state.reply?.sample ?? false}
              />
            )}
            {shownAs === 'phone' && (
              <div className="desk-phones">
                {TEXT_SIZES.map((size, at) => (
                  <figure key={size}>
                    <figcaption className="desk-note">{desk.phoneSizes[at]}</figcaption>
                    <Phone card={card} size={size} draftId={draftId} />
                  </figure>
                ))}
              </div>
            )}
          </div>
        </div>
      )}
    </Sheet>
  )
}

/** The first screens of a card as a phone sets them; it scrolls. */
function Phone({ card, size, draftId }: { card: ArticleCard; size: string; draftId: string }) {
  return (
    <div className={`desk-phone text-${size}`} tabIndex={0}>
      {card.column && <p className="phone-column">{card.column}</p>}
      {card.kicker && <p className="phone-kicker">{card.kicker}</p>}
      <h2>{card.headline}</h2>
      {card.subhead && <p className="phone-sub">{card.subhead}</p>}
      {card.picture && (
        <figure className="phone-picture">
          <DeskPicture draftId={draftId} id={card.picture.id} alt={card.picture.description} />
          <figcaption>{card.picture.caption}</figcaption>
        </figure>
      )}
      {card.paragraphs.map((paragraph, at) => (
        <p key={at} className="phone-text">
          {at === 0 && card.byline}
          {paragraph}
        </p>
      ))}
    </div>
  )
}
