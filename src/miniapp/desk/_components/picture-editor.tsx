import { useState } from 'react'
import { deskPictures as words } from '../../../copy/zh-cn/desk-pictures'
import { pictureProblems } from '../../../copy/zh-cn/pictures'
import type { Action } from '../../../core/desk/action'
import {
  PEOPLE_SEEN,
  type Draft,
  type DraftArticle,
  type DraftPicture,
} from '../../../core/desk/draft'
import { captionsOf } from '../../../core/desk/page-of-draft'
import { captionWords } from '../../../core/edition/picture'
import { RequestFailure } from '../../gateways/http'
import { cutPicture } from '../cut-picture'
import type { Frame, Look } from '../look'
import { isSeen, lookAtPage, lookAtPicture, type DeskPage } from '../page-look'
import { Crop } from './crop'
import { DeskPicture } from './desk-picture'
import { ChooseFile } from './give-file'
import { PICTURE_TYPES } from './lay-picture'

interface PictureEditorProps {
  article: DraftArticle
  draft: Draft
  page: DeskPage
  act: (action: Action) => boolean
}

/** 配图 of an article: cut from the page or from a file, with what is said of it. */
export function PictureEditor({ article, draft, page, act }: PictureEditorProps) {
  const { picture } = article
  const [cutting, cut] = useState<{ look: Look; printed: Frame[] } | null>(null)
  const [said, say] = useState<string | null>(null)
  const change = (part: Partial<DraftPicture>) => {
    if (picture) act({ kind: 'picture', article: article.id, picture: { ...picture, ...part } })
  }
  const begin = (look: Promise<Look>, printed: Frame[], failed: string) =>
    void look.then(
      (found) => {
        say(null)
        cut({ look: found, printed })
      },
      () => say(failed),
    )
  const fromPage = () =>
    begin(
      lookAtPage(page),
      (page.layout?.pictures ?? []).map(([left, top, right, bottom]) => ({
        left,
        top,
        width: right - left,
        height: bottom - top,
      })),
      words.failed,
    )
  const keep = async (look: Look, frame: Frame) => {
    cut(null)
    say(words.cutting)
    try {
      const { id, width, height } = await cutPicture(page.draftId, look, frame)
      // Words of the picture before may be wrong of this one: who is to be seen is asked anew.
      const caption = picture?.caption ?? ''
      const words = { caption, description: '', cover: false, people: 'unsaid' as const }
      act({ kind: 'picture', article: article.id, picture: { id, width, height, ...words } })
      say(null)
    } catch (failure) {
      say((failure instanceof RequestFailure && failure.message) || words.notCut)
    }
  }
  return (
    <section className="desk-picture" aria-label={words.picture}>
      <h3 className="desk-head">
        {words.picture}
        {page.writes && (
          <span className="desk-picture-tools">
            {isSeen(page) && (
              <button type="button" className="desk-link" onClick={fromPage}>
                {picture ? words.again : words.cutFromPage}
              </button>
            )}
            <ChooseFile
              words={words.fromFile}
              accept={PICTURE_TYPES}
              look="desk-link"
              onFile={(file) => begin(lookAtPicture(file), [], pictureProblems['not-a-picture'])}
            />
            {picture && (
              <button
                type="button"
                className="desk-link"
                onClick={() => act({ kind: 'drop-picture', article: article.id })}
              >
                {words.drop}
              </button>
            )}
          </span>
        )}
      </h3>
      <p className="desk-note" role="status">
        {said ?? (picture ? null : words.noPicture)}
      </p>
      {picture && (
        <div className="desk-pictured">
          <DeskPicture draftId={page.draftId} id={picture.id} alt={picture.description} />
          <Said
            key={picture.id}
            picture={picture}
            captions={captionsOf(draft.captions).map(captionWords)}
            writes={page.writes}
            onChange={change}
          />
        </div>
      )}
      {cutting && (
        <Crop
          {...cutting}
          onCut={(frame) => void keep(cutting.look, frame)}
          onClose={() => cut(null)}
        />
      )}
    </section>
  )
}

interface SaidProps {
  picture: DraftPicture
  captions: string[]
  writes: boolean
  onChange: (part: Partial<DraftPicture>) => void
}

/** What is said of a picture; a text is a deed when it is left. */
function Said({ picture, captions, writes, onChange }: SaidProps) {
  const { caption, description, people, cover } = picture
  return (
    <div className="desk-said">
      {captions.length > 0 && (
        <label>
          {words.captionFrom}
          <select
            className="desk-input"
            value={captions.includes(caption) ? caption : ''}
            disabled={!writes}
            onChange={({ target: { value } }) => onChange({ caption: value })}
          >
            <option value="">{caption === '' ? words.captionNone : words.captionOwn}</option>
            {captions.map((one) => (
              <option key={one} value={one}>
                {one.slice(0, 40)}
              </option>
            ))}
          </select>
        </label>
      )}
      <Written
        label={words.caption}
        text={caption}
        most={300}
        writes={writes}
        onText={(text) => onChange({ caption: text })}
      />
      <Written
        label={words.description}
        text={description}
        most={200}
        writes={writes}
        onText={(text) => onChange({ description: text })}
      />
      {description.trim() === '' && <p className="desk-note">{words.descriptionMissing}</p>}
      <label>
        {words.people}
        <select
          className="desk-input"
          value={people}
          disabled={!writes}
          onChange={({ target: { value } }) => {
            const seen = value as DraftPicture['people']
            onChange({ people: seen, cover: cover && seen !== 'unsaid' })
          }}
        >
          {PEOPLE_SEEN.map((one) => (
            <option key={one} value={one}>
              {words.peopleSeen[one]}
            </option>
          ))}
        </select>
      </label>
      <label className="desk-check">
        <input
          type="checkbox"
          checked={cover}
          disabled={!writes || people === 'unsaid'}
          onChange={({ target }) => onChange({ cover: target.checked })}
        />
        {words.cover}
      </label>
      {people === 'unsaid' && <p className="desk-note">{words.coverWhy}</p>}
    </div>
  )
}

interface WrittenProps {
  label: string
  text: string
  most: number
  writes: boolean
  onText: (text: string) => void
}

function Written({ label, text, most, writes, onText }: WrittenProps) {
  const [typed, type] = useState<string | null>(null)
  const leave = () => {
    if (typed !== null && typed.trim() !== text) onText(typed.trim())
    type(null)
  }
  return (
    <label>
      {label}
      <textarea
        className="desk-input"
        rows={2}
        maxLength={most}
        disabled={!writes}
        value={typed ?? text}
        onChange={({ target }) => type(target.value.replace(/\n/g, ''))}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) {
            event.preventDefault()
            leave()
          }
        }}
      />
    </label>
  )
}
